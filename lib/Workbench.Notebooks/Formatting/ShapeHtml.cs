using System.Globalization;
using System.Text;

namespace Workbench.Notebooks.Formatting;

/// <summary>A shape as HTML made of tables. Whatever came from a value is escaped.</summary>
internal static class ShapeHtml
{
    /// <summary>Beside each cell of words, because JupyterLab and VS Code align every cell to the right.</summary>
    private const string Left = " style=\"text-align:left\"";

    /// <summary>Whether HTML shows more than the plain text does.</summary>
    public static bool IsWorthIt(Shape shape) => shape switch
    {
        Shape.Text => false,
        Shape.Sequence sequence => sequence.Items.Any(IsWorthIt),
        _ => true,
    };

    public static string Render(Shape shape)
    {
        var html = new StringBuilder();
        if (shape is Shape.Text text)
            html.Append("<pre>").Append(Escape(text.Value)).Append("</pre>");
        else
            Append(html, shape, nested: false);
        return html.ToString();
    }

    /// <summary>Text as it may stand in an element or an attribute.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);

    private static void Append(StringBuilder html, Shape shape, bool nested)
    {
        switch (shape)
        {
            case Shape.Text text:
                html.Append(Escape(text.Value));
                break;
            case Shape.Custom custom:
                html.Append(custom.Html ?? Escape(custom.Plain));
                break;
            case Shape.Sequence sequence when !IsWorthIt(sequence):
                html.Append(Escape(ShapeText.Render(sequence)));
                break;
            case Shape.Sequence sequence:
                Table(html, [], sequence.Items.Select((item, i) => Row(Number(i), item)), sequence.Extent);
                break;
            case Shape.Table table:
                var isWords = table.Columns.Select((_, i) => !table.Rows.Any(row => IsNumber(row[i]))).ToArray();
                Table(html, table.Columns.Zip(isWords, Heading), table.Rows.Select(row => string.Concat(row.Zip(isWords, Cell))), table.Extent);
                break;
            case Shape.Map map:
                Table(html, [Heading("Key", !map.Entries.Any(entry => IsNumber(entry.Key))), Heading("Value", !map.Entries.Any(entry => IsNumber(entry.Value)))], map.Entries.Select(entry => Cell(entry.Key) + Cell(entry.Value)), map.Extent);
                break;
            case Shape.Members members when nested:
                html.Append("<details><summary>").Append(Escape(members.TypeName)).Append("</summary>");
                Append(html, members, nested: false);
                html.Append("</details>");
                break;
            case Shape.Members members:
                Table(html, [], members.Items.Select(item => Row(item.Name, item.Value)), new Extent(0, 0, true));
                break;
            default:
                throw new InvalidOperationException($"unknown shape {shape.GetType()}");
        }
    }

    private static void Table(StringBuilder html, IEnumerable<string> headings, IEnumerable<string> rows, Extent extent)
    {
        html.Append("<table>");
        if (!extent.IsWhole)
            html.Append(CultureInfo.InvariantCulture, $"<caption>{ShapeText.Of(extent)} rows</caption>");
        if (string.Concat(headings) is { Length: > 0 } head)
            html.Append("<thead><tr>").Append(head).Append("</tr></thead>");
        html.Append("<tbody>");
        foreach (var row in rows)
            html.Append("<tr>").Append(row).Append("</tr>");
        html.Append("</tbody></table>");
    }

    private static string Heading(string column, bool isWords) => $"<th scope=\"col\"{(isWords ? Left : "")}>{Escape(column)}</th>";

    private static string Row(string name, Shape value) => $"<th scope=\"row\"{Left}>{Escape(name)}</th>{Cell(value)}";

    private static string Cell(Shape shape) => Cell(shape, isWords: !IsNumber(shape));

    private static string Cell(Shape shape, bool isWords)
    {
        var html = new StringBuilder("<td").Append(IsNumber(shape) ? " class=\"number\"" : "").Append(isWords ? Left : "").Append('>');
        Append(html, shape, nested: true);
        return html.Append("</td>").ToString();
    }

    private static bool IsNumber(Shape shape) => shape is Shape.Text { IsNumber: true };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
