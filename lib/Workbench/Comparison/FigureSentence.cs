namespace Workbench.Comparison;

/// <summary>Says a comparison of figures in one sentence.</summary>
internal static class FigureSentence
{
    private const int MostCounts = 4;
    private const int MostWords = 4;

    /// <summary>"Detained: one outlet gives a count (4,404, Xinhua's, relayed), two say thousands or many, two are silent."</summary>
    public static string Of(FigureComparison comparison)
    {
        var parts = new[]
        {
            Counting(comparison),
            Wordy(comparison),
            Silent(comparison),
        }.OfType<string>().ToList();
        if (Contradictions(comparison) is { } contradictions)
            parts.Add(contradictions);
        return $"{comparison.Category.Label}: {string.Join(", ", parts)}.";
    }

    private static string? Counting(FigureComparison comparison)
    {
        var outlets = comparison.Outlets.Count(outlet => outlet.Kind == CoverageKind.Count);
        if (outlets == 0)
            return null;
        var counts = comparison.Carried.Where(carried => carried.Figures[0].IsCount).Select(Describe).ToArray();
        var a = counts.Length == 1 ? "a count" : "counts";
        return $"{Wording.Count(outlets, "outlet")} {Wording.Verb(outlets, "gives", "give")} {a} ({Wording.Some(counts, MostCounts, "; ")})";
    }

    private static string? Wordy(FigureComparison comparison)
    {
        var outlets = comparison.Outlets.Where(outlet => outlet.Kind == CoverageKind.Words).ToArray();
        if (outlets.Length == 0)
            return null;
        var words = outlets.SelectMany(outlet => outlet.Figures).Select(Wording.Number).Distinct(StringComparer.Ordinal).ToArray();
        var subject = comparison.Outlets.Any(outlet => outlet.Kind == CoverageKind.Count) ? Wording.Count(outlets.Length) : Wording.Count(outlets.Length, "outlet");
        var said = words.Length > MostWords ? Wording.Some(words, MostWords) : Wording.List(words, "or");
        return $"{subject} {Wording.Verb(outlets.Length, "says", "say")} {said}";
    }

    private static string? Silent(FigureComparison comparison)
    {
        var silent = comparison.Outlets.Count(outlet => outlet.Kind == CoverageKind.Silent);
        return silent switch
        {
            0 => null,
            _ when silent == comparison.Outlets.Length => silent == 1 ? "the one outlet is silent" : $"all {Wording.Count(silent)} outlets are silent",
            _ => $"{Wording.Count(silent)} {Wording.Verb(silent, "is", "are")} silent",
        };
    }

    private static string? Contradictions(FigureComparison comparison)
    {
        var count = comparison.Pairs.Count(pair => pair.Relation == Relation.Contradicts);
        return count == 0 ? null : $"{Wording.Count(count, "pair")} of figures {Wording.Verb(count, "contradicts", "contradict")} each other";
    }

    private static string Describe(CarriedFigure carried)
    {
        var parts = new List<string> { carried.Number };
        if (carried.Scope.Length > 0)
            parts[0] += " " + carried.Scope;
        if (carried.Figures.All(figure => figure.Relayed))
            parts.Add($"{Wording.List([.. carried.Origins.Select(Wording.Possessive)])}, relayed");
        if (carried.Outlets.Count > 1)
            parts.Add($"in {Wording.Count(carried.Outlets.Count, "outlet")}");
        return string.Join(", ", parts);
    }
}
