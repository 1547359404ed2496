using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Sources;

namespace Workbench.Comparison.Agreement;

/// <summary>Compares the figures of two codings.</summary>
internal static class FigureAgreement
{
    public static CodingAgreement Of(Source source, SourceCoding expected, SourceCoding found)
    {
        var (left, right) = (expected.Figures, found.Figures);
        var spans = Pairing.Of(left, right, (one, other) => one.NumberSpan.Overlaps(other.NumberSpan));
        var same = Pairing.Of(left, right, (one, other) => one.NumberSpan.Overlaps(other.NumberSpan) && one.Category == other.Category);
        return new CodingAgreement
        {
            FigureSpans = new(spans.Count, left.Length, right.Length),
            Figures = new(same.Count, left.Length, right.Length),
            ByCategory = ByCategory(left, right, same),
            Confusion = spans.GroupBy(pair => (pair.Expected.Category, pair.Found.Category)).ToImmutableSortedDictionary(group => group.Key, group => group.Count()),
            Intervals = Pairing.Equal(same, SameInterval),
            Speakers = Pairing.Equal(same, SameSpeaker),
            Chains = Pairing.Equal(same, (one, other) => one.Attribution.Chain.SequenceEqual(other.Attribution.Chain, StringComparer.OrdinalIgnoreCase)),
            Disagreements = [.. Differences(source, left, right, spans).OrderBy(item => (item.Expected ?? item.Found)!.Span)],
        };
    }

    private static bool SameInterval(Claim.Figure one, Claim.Figure other) =>
        (one.Estimate.Low, one.Estimate.High) == (other.Estimate.Low, other.Estimate.High);

    private static bool SameSpeaker(Claim.Figure one, Claim.Figure other) => Pairing.SameName(one.Attribution.Speaker, other.Attribution.Speaker);

    private static ImmutableSortedDictionary<string, Score> ByCategory(
        ImmutableArray<Claim.Figure> expected, ImmutableArray<Claim.Figure> found, List<(Claim.Figure Expected, Claim.Figure Found)> same) =>
        expected.Concat(found).Select(figure => figure.Category).Distinct(StringComparer.Ordinal).ToImmutableSortedDictionary(
            category => category,
            category => new Score(
                same.Count(pair => pair.Expected.Category == category),
                expected.Count(figure => figure.Category == category),
                found.Count(figure => figure.Category == category)),
            StringComparer.Ordinal);

    private static IEnumerable<Disagreement> Differences(
        Source source, ImmutableArray<Claim.Figure> expected, ImmutableArray<Claim.Figure> found, List<(Claim.Figure Expected, Claim.Figure Found)> spans)
    {
        Disagreement Of(Difference difference, Claim.Figure? one, Claim.Figure? other) =>
            new(source.Id, difference, one, other, Pairing.SentenceAround(source, (one ?? other)!.Span));

        foreach (var missed in expected.Except(spans.Select(pair => pair.Expected), ReferenceEqualityComparer.Instance).Cast<Claim.Figure>())
            yield return Of(Difference.Missed, missed, null);
        foreach (var added in found.Except(spans.Select(pair => pair.Found), ReferenceEqualityComparer.Instance).Cast<Claim.Figure>())
            yield return Of(Difference.Added, null, added);
        foreach (var (one, other) in spans)
        {
            if (one.Category != other.Category)
                yield return Of(Difference.Category, one, other);
            if (!SameInterval(one, other))
                yield return Of(Difference.Interval, one, other);
            if (!SameSpeaker(one, other))
                yield return Of(Difference.Speaker, one, other);
        }
    }
}
