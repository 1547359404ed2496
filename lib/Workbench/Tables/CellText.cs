using System.Collections;
using System.Globalization;

namespace Workbench.Tables;

/// <summary>How one cell is written, in the invariant culture.</summary>
internal static class CellText
{
    /// <summary>As people read it: thousands grouped, "not stated" for a missing value, yes and no.</summary>
    public static string Of(object? value) => value switch
    {
        null => Table.NotStated,
        bool answer => answer ? "yes" : "no",
        int or long or decimal => ((IFormattable)value).ToString("#,0.##", CultureInfo.InvariantCulture),
        DateOnly date => Raw(date),
        double number => number.ToString("#,0.###", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items and not string => string.Join(", ", items.Cast<object?>().Select(Of)),
        _ => value.ToString() ?? "",
    };

    /// <summary>As machines read it: plain digits, empty for a missing value.</summary>
    public static string Raw(object? value) => value switch
    {
        null => "",
        bool answer => answer ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items and not string => string.Join(", ", items.Cast<object?>().Select(Raw)),
        _ => value.ToString() ?? "",
    };

    /// <summary>Whether it is of a type that columns of numbers hold.</summary>
    public static bool IsNumber(object? value) => value is int or long or decimal or double;

    /// <summary>The longest cut of at most so many code units that halves no surrogate pair.</summary>
    public static string Cut(string text, int length) =>
        text[..(length > 0 && length < text.Length && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}

/// <summary>Numbers by value, everything else by ordinal text.</summary>
internal sealed class CellComparer : IComparer<object?>
{
    public static CellComparer Instance { get; } = new();

    public int Compare(object? x, object? y) => (x, y) switch
    {
        (IComparable left, _) when x.GetType() == y?.GetType() && x is not string => left.CompareTo(y),
        _ when CellText.IsNumber(x) && CellText.IsNumber(y) => Convert.ToDecimal(x, CultureInfo.InvariantCulture).CompareTo(Convert.ToDecimal(y, CultureInfo.InvariantCulture)),
        _ => string.CompareOrdinal(CellText.Raw(x), CellText.Raw(y)),
    };
}
