using Workbench.Claims;

namespace Workbench.Comparison.Agreement;

/// <summary>In what two codings differ.</summary>
public enum Difference
{
    /// <summary>Expected, not found.</summary>
    Missed,

    /// <summary>Found, not expected.</summary>
    Added,

    /// <summary>The same number words or statement in another category or with another target.</summary>
    Category,

    /// <summary>Another interval.</summary>
    Interval,

    /// <summary>Another speaker.</summary>
    Speaker,

    /// <summary>Another act.</summary>
    Act,

    /// <summary>Another commitment.</summary>
    Commitment,
}

/// <summary>One difference between two codings, with the sentence to look at.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Difference">In what they differ.</param>
/// <param name="Expected">The claim of the coding that is measured against; null when it has none.</param>
/// <param name="Found">The claim of the coding that is measured; null when it has none.</param>
/// <param name="Sentence">The sentence both stand in, white space runs as one blank.</param>
public sealed record Disagreement(string Source, Difference Difference, Claim? Expected, Claim? Found, string Sentence);
