using System.Collections.Immutable;
using System.Reflection;
using Workbench.Claims;

namespace Workbench.Tables;

/// <summary>
/// A small immutable table for pivoting, sorting and showing; every verb gives a new table.
/// Two tables are equal when their caption, columns and cells are.
/// </summary>
[TypeFormatterSource(typeof(TableFormatterSource))]
public sealed class Table : IEquatable<Table>
{
    /// <summary>How a missing value is shown.</summary>
    public const string NotStated = "not stated";

    /// <summary>A table of the given columns and rows.</summary>
    /// <exception cref="ArgumentException">A row has not as many cells as there are columns, or two columns have one name.</exception>
    public Table(IEnumerable<Column> columns, IEnumerable<ImmutableArray<object?>> rows, string? caption = null)
    {
        Columns = [.. columns];
        Rows = [.. rows];
        Caption = caption;
        var twice = Columns.GroupBy(column => column.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new ArgumentException($"two columns are named '{twice.Key}'", nameof(columns));
        var odd = Rows.FirstOrDefault(row => row.Length != Columns.Length);
        if (!odd.IsDefault)
            throw new ArgumentException($"a row has {odd.Length} cells where there are {Columns.Length} columns", nameof(rows));
    }

    /// <summary>What one row means, or what the table shows; null when not said.</summary>
    public string? Caption { get; }

    /// <summary>The columns, left to right.</summary>
    public ImmutableArray<Column> Columns { get; }

    /// <summary>The rows, top to bottom; a missing value is null.</summary>
    public ImmutableArray<ImmutableArray<object?>> Rows { get; }

    /// <summary>The value at a row (from 0) and a column.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public object? this[int row, string column] => Rows[row][IndexOf(column)];

    /// <summary>One row a record, one column a public property; enumerations as their codes.</summary>
    public static Table Of<T>(IEnumerable<T> records, string? caption = null)
    {
        var properties = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .OrderBy(property => property.MetadataToken)
            .ToArray();
        return new Table(
            properties.Select(property => new Column(property.Name, IsNumeric(property.PropertyType))),
            records.Select(record => properties.Select(property => Flat(property.GetValue(record))).ToImmutableArray()),
            caption);
    }

    /// <summary>The same table under another caption.</summary>
    public Table Titled(string caption) => new(Columns, Rows, caption);

    /// <summary>Only the named columns, in the order given.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public Table Select(params ReadOnlySpan<string> columns)
    {
        var indexes = new int[columns.Length];
        for (var i = 0; i < columns.Length; i++)
            indexes[i] = IndexOf(columns[i]);
        return new Table(indexes.Select(index => Columns[index]), Rows.Select(row => indexes.Select(index => row[index]).ToImmutableArray()), Caption);
    }

    /// <summary>The rows for which the condition holds; it is given a reader of the row's cells by column name.</summary>
    public Table Where(Func<Func<string, object?>, bool> condition) =>
        new(Columns, Rows.Where(row => condition(name => row[IndexOf(name)])), Caption);

    /// <summary>Sorted by a column, missing values last; rows that tie keep their order.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public Table OrderBy(string column, bool descending = false)
    {
        var index = IndexOf(column);
        var present = Rows.Where(row => row[index] is not null);
        var sorted = descending
            ? present.OrderByDescending(row => row[index], CellComparer.Instance)
            : present.OrderBy(row => row[index], CellComparer.Instance);
        return new Table(Columns, sorted.Concat(Rows.Where(row => row[index] is null)), Caption);
    }

    /// <summary>The first rows.</summary>
    public Table Take(int count) => new(Columns, Rows.Take(count), Caption);

    /// <summary>
    /// One row a value of <paramref name="rows"/>, one column a value of <paramref name="columns"/>, both in order of
    /// first appearance; the cells are what <paramref name="cell"/> makes of the rows that meet there.
    /// </summary>
    /// <param name="rows">The column whose values become rows.</param>
    /// <param name="columns">The column whose values become columns.</param>
    /// <param name="cell">Given the meeting rows (none where nothing meets) as a table, the cell's value.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public Table Pivot(string rows, string columns, Func<Table, object?> cell)
    {
        var (down, across) = (IndexOf(rows), IndexOf(columns));
        var heads = Rows.Select(row => CellText.Of(row[across])).Distinct().ToArray();
        var body = Rows.GroupBy(row => row[down]).Select(group =>
        {
            var meeting = group.ToLookup(row => CellText.Of(row[across]));
            return heads.Select(head => cell(new Table(Columns, meeting[head]))).Prepend(group.Key).ToImmutableArray();
        }).ToArray();
        var numeric = heads.Select((_, i) => body.Length > 0 && body.All(row => row[i + 1] is null || IsNumeric(row[i + 1]!.GetType())));
        return new Table(
            [Columns[down], .. heads.Zip(numeric, (head, isNumber) => new Column(head, isNumber))], body, Caption);
    }

    /// <summary>As an HTML table; everything is escaped.</summary>
    public string ToHtml() => TableHtml.Write(this);

    /// <summary>As a Markdown table.</summary>
    public string ToMarkdown() => TableMarkdown.Write(this);

    /// <summary>As comma-separated values with a heading line (RFC 4180); text that a spreadsheet would run as a formula is prefixed with <c>'</c>.</summary>
    public string ToCsv() => TableCsv.Write(this);

    /// <summary>As JSON lines: one object a row, numbers as numbers, missing values as null.</summary>
    public string ToJsonLines() => TableJson.Write(this);

    /// <summary>As aligned plain text, long cells shortened.</summary>
    public override string ToString() => TableText.Write(this);

    /// <inheritdoc/>
    public bool Equals(Table? other) =>
        other is not null && Caption == other.Caption && Columns.SequenceEqual(other.Columns)
        && Rows.Length == other.Rows.Length && Rows.Zip(other.Rows).All(pair => pair.First.SequenceEqual(pair.Second));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Table);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Caption, Columns.Length, Rows.Length);

    private int IndexOf(string name)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (Columns[i].Name == name)
                return i;
        }

        throw new ArgumentException($"the table has no column '{name}'; it has: {string.Join(", ", Columns.Select(column => column.Name))}");
    }

    private static bool IsNumeric(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: false } bare
        && Type.GetTypeCode(bare) is >= TypeCode.SByte and <= TypeCode.Decimal;

    private static object? Flat(object? value) => value is Enum code ? Code.OfBoxed(code) : value;
}
