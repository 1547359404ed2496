namespace Workbench.Comparison;

/// <summary>What can be concluded from comparisons of figures, and what cannot; rules, not judgements.</summary>
/// <param name="Can">What the accounts bear out: counts with several independent origins, counts that can both be true.</param>
/// <param name="Cannot">What they leave open: counts on one origin's word, contradictions, counts of different things, silence.</param>
internal sealed record FigureConclusions(IReadOnlyList<string> Can, IReadOnlyList<string> Cannot)
{
    public static FigureConclusions Of(IReadOnlyList<FigureComparison> comparisons) => new(
        [.. comparisons.SelectMany(Borne)],
        [.. comparisons.SelectMany(Open)]);

    private static IEnumerable<string> Borne(FigureComparison comparison)
    {
        var label = comparison.Category.Label;
        foreach (var carried in comparison.Carried.Where(carried => carried.Figures[0].IsCount && carried.Origins.Count > 1))
            yield return $"{label}: {carried.Number} has {Wording.Count(carried.Origins.Count, "independent origin")} ({Wording.List(carried.Origins)}), in {Wording.List(carried.Outlets)}.";
        var compatible = comparison.Pairs.Where(pair => pair.Relation is Relation.Agrees or Relation.Compatible && !pair.SameOrigin).ToArray();
        if (compatible.Length > 0)
        {
            var pairs = compatible.Select(pair => $"“{Wording.Number(pair.First)}” ({pair.First.Outlet}) and “{Wording.Number(pair.Second)}” ({pair.Second.Outlet})").Distinct(StringComparer.Ordinal).ToArray();
            yield return $"{label}: nothing excludes that both are true of {Wording.Some(pairs, 3, "; ")}.";
        }
    }

    private static IEnumerable<string> Open(FigureComparison comparison)
    {
        var label = comparison.Category.Label;
        if (comparison.Figures.IsEmpty)
        {
            yield return $"{label}: no account gives any figure; this is silence, not zero.";
            yield break;
        }

        foreach (var pair in comparison.Pairs.Where(pair => pair.Relation == Relation.Contradicts))
            yield return $"{label}: “{Wording.Number(pair.First)}” ({pair.First.Outlet}) and “{Wording.Number(pair.Second)}” ({pair.Second.Outlet}) cannot both be true; the accounts do not decide which is.";
        foreach (var carried in comparison.Carried.Where(carried => carried.Figures[0].IsCount && carried.Origins.Count == 1 && !carried.Figures[0].IsPart))
            yield return $"{label}: {carried.Number}{(carried.Scope.Length > 0 ? $" ({carried.Scope})" : "")} rests on the word of {carried.Origins[0]} alone{(carried.Figures.Count > 1 ? $", though it is mentioned {Wording.Count(carried.Figures.Count)} times" : "")}.";
        if (!comparison.Figures.Any(figure => figure.IsCount))
            yield return $"{label}: there are only words ({Wording.List([.. comparison.Figures.Select(Wording.Number).Distinct(StringComparer.Ordinal)])}), no number.";
        var apart = comparison.Pairs.Where(pair => pair.Relation == Relation.DifferentScope && pair.First.IsCount && pair.Second.IsCount).ToArray();
        if (apart.Length > 0)
            yield return $"{label}: {Wording.Number(apart[0].First)} ({apart[0].First.Outlet}) and {Wording.Number(apart[0].Second)} ({apart[0].Second.Outlet}) do not count the same thing: {apart[0].Why}{(apart.Length > 1 ? $"; nor {Wording.Verb(apart.Length - 1, "does", "do")} {Wording.Count(apart.Length - 1, "more pair")}" : "")}.";
    }
}
