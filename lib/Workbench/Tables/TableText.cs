using System.Text;

namespace Workbench.Tables;

/// <summary>A table as aligned plain text.</summary>
internal static class TableText
{
    private const int Widest = 48;

    public static string Write(Table table)
    {
        var lines = table.Rows.Select(row => row.Select(value => Shorten(CellText.Of(value))).ToArray())
            .Prepend([.. table.Columns.Select(column => Shorten(column.Heading))]).ToArray();
        var widths = table.Columns.Select((_, i) => lines.Max(line => line[i].Length)).ToArray();
        var text = new StringBuilder();
        if (table.Caption is { } caption)
            text.Append(caption).Append('\n');
        foreach (var line in lines)
        {
            var cells = line.Select((cell, i) => table.Columns[i].IsNumber ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    private static string Shorten(string cell)
    {
        var line = cell.ReplaceLineEndings(" ");
        return line.Length <= Widest ? line : CellText.Cut(line, Widest - 1) + "…";
    }
}
