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
        double number => number.ToString("#,0.###", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>As machines read it: plain digits, empty for a missing value.</summary>
    public static string Raw(object? value) => value switch
    {
        null => "",
        bool answer => answer ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}

/// <summary>Numbers by value, everything else by ordinal text.</summary>
internal sealed class CellComparer : IComparer<object?>
{
    public static CellComparer Instance { get; } = new();

    public int Compare(object? x, object? y) => (x, y) switch
    {
        (IComparable left, _) when x.GetType() == y?.GetType() && x is not string => left.CompareTo(y),
        _ when IsNumber(x) && IsNumber(y) => Convert.ToDecimal(x, CultureInfo.InvariantCulture).CompareTo(Convert.ToDecimal(y, CultureInfo.InvariantCulture)),
        _ => string.CompareOrdinal(CellText.Raw(x), CellText.Raw(y)),
    };

    private static bool IsNumber(object? value) => value is int or long or decimal or double;
}
