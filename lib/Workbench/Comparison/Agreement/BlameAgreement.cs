using Workbench.Claims;
using Workbench.Sources;

namespace Workbench.Comparison.Agreement;

/// <summary>Compares the blames of two codings.</summary>
internal static class BlameAgreement
{
    public static CodingAgreement Add(CodingAgreement agreement, Source source, SourceCoding expected, SourceCoding found)
    {
        var (left, right) = (expected.Blames, found.Blames);
        var spans = Pairing.Of(left, right, (one, other) => one.Span.Overlaps(other.Span));
        var same = Pairing.Of(left, right, (one, other) => one.Span.Overlaps(other.Span) && Pairing.SameName(one.Target, other.Target));
        return agreement with
        {
            BlameSpans = new(spans.Count, left.Length, right.Length),
            Blames = new(same.Count, left.Length, right.Length),
            Acts = Pairing.Equal(same, (one, other) => one.Act == other.Act),
            Commitments = Pairing.Equal(same, (one, other) => one.Commitment == other.Commitment),
            BlameSpeakers = Pairing.Equal(same, SameSpeaker),
            Disagreements = [.. agreement.Disagreements, .. Differences(source, expected, found, same).OrderBy(item => (item.Expected ?? item.Found)!.Span)],
        };
    }

    private static bool SameSpeaker(Claim.Blame one, Claim.Blame other) => Pairing.SameName(one.Attribution.Speaker, other.Attribution.Speaker);

    private static IEnumerable<Disagreement> Differences(Source source, SourceCoding expected, SourceCoding found, List<(Claim.Blame Expected, Claim.Blame Found)> same)
    {
        Disagreement Of(Difference difference, Claim.Blame? one, Claim.Blame? other) =>
            new(source.Id, difference, one, other, Pairing.SentenceAround(source, (one ?? other)!.Span));

        foreach (var missed in expected.Blames.Except(same.Select(pair => pair.Expected), ReferenceEqualityComparer.Instance).Cast<Claim.Blame>())
            yield return Of(Difference.Missed, missed, null);
        foreach (var added in found.Blames.Except(same.Select(pair => pair.Found), ReferenceEqualityComparer.Instance).Cast<Claim.Blame>())
            yield return Of(Difference.Added, null, added);
        foreach (var (one, other) in same)
        {
            if (one.Act != other.Act)
                yield return Of(Difference.Act, one, other);
            if (one.Commitment != other.Commitment)
                yield return Of(Difference.Commitment, one, other);
            if (!SameSpeaker(one, other))
                yield return Of(Difference.Speaker, one, other);
        }
    }
}
