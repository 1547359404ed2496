using System.Collections.Immutable;
using Workbench.Claims;

namespace Workbench.Comparison;

/// <summary>How two outlets stand to each other. One row a pair of outlets.</summary>
/// <param name="First">The label of the one.</param>
/// <param name="Second">The label of the other.</param>
/// <param name="Agree">Pairs of their figures with the same interval for the same or a possibly same scope.</param>
/// <param name="Compatible">Pairs of their figures that can both be true, without being equal.</param>
/// <param name="Contradict">Pairs of their figures that cannot both be true.</param>
/// <param name="BothBlame">Actors that both outlets carry an accusation of, services counted with their states.</param>
/// <param name="OnlyFirst">Actors only the first carries an accusation of.</param>
/// <param name="OnlySecond">Actors only the second carries an accusation of.</param>
/// <param name="SharedBlame">The share of actors accused in either that are accused in both (Jaccard index), 0 to 1; null when neither accuses.</param>
public sealed record OutletAgreement(
    string First, string Second, int Agree, int Compatible, int Contradict,
    IReadOnlyList<string> BothBlame, IReadOnlyList<string> OnlyFirst, IReadOnlyList<string> OnlySecond, decimal? SharedBlame)
{
    internal static IEnumerable<OutletAgreement> All(
        ImmutableArray<SourceRow> sources, ImmutableArray<FigurePair> pairs, ImmutableArray<BlameRow> blames, Names names)
    {
        var accused = blames.Where(blame => blame.Commitment != Commitment.Denied)
            .ToLookup(blame => blame.Source, blame => names.Origin(blame.Target), StringComparer.Ordinal);
        for (var i = 0; i < sources.Length; i++)
        {
            for (var j = i + 1; j < sources.Length; j++)
                yield return Of(sources[i], sources[j], pairs, accused);
        }
    }

    private static OutletAgreement Of(SourceRow first, SourceRow second, ImmutableArray<FigurePair> pairs, ILookup<string, string> accused)
    {
        var common = pairs.Where(pair => pair.First.Source == first.Id && pair.Second.Source == second.Id)
            .CountBy(pair => pair.Relation).ToDictionary();
        var (left, right) = (accused[first.Id].ToHashSet(StringComparer.Ordinal), accused[second.Id].ToHashSet(StringComparer.Ordinal));
        var either = left.Union(right).Count();
        return new OutletAgreement(
            first.Label, second.Label,
            common.GetValueOrDefault(Relation.Agrees), common.GetValueOrDefault(Relation.Compatible), common.GetValueOrDefault(Relation.Contradicts),
            Sorted(left.Intersect(right)), Sorted(left.Except(right)), Sorted(right.Except(left)),
            either == 0 ? null : decimal.Round((decimal)left.Intersect(right).Count() / either, 2));
    }

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];
}
