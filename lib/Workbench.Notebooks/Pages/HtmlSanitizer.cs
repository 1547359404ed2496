using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Workbench.Notebooks.Pages;

/// <summary>
/// Markup from a notebook, written anew from its parsed tree: only the elements and attributes of <see cref="HtmlAllowed"/>
/// come through, so nothing in it can run, load or restyle anything.
/// </summary>
internal sealed class HtmlSanitizer(PageContext context)
{
    /// <summary>Deeper than any page is; what lies deeper is shown as text.</summary>
    private const int DeepestElement = 200;

    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = true });
    private readonly StringBuilder _html = new();

    /// <summary>Headings get anchors and enter the page's outline. Otherwise they are only kept.</summary>
    public bool InOutline { get; init; }

    /// <summary>Given to tables that have none of their own, for screen readers.</summary>
    public string? Caption { get; init; }

    /// <summary>Whether a table came through.</summary>
    public bool HasTable { get; private set; }

    public string Clean(string markup)
    {
        _html.Clear();
        var body = Parser.ParseDocument("").Body!;
        WriteAll(Parser.ParseFragment(markup, body), 0);
        return _html.ToString();
    }

    private void WriteAll(IEnumerable<INode> nodes, int depth)
    {
        foreach (var node in nodes)
            Write(node, depth);
    }

    private void Write(INode node, int depth)
    {
        if (node is IText text)
            _html.Append(HtmlText.Escape(text.Data));
        else if (node is IElement element && depth > DeepestElement)
            _html.Append(HtmlText.Escape(element.TextContent));
        else if (node is IElement html && html.NamespaceUri == NamespaceNames.HtmlUri && !HtmlAllowed.Dropped.Contains(html.LocalName))
            WriteElement(html, depth + 1);
    }

    private void WriteElement(IElement element, int depth)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                WriteHeading(element, depth);
                break;
            case "table":
                WriteTable(element, depth);
                break;
            case "th":
                WritePlain(element, "th", ScopeOf(element) + HtmlAllowed.Attributes(element), depth);
                break;
            case "a":
                WriteLink(element, depth);
                break;
            case "img":
                WritePicture(element);
                break;
            case "input":
                WriteTick(element);
                break;
            case "br" or "hr" or "wbr" or "col":
                _html.Append('<').Append(element.LocalName).Append(HtmlAllowed.Attributes(element)).Append('>');
                break;
            case var name when HtmlAllowed.Elements.Contains(name):
                WritePlain(element, name, HtmlAllowed.Attributes(element), depth);
                break;
            default:
                WriteAll(element.ChildNodes, depth);
                break;
        }
    }

    private void WritePlain(IElement element, string name, string attributes, int depth)
    {
        _html.Append('<').Append(name).Append(attributes).Append('>');
        WriteAll(element.ChildNodes, depth);
        _html.Append("</").Append(name).Append('>');
    }

    /// <summary>The page's title is its only heading of level one.</summary>
    private void WriteHeading(IElement element, int depth)
    {
        var level = element.LocalName[1] - '0';
        var text = string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (InOutline && level == 1 && !context.TitleMet && text == context.Page.Title)
        {
            context.TitleMet = true;
            return;
        }
        var name = level == 1 ? "h2" : element.LocalName;
        if (!InOutline || text.Length == 0)
        {
            WritePlain(element, name, "", depth);
            return;
        }
        var id = HtmlText.Escape(context.Outline.Add(Math.Max(2, level), text));
        _html.Append('<').Append(name).Append(" id=\"").Append(id).Append("\">");
        WriteAll(element.ChildNodes, depth);
        _html.Append(" <a class=\"anchor\" href=\"#").Append(id).Append("\" aria-label=\"Link to this section\">#</a></").Append(name).Append('>');
    }

    /// <summary>A wide table scrolls inside its own box, which the keyboard can reach.</summary>
    private void WriteTable(IElement element, int depth)
    {
        HasTable = true;
        var own = element.Children.FirstOrDefault(child => child.LocalName == "caption")?.TextContent.Trim();
        var name = HtmlText.Escape(string.IsNullOrEmpty(own) ? Caption ?? "Table" : own);
        _html.Append("<section class=\"scroll\" tabindex=\"0\" aria-label=\"").Append(name).Append("\"><table")
            .Append(HtmlAllowed.Attributes(element)).Append('>');
        if (string.IsNullOrEmpty(own) && Caption is not null)
            _html.Append("<caption class=\"visually-hidden\">").Append(name).Append("</caption>");
        WriteAll(element.ChildNodes, depth);
        _html.Append("</table></section>");
    }

    /// <summary>A heading that does not say what it heads heads its column in the table's head, and its row elsewhere.</summary>
    private static string ScopeOf(IElement cell) =>
        cell.HasAttribute("scope") ? "" : cell.Closest("thead") is null ? " scope=\"row\"" : " scope=\"col\"";

    private void WriteLink(IElement element, int depth)
    {
        var link = SafeLink.From(element.GetAttribute("href"), context.Site);
        if (link is null)
            WriteAll(element.ChildNodes, depth);
        else
            WritePlain(element, "a", $" href=\"{HtmlText.Escape(link.Href)}\"{(link.LeavesSite ? " rel=\"noopener noreferrer\"" : "")}", depth);
    }

    /// <summary>A picture must be carried in the markup itself: a page fetches nothing.</summary>
    private void WritePicture(IElement element)
    {
        var alt = element.GetAttribute("alt") ?? "";
        if (Picture.FromDataAddress(element.GetAttribute("src")) is { } source)
            _html.Append("<img src=\"").Append(source).Append("\" alt=\"").Append(HtmlText.Escape(alt)).Append("\">");
        else
            _html.Append(HtmlText.Escape(alt));
    }

    /// <summary>The boxes of task lists, which nobody can tick here.</summary>
    private void WriteTick(IElement element)
    {
        if (element.GetAttribute("type") == "checkbox")
            _html.Append(element.HasAttribute("checked") ? "☑ " : "☐ ");
    }
}
