using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Workbench.Notebooks.Pages;

/// <summary>The elements and attributes that notebook outputs may use. What is on neither list is unwrapped: its text stays.</summary>
internal static class HtmlAllowed
{
    /// <summary>Kept, with the attributes below.</summary>
    public static readonly FrozenSet<string> Elements = Set(
        "p div span blockquote pre code samp kbd var em strong b i u s del ins mark small sub sup q cite dfn abbr time bdi bdo data "
        + "ul ol li dl dt dd details summary figure figcaption section article header footer address "
        + "caption colgroup thead tbody tfoot tr th td ruby rt rp");

    /// <summary>Left out with everything in them: code, other documents, and text that a browser reads by other rules.</summary>
    public static readonly FrozenSet<string> Dropped = Set(
        "script style template noscript iframe frame frameset noframes noembed object embed applet param svg math canvas audio video "
        + "source track portal link meta base title head select option textarea xmp plaintext");

    private static readonly FrozenSet<string> Kept = Set("colspan rowspan scope span title lang dir datetime open start reversed value aria-label aria-hidden");
    private static readonly FrozenSet<string> Roles = Set("img note presentation group list listitem");

    /// <summary>The element's allowed attributes as they stand in a tag, with a space before each.</summary>
    public static string Attributes(IElement element)
    {
        var html = new StringBuilder();
        foreach (var attribute in element.Attributes)
        {
            if (Kept.Contains(attribute.Name) || (attribute.Name == "role" && Roles.Contains(attribute.Value)))
                html.Append(' ').Append(attribute.Name).Append("=\"").Append(HtmlText.Escape(attribute.Value)).Append('"');
        }
        var classes = string.Join(' ', Classes(element));
        if (classes.Length > 0)
            html.Append(" class=\"").Append(classes).Append('"');
        return html.ToString();
    }

    /// <summary>Plain class names, and the one inline style that Markdown's tables need: how a column is aligned.</summary>
    private static IEnumerable<string> Classes(IElement element)
    {
        var named = element.ClassList.Where(name => name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
        var style = element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).TrimEnd(';');
        return style switch
        {
            "text-align:right" => named.Append("right"),
            "text-align:center" => named.Append("center"),
            _ => named,
        };
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
