using System.Collections.Immutable;
using System.Globalization;
using Deedle;
using Workbench.Tables;

namespace Workbench.Interop;

/// <summary>Deedle frames as tables, which show themselves in notebooks with everything escaped.</summary>
public static class FrameTables
{
    /// <summary>
    /// One row a row, one column a column; what is missing is null, and a date without a time is a <see cref="DateOnly"/>.
    /// A table that became a frame is the same table again, but for its caption.
    /// </summary>
    /// <param name="frame">The frame.</param>
    /// <param name="key">The name of a first column that holds the rows' keys; without it the keys are left out.</param>
    /// <param name="caption">What one row means.</param>
    public static Table ToTable<TRow, TColumn>(this Frame<TRow, TColumn> frame, string? key = null, string? caption = null)
        where TRow : notnull
        where TColumn : notnull
    {
        var columns = frame.ColumnKeys.Zip(frame.ColumnTypes, (name, type) => new Column(Text(name), IsNumber(type)));
        var values = frame.ColumnKeys.Select(column => frame.GetColumn<object>(column)).ToArray();
        return new Table(
            key is null ? columns : columns.Prepend(new Column(key, IsNumber(typeof(TRow)))),
            frame.RowKeys.Select(row => (key is null ? [] : new object?[] { row }).Concat(values.Select(column => Cell(column.TryGet(row)))).ToImmutableArray()),
            caption);
    }

    private static object? Cell(OptionalValue<object> value) => value.HasValue ? Plain(value.Value) : null;

    private static object? Plain(object? value) =>
        value is DateTime date && date.TimeOfDay == TimeSpan.Zero ? DateOnly.FromDateTime(date) : value;

    private static string Text(object key) => Convert.ToString(key, CultureInfo.InvariantCulture)!;

    private static bool IsNumber(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: false } bare
        && Type.GetTypeCode(bare) is >= TypeCode.SByte and <= TypeCode.Decimal;
}
