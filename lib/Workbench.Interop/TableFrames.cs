using System.Collections.Immutable;
using Deedle;
using Workbench.Tables;

namespace Workbench.Interop;

/// <summary>
/// Tables as Deedle frames. A column whose values are all of one simple type is a column of that type, any other one of
/// objects; what is null is missing; a <see cref="DateOnly"/> is a <see cref="DateTime"/> at midnight.
/// </summary>
public static class TableFrames
{
    /// <summary>A frame whose rows have their numbers as keys, from 0.</summary>
    public static Frame<int, string> ToFrame(this Table table) =>
        Of(table, [.. Enumerable.Range(0, table.Rows.Length)], table.Columns);

    /// <summary>A frame whose rows have the text of a column as keys; the column itself is left out.</summary>
    /// <exception cref="ArgumentException">There is no such column, or a key is missing or stands twice.</exception>
    public static Frame<string, string> ToFrame(this Table table, string key)
    {
        var keys = table.Select(key).Rows.Select((row, i) => row[0] as string
            ?? throw new ArgumentException($"row {i} of the table has no text in '{key}', which cannot be its key then", nameof(key))).ToArray();
        var twice = keys.GroupBy(value => value, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? Of(table, keys, table.Columns.Where(column => column.Name != key))
            : throw new ArgumentException($"{twice.Count()} rows of the table have '{twice.Key}' in '{key}', which cannot be their key then", nameof(key));
    }

    private static Frame<TKey, string> Of<TKey>(Table table, TKey[] keys, IEnumerable<Column> columns)
        where TKey : notnull
    {
        var frame = Frame.FromRowKeys(keys);
        foreach (var column in columns)
            frame.AddColumn(column.Name, Series(keys, table.Select(column.Name).Rows, column.IsNumber));
        return frame;
    }

    private static ISeries<TKey> Series<TKey>(TKey[] keys, ImmutableArray<ImmutableArray<object?>> cells, bool isNumber)
    {
        var present = keys.Zip(cells, (key, cell) => KeyValuePair.Create(key, Simple(cell[0]))).Where(pair => pair.Value is not null).ToArray();
        var types = present.Select(pair => pair.Value!.GetType()).Distinct().ToArray();
        var type = types is [] ? isNumber ? typeof(decimal) : typeof(string) : types is [var one] ? one : typeof(object);
        return type == typeof(string) ? Typed<string>()
            : type == typeof(int) ? Typed<int>()
            : type == typeof(long) ? Typed<long>()
            : type == typeof(decimal) ? Typed<decimal>()
            : type == typeof(double) ? Typed<double>()
            : type == typeof(bool) ? Typed<bool>()
            : type == typeof(DateTime) ? Typed<DateTime>()
            : Typed<object>();

        Series<TKey, T> Typed<T>() => new(present.Select(pair => KeyValuePair.Create(pair.Key, (T)pair.Value!)));
    }

    private static object? Simple(object? cell) => cell is DateOnly date ? date.ToDateTime(TimeOnly.MinValue) : cell;
}
