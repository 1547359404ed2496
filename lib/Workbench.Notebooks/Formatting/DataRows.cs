using System.Collections.Immutable;
using System.Data;

namespace Workbench.Notebooks.Formatting;

/// <summary>The tables of ADO.NET, which say little of themselves by their members.</summary>
internal static class DataRows
{
    /// <summary>The value as a table of its rows; null for what is none.</summary>
    public static Shape? Of(object value, int most, Func<object?, Shape> read) => value switch
    {
        DataTable table => Table(table, table.Rows.Cast<DataRow>().Where(row => row.RowState != DataRowState.Deleted), table.Rows.Count, most, read),
        DataView { Table: { } table } view => Table(table, view.Cast<DataRowView>().Select(row => row.Row), view.Count, most, read),
        DataRow { RowState: not (DataRowState.Deleted or DataRowState.Detached) } row => new Shape.Members(
            row.Table.TableName.Length == 0 ? nameof(DataRow) : row.Table.TableName,
            [.. row.Table.Columns.Cast<DataColumn>().Select(column => (column.ColumnName, read(Known(row[column]))))]),
        DataSet set => new Shape.Members(nameof(DataSet), [.. set.Tables.Cast<DataTable>().Select(table => (table.TableName, Of(table, most, read)!))]),
        _ => null,
    };

    private static Shape.Table Table(DataTable table, IEnumerable<DataRow> rows, int count, int most, Func<object?, Shape> read)
    {
        var columns = table.Columns.Cast<DataColumn>().ToImmutableArray();
        ImmutableArray<ImmutableArray<Shape>> cells = [.. rows.Take(most).Select(row => columns.Select(column => read(Known(row[column]))).ToImmutableArray())];
        return new Shape.Table([.. columns.Select(column => column.ColumnName)], cells, new Extent(cells.Length, count, true));
    }

    private static object? Known(object? value) => value is DBNull ? null : value;
}
