using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Workbench.Notebooks.Language.Documentation;

/// <summary>The text of an element of a documentation comment, its references by their short names.</summary>
internal static partial class XmlDocText
{
    /// <summary>The text with single spaces, paragraphs and list items on lines of their own.</summary>
    public static string Of(XElement element)
    {
        var text = new StringBuilder();
        Append(text, element);
        var lines = text.ToString().Split('\n').Select(line => Spaces().Replace(line, " ").Trim()).Where(line => line.Length > 0);
        return string.Join("\n", lines);
    }

    /// <summary>The last part of what a <c>cref</c> names, with type parameters as their number says: <c>List&lt;T&gt;</c>.</summary>
    public static string ShortName(string cref)
    {
        var name = cref.Length > 1 && cref[1] == ':' ? cref[2..] : cref;
        var parameters = name.IndexOf('(');
        if (parameters >= 0)
            name = name[..parameters];
        name = name[(name.LastIndexOf('.') + 1)..];
        return Arity().Replace(name, match => match.Value.TrimStart('`') is "1" ? "<T>" : "<…>").Replace("#ctor", "constructor", StringComparison.Ordinal);
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText { Value: var value }:
                    text.Append(Spaces().Replace(value.Replace('\n', ' ').Replace('\r', ' '), " "));
                    break;
                case XElement child:
                    AppendElement(text, child);
                    break;
            }
        }
    }

    private static void AppendElement(StringBuilder text, XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "see" or "seealso" when !element.Nodes().Any():
                text.Append(element.Attribute("langword")?.Value ?? ShortName(element.Attribute("cref")?.Value ?? element.Attribute("href")?.Value ?? ""));
                break;
            case "paramref" or "typeparamref":
                text.Append(element.Attribute("name")?.Value);
                break;
            case "para" or "code" or "item" or "br" or "list":
                text.Append('\n');
                Append(text, element);
                text.Append('\n');
                break;
            default:
                Append(text, element);
                break;
        }
    }

    [GeneratedRegex(@"[ \t]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"`+\d+")]
    private static partial Regex Arity();
}
