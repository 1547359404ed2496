using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Workbench.Notebooks.Formatting;

/// <summary>A shape as plain text: one line, but for tables, which have one a row.</summary>
internal static class ShapeText
{
    private const int WidestCell = 60;

    public static string Render(Shape shape) => shape switch
    {
        Shape.Text text => text.Value,
        Shape.Custom custom => custom.Plain,
        Shape.Table table => Table(table),
        Shape.Map map => $"{{ {Joined(map.Entries.Select(entry => $"{Inline(entry.Key)}: {Inline(entry.Value)}"), map.Extent)} }}",
        _ => Inline(shape),
    };

    /// <summary>"20 of 153", for the items of a sequence that is not shown whole.</summary>
    public static string Of(Extent extent) =>
        string.Create(CultureInfo.InvariantCulture, $"{extent.Shown} of {(extent.IsCounted ? "" : "more than ")}{extent.Total:N0}");

    private static string Inline(Shape shape) => shape switch
    {
        Shape.Text text => text.Value,
        Shape.Custom custom => custom.Plain,
        Shape.Sequence { IsTuple: true } tuple => $"({Joined(tuple.Items.Select(Inline), tuple.Extent)})",
        Shape.Sequence { Items.IsEmpty: true } => "[ ]",
        Shape.Sequence sequence => $"[ {Joined(sequence.Items.Select(Inline), sequence.Extent)} ]",
        Shape.Table table => $"[ {Joined(table.Rows.Select(row => Row(table.Columns, row)), table.Extent)} ]",
        Shape.Map map => Render(map),
        Shape.Members { TypeName: "anonymous" } members => Row(members),
        Shape.Members members => $"{members.TypeName} {Row(members)}",
        _ => throw new InvalidOperationException($"unknown shape {shape.GetType()}"),
    };

    private static string Joined(IEnumerable<string> items, Extent extent) =>
        string.Join(", ", extent.IsWhole ? items : items.Append($"… ({Of(extent)})"));

    private static string Row(Shape.Members members) =>
        $"{{ {string.Join(", ", members.Items.Select(item => $"{item.Name} = {Inline(item.Value)}"))} }}";

    private static string Row(ImmutableArray<string> columns, ImmutableArray<Shape> row) =>
        $"{{ {string.Join(", ", columns.Zip(row, (column, value) => $"{column} = {Inline(value)}"))} }}";

    private static string Table(Shape.Table table)
    {
        var rows = table.Rows.Select(row => row.Select(Cell).ToArray()).ToArray();
        var widths = table.Columns.Select((column, i) => rows.Select(row => row[i].Length).Append(column.Length).Max()).ToArray();
        var text = new StringBuilder();
        Line(text, table.Columns.Select((column, i) => column.PadRight(widths[i])));
        Line(text, widths.Select(width => new string('-', width)));
        for (var r = 0; r < rows.Length; r++)
            Line(text, rows[r].Select((cell, i) => table.Rows[r][i] is Shape.Text { IsNumber: true } ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i])));
        if (!table.Extent.IsWhole)
            text.Append(CultureInfo.InvariantCulture, $"({Of(table.Extent)} rows)\n");
        return text.ToString().TrimEnd('\n');
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');

    private static string Cell(Shape shape)
    {
        var text = Inline(shape).ReplaceLineEndings(" ");
        return text.Length <= WidestCell ? text : text[..(WidestCell - 1)] + "…";
    }
}
