using System.Globalization;
using System.Text;

namespace Workbench.Notebooks.Formatting;

/// <summary>A shape as HTML made of tables. Whatever came from a value is escaped.</summary>
internal static class ShapeHtml
{
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
                Table(html, table.Columns, table.Rows.Select(row => string.Concat(row.Select(Cell))), table.Extent);
                break;
            case Shape.Map map:
                Table(html, ["Key", "Value"], map.Entries.Select(entry => Cell(entry.Key) + Cell(entry.Value)), map.Extent);
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

    private static void Table(StringBuilder html, IReadOnlyCollection<string> columns, IEnumerable<string> rows, Extent extent)
    {
        html.Append("<table>");
        if (!extent.IsWhole)
            html.Append(CultureInfo.InvariantCulture, $"<caption>{ShapeText.Of(extent)} rows</caption>");
        if (columns.Count > 0)
            html.Append("<thead><tr>").AppendJoin("", columns.Select(column => $"<th scope=\"col\">{Escape(column)}</th>")).Append("</tr></thead>");
        html.Append("<tbody>");
        foreach (var row in rows)
            html.Append("<tr>").Append(row).Append("</tr>");
        html.Append("</tbody></table>");
    }

    private static string Row(string name, Shape value) => $"<th scope=\"row\">{Escape(name)}</th>{Cell(value)}";

    private static string Cell(Shape shape)
    {
        var html = new StringBuilder(shape is Shape.Text { IsNumber: true } ? "<td class=\"number\">" : "<td>");
        Append(html, shape, nested: true);
        return html.Append("</td>").ToString();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
