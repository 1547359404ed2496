using System.Collections.Immutable;
using Deedle;
using Workbench.Tables;

namespace Workbench.Interop.Tests;

public class TableFramesTests
{
    private static readonly Table Table = new(
        [new("Name"), new("Count", true), new("Share", true), new("Sure"), new("Day"), new("Mixed"), new("Nothing"), new("Nowhere", true)],
        [
            ["a", 3, 0.5m, true, new DateOnly(2021, 3, 4), "x", null, null],
            ["b", null, null, null, null, 7, null, null],
            ["c", 12, 2m, false, new DateOnly(2021, 3, 5), null, null, null],
        ]);

    [Fact]
    public void A_column_of_one_type_keeps_it_and_dates_are_dates()
    {
        var frame = Table.ToFrame();
        Assert.Equal(
            [typeof(string), typeof(int), typeof(decimal), typeof(bool), typeof(DateTime), typeof(object), typeof(string), typeof(decimal)],
            frame.ColumnTypes);
        Assert.Equal(new DateTime(2021, 3, 4), frame.GetColumn<DateTime>("Day")[0]);
    }

    [Fact]
    public void What_is_null_is_missing()
    {
        var counts = Table.ToFrame().GetColumn<int>("Count");
        Assert.Equal([0, 2], counts.Keys.Where(key => counts.TryGet(key).HasValue));
        Assert.Equal(15, counts.Values.Sum());
    }

    [Fact]
    public void Numbers_can_be_reckoned_with() =>
        Assert.Equal(1.25, Table.ToFrame().GetColumn<double>("Share").Mean());

    [Fact]
    public void A_table_that_became_a_frame_is_the_same_table_again() => Assert.Equal(Table, Table.ToFrame().ToTable());

    [Fact]
    public void A_column_can_give_the_keys_and_be_a_column_again()
    {
        var frame = Table.ToFrame("Name");
        Assert.Equal(["a", "b", "c"], frame.RowKeys);
        Assert.DoesNotContain("Name", frame.ColumnKeys);
        Assert.Equal(Table, frame.ToTable("Name"));
    }

    [Fact]
    public void A_table_without_rows_keeps_its_columns()
    {
        var empty = new Table([new("Name"), new("Count", true)], ImmutableArray<ImmutableArray<object?>>.Empty);
        Assert.Equal(empty, empty.ToFrame().ToTable());
        Assert.Equal(empty, empty.ToFrame("Name").ToTable("Name"));
    }

    [Fact]
    public void A_key_that_stands_twice_is_refused()
    {
        var table = new Table([new("Name"), new("Count", true)], [["a", 1], ["a", 2]]);
        var error = Assert.Throws<ArgumentException>(() => table.ToFrame("Name"));
        Assert.StartsWith("2 rows of the table have 'a' in 'Name', which cannot be their key then", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_without_a_key_is_refused()
    {
        var table = new Table([new("Name"), new("Count", true)], [["a", 1], [null, 2]]);
        var error = Assert.Throws<ArgumentException>(() => table.ToFrame("Name"));
        Assert.StartsWith("row 1 of the table has no text in 'Name', which cannot be its key then", error.Message, StringComparison.Ordinal);
    }
}
