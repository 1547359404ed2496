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
        var counts = comparison.Carried.Where(carried => carried.Figures[0].IsCount).ToArray();
        var a = counts.Length == 1 ? "a count" : "counts";
        var described = counts.Select(carried => Describe(carried, isOnly: counts.Length == 1)).ToArray();
        return $"{Wording.Count(outlets, "outlet")} {Wording.Verb(outlets, "gives", "give")} {a} ({Wording.Some(described, MostCounts, "; ")})";
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
            0 when comparison.Outlets.IsEmpty => "there is no source",
            0 => null,
            1 when comparison.Outlets.Length == 1 => "the one outlet is silent",
            2 when comparison.Outlets.Length == 2 => "both outlets are silent",
            _ when silent == comparison.Outlets.Length => $"all {Wording.Count(silent)} outlets are silent",
            _ => $"{Wording.Count(silent)} {Wording.Verb(silent, "is", "are")} silent",
        };
    }

    private static string? Contradictions(FigureComparison comparison)
    {
        var count = comparison.Pairs.Count(pair => pair.Relation == Relation.Contradicts);
        return count == 0 ? null : $"{Wording.Count(count, "pair")} of figures {Wording.Verb(count, "contradicts", "contradict")} each other";
    }

    private static string Describe(CarriedFigure carried, bool isOnly)
    {
        var parts = new List<string> { carried.Number };
        if (!isOnly)
            parts[0] = string.Join(" ", new[] { carried.Number, carried.Figures[0].Population }.OfType<string>());
        if (!isOnly && carried.Figures[0].Place is { } place)
            parts.Add(place);
        if (carried.Figures.All(figure => figure.Relayed))
            parts.Add($"{Wording.List([.. carried.Origins.Select(Wording.Possessive)])}, relayed");
        if (carried.Outlets.Count > 1)
            parts.Add($"in {Wording.Count(carried.Outlets.Count, "outlet")}");
        return string.Join(", ", parts);
    }
}
