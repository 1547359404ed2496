namespace Workbench.Comparison.Agreement;

/// <summary>What the differences between values mean.</summary>
public enum Scale
{
    /// <summary>Names: equal or not.</summary>
    Nominal,

    /// <summary>Ranks: how many values lie between.</summary>
    Ordinal,

    /// <summary>Numbers: their difference.</summary>
    Interval,

    /// <summary>Numbers with a true zero: their difference in proportion to their sum.</summary>
    Ratio,
}
