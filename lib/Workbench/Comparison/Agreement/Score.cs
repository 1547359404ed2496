namespace Workbench.Comparison.Agreement;

/// <summary>How many items of one coding another finds.</summary>
/// <param name="Matched">Items that both have.</param>
/// <param name="Expected">Items of the coding that is measured against.</param>
/// <param name="Found">Items of the coding that is measured.</param>
public readonly record struct Score(int Matched, int Expected, int Found)
{
    /// <summary>The share of what was found that was expected, 0 to 1; null when nothing was found.</summary>
    public double? Precision => Found == 0 ? null : (double)Matched / Found;

    /// <summary>The share of what was expected that was found, 0 to 1; null when nothing was expected.</summary>
    public double? Recall => Expected == 0 ? null : (double)Matched / Expected;

    /// <summary>The harmonic mean of both, 0 to 1; null when there was nothing to find and nothing found.</summary>
    public double? F1 => Expected + Found == 0 ? null : 2.0 * Matched / (Expected + Found);

    /// <summary>The score of both sets of items together.</summary>
    public Score Plus(Score other) => new(Matched + other.Matched, Expected + other.Expected, Found + other.Found);
}

/// <summary>How often a field is equal among the items that both codings have.</summary>
/// <param name="Equal">Items whose field is equal.</param>
/// <param name="Of">Items that both have.</param>
public readonly record struct Equality(int Equal, int Of)
{
    /// <summary>0 to 1; null when the codings share no item.</summary>
    public double? Share => Of == 0 ? null : (double)Equal / Of;

    /// <summary>Both counts together.</summary>
    public Equality Plus(Equality other) => new(Equal + other.Equal, Of + other.Of);
}
