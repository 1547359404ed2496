using System.Globalization;
using System.Net;
using System.Text;

namespace Workbench.Tables;

/// <summary>A table as HTML: caption, column headings with scope, the first column as row headings.</summary>
internal static class TableHtml
{
    /// <summary>Beside each cell, because JupyterLab and VS Code align every cell to the right.</summary>
    private const string Left = " style=\"text-align:left\"";

    public static string Write(Table table)
    {
        var html = new StringBuilder("<table class=\"workbench-table\">\n");
        if (table.Caption is { } caption)
            html.Append("<caption>").Append(WebUtility.HtmlEncode(caption)).Append("</caption>\n");
        html.Append("<thead><tr>");
        foreach (var column in table.Columns)
            html.Append("<th scope=\"col\"").Append(column.IsNumber ? " class=\"num\"" : Left).Append('>').Append(WebUtility.HtmlEncode(column.Heading)).Append("</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Length; i++)
                AppendCell(html, table.Columns[i], row[i], isHeading: i == 0);
            html.Append("</tr>\n");
        }

        if (table.Rows.IsEmpty)
            html.Append(CultureInfo.InvariantCulture, $"<tr><td colspan=\"{Math.Max(1, table.Columns.Length)}\" class=\"missing\"{Left}>none</td></tr>\n");
        return html.Append("</tbody>\n</table>").ToString();
    }

    private static void AppendCell(StringBuilder html, Column column, object? value, bool isHeading)
    {
        var kind = value is null ? "missing" : column.IsNumber ? "num" : null;
        var name = isHeading ? "th" : "td";
        html.Append('<').Append(name);
        if (isHeading)
            html.Append(" scope=\"row\"");
        if (kind is not null)
            html.Append(" class=\"").Append(kind).Append('"');
        if (!column.IsNumber)
            html.Append(Left);
        html.Append('>').Append(WebUtility.HtmlEncode(CellText.Of(value))).Append("</").Append(name).Append('>');
    }
}
