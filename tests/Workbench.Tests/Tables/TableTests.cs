using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Tables;

namespace Workbench.Tests.Tables;

public class TableTests
{
    private static readonly Table Counts = Table(
        ["Outlet", "Category", "Low#"],
        ["Gazette", "killed", 12m],
        ["Courier", "killed", null],
        ["Gazette", "detained", 4404m],
        ["Lantern", "detained", 9m]);

    [Fact]
    public void Sorting_puts_numbers_by_value_and_what_is_missing_last()
    {
        Assert.Equal([9m, 12m, 4404m, null], Column(Counts.OrderBy("Low"), "Low"));
        Assert.Equal([4404m, 12m, 9m, null], Column(Counts.OrderBy("Low", descending: true), "Low"));
    }

    [Fact]
    public void Sorting_compares_numbers_of_different_types_by_value() =>
        Assert.Equal([2, 9.5, 10m, 100L], Column(Table(["N#"], [100L], [10m], [9.5], [2]).OrderBy("N"), "N"));

    [Fact]
    public void Sorting_compares_text_letter_by_letter_in_every_culture() =>
        Assert.Equal(["I", "Z", "i", "ı", "й"], Column(Table(["Name"], ["й"], ["i"], ["Z"], ["ı"], ["I"]).OrderBy("Name"), "Name"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rows_that_tie_keep_their_order(bool descending) =>
        Assert.Equal([1, 2, 3], Column(Table(["Key", "N#"], ["same", 1], ["same", 2], ["same", 3]).OrderBy("Key", descending), "N"));

    [Fact]
    public void A_pivot_has_a_row_and_a_column_for_each_value_in_the_order_they_appear()
    {
        var pivot = Counts.Pivot("Outlet", "Category", cell => cell.Rows.Length == 0 ? null : cell[0, "Low"]);
        Assert.Equal(["Outlet", "killed", "detained"], pivot.Columns.Select(column => column.Name));
        Assert.Equal([["Gazette", 12m, 4404m], ["Courier", null, null], ["Lantern", null, 9m]], pivot.Rows.Select(row => row.ToArray()));
    }

    [Fact]
    public void A_pivot_whose_cells_are_numbers_aligns_them_as_numbers() =>
        Assert.Equal([false, true, true], Counts.Pivot("Outlet", "Category", cell => cell.Rows.Length).Columns.Select(column => column.IsNumber));

    [Fact]
    public void A_pivot_keeps_a_missing_value_missing_and_a_number_a_number() =>
        Assert.Equal([12m, null, 4404m, 9m], Column(Counts.Pivot("Low", "Category", cell => cell.Rows.Length), "Low"));

    [Fact]
    public void Selecting_takes_the_named_columns_in_the_order_named() =>
        Assert.Equal(["Low", "Outlet"], Counts.Select("Low", "Outlet").Columns.Select(column => column.Name));

    [Fact]
    public void Filtering_reads_cells_by_the_name_of_their_column() =>
        Assert.Equal([9m], Column(Counts.Where(cell => Equals(cell("Outlet"), "Lantern")), "Low"));

    [Fact]
    public void Every_verb_leaves_the_table_it_was_given_as_it_was()
    {
        var before = Counts.ToCsv();
        _ = (Counts.OrderBy("Low"), Counts.Take(1), Counts.Select("Low"), Counts.Titled("Other"), Counts.Where(_ => false));
        Assert.Equal(before, Counts.ToCsv());
    }

    [Fact]
    public void Records_become_rows_and_their_properties_columns_with_enumerations_as_codes()
    {
        var table = Workbench.Tables.Table.Of([new Deed("Pell", Act.CarriedOut, 3, null), new Deed("Tormund", null, 1, ["a", "b"])]);
        Assert.Equal([new("Who"), new("What"), new("Times", true), new("With")], table.Columns);
        Assert.Equal("Who,What,Times,With\r\nPell,carried_out,3,\r\nTormund,,1,\"a, b\"\r\n", table.ToCsv());
    }

    [Fact]
    public void Tables_are_equal_when_caption_columns_and_cells_are()
    {
        Assert.Equal(Counts, Table(["Outlet", "Category", "Low#"], [.. Counts.Rows.Select(row => row.ToArray())]));
        Assert.Equal(Counts.GetHashCode(), Counts.Take(4).GetHashCode());
        Assert.NotEqual(Counts, Counts.Titled("A caption"));
        Assert.NotEqual(Counts, Counts.OrderBy("Outlet"));
        Assert.NotEqual(Counts, Counts.Select("Outlet", "Low", "Category"));
        Assert.NotEqual(Counts, Counts.Take(3));
        Assert.False(Counts.Equals(null));
    }

    [Fact]
    public void An_unknown_column_is_refused_with_the_known_ones() => Refuses(
        "the table has no column 'High'; it has: Outlet, Category, Low", () => Counts.OrderBy("High"), () => Counts.Select("High"), () => Counts.Pivot("High", "Low", _ => null), () => Counts[0, "High"]);

    [Fact]
    public void A_row_of_another_length_is_refused() =>
        Refuses("a row has 1 cells where there are 2 columns (Parameter 'rows')", () => Table(["A", "B"], ["only one"]));

    [Fact]
    public void Two_columns_of_one_name_are_refused() =>
        Refuses("two columns are named 'A' (Parameter 'columns')", () => Table(["A", "A"]));

    private static void Refuses(string message, params Func<object?>[] misuses) =>
        Assert.All(misuses, misuse => Assert.Equal(message, Assert.Throws<ArgumentException>(misuse).Message));

    private static object?[] Column(Table table, string name) => [.. Enumerable.Range(0, table.Rows.Length).Select(row => table[row, name])];

    /// <summary>A table from its headings, those of numbers marked with '#', and its rows.</summary>
    private static Table Table(string[] columns, params object?[][] rows) =>
        new(columns.Select(name => new Column(name.TrimEnd('#'), name.EndsWith('#'))), rows.Select(row => row.ToImmutableArray()));

    private sealed record Deed(string Who, Act? What, int Times, string[]? With);
}
