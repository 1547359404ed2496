using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Sources;

namespace Workbench.Comparison.Agreement;

/// <summary>
/// How one coding of sources compares with another: a figure is the same when the number words overlap and the category is
/// equal, a blame when the quotes overlap and the target is equal.
/// </summary>
public sealed record CodingAgreement
{
    /// <summary>Nothing compared.</summary>
    public static CodingAgreement None { get; } = new();

    /// <summary>Figures by their number words alone.</summary>
    public Score FigureSpans { get; init; }

    /// <summary>Figures by number words and category.</summary>
    public Score Figures { get; init; }

    /// <summary>Figures of each category; a category that neither coding has is left out.</summary>
    public ImmutableSortedDictionary<string, Score> ByCategory { get; init; } = ImmutableSortedDictionary.Create<string, Score>(StringComparer.Ordinal);

    /// <summary>Same number words, how often with which categories: expected, found. Equal ones included.</summary>
    public ImmutableSortedDictionary<(string Expected, string Found), int> Confusion { get; init; } = ImmutableSortedDictionary<(string Expected, string Found), int>.Empty;

    /// <summary>Equal low and high, of matched figures.</summary>
    public Equality Intervals { get; init; }

    /// <summary>Equal speakers, of matched figures.</summary>
    public Equality Speakers { get; init; }

    /// <summary>Equal chains, of matched figures.</summary>
    public Equality Chains { get; init; }

    /// <summary>Blames by their quotes alone.</summary>
    public Score BlameSpans { get; init; }

    /// <summary>Blames by quote and target.</summary>
    public Score Blames { get; init; }

    /// <summary>Equal acts, of matched blames.</summary>
    public Equality Acts { get; init; }

    /// <summary>Equal commitments, of matched blames.</summary>
    public Equality Commitments { get; init; }

    /// <summary>Equal speakers, of matched blames.</summary>
    public Equality BlameSpeakers { get; init; }

    /// <summary>All differences, in the order of sources and text.</summary>
    public ImmutableArray<Disagreement> Disagreements { get; init; } = [];

    /// <summary>Compares two codings of one source.</summary>
    /// <exception cref="ArgumentException">A coding is of another source.</exception>
    public static CodingAgreement Of(Source source, SourceCoding expected, SourceCoding found)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(found);
        foreach (var coding in new[] { expected, found })
        {
            if (coding.SourceId != source.Id)
                throw new ArgumentException($"the coding of {coding.Coder} is of source '{coding.SourceId}', expected one of '{source.Id}'");
        }
        return BlameAgreement.Add(FigureAgreement.Of(source, expected, found), source, expected, found);
    }

    /// <summary>Both comparisons together.</summary>
    public CodingAgreement Plus(CodingAgreement other) => new()
    {
        FigureSpans = FigureSpans.Plus(other.FigureSpans),
        Figures = Figures.Plus(other.Figures),
        ByCategory = other.ByCategory.Aggregate(ByCategory, (all, one) => all.SetItem(one.Key, all.GetValueOrDefault(one.Key).Plus(one.Value))),
        Confusion = other.Confusion.Aggregate(Confusion, (all, one) => all.SetItem(one.Key, all.GetValueOrDefault(one.Key) + one.Value)),
        Intervals = Intervals.Plus(other.Intervals),
        Speakers = Speakers.Plus(other.Speakers),
        Chains = Chains.Plus(other.Chains),
        BlameSpans = BlameSpans.Plus(other.BlameSpans),
        Blames = Blames.Plus(other.Blames),
        Acts = Acts.Plus(other.Acts),
        Commitments = Commitments.Plus(other.Commitments),
        BlameSpeakers = BlameSpeakers.Plus(other.BlameSpeakers),
        Disagreements = [.. Disagreements, .. other.Disagreements],
    };
}
