using System.Text;

namespace Workbench.Tables;

/// <summary>A table as a GitHub-flavoured Markdown table; what Markdown or HTML would read as markup is escaped.</summary>
internal static class TableMarkdown
{
    private const string Markup = @"\`*_[]<>|&#~$";

    public static string Write(Table table)
    {
        var text = new StringBuilder();
        if (table.Caption is { } caption)
            text.Append("**").Append(Escape(caption)).Append("**\n\n");
        Line(text, table.Columns.Select(column => Escape(column.Heading)));
        Line(text, table.Columns.Select(column => column.IsNumber ? "--:" : ":--"));
        foreach (var row in table.Rows)
            Line(text, row.Select(value => Escape(CellText.Of(value))));
        return text.ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    internal static string Escape(string cell)
    {
        var text = new StringBuilder(cell.Length);
        foreach (var c in cell)
        {
            if (c is '\n' or '\r' or '\t')
                text.Append(' ');
            else if (Markup.Contains(c))
                text.Append('\\').Append(c);
            else
                text.Append(c);
        }

        return text.ToString();
    }
}
