using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Sources;

namespace Workbench.Comparison;

/// <summary>Says in one sentence who covers what.</summary>
internal static class CoverageSentence
{
    public static string Of(IReadOnlyList<Coverage> coverage, ImmutableArray<CodebookCategory> categories)
    {
        var outlets = coverage.Select(item => item.Source).Distinct(StringComparer.Ordinal).Count();
        var silent = coverage.Count(item => item.Kind == CoverageKind.Silent);
        var byCategory = coverage.Where(item => item.Kind != CoverageKind.Silent).CountBy(item => item.Category, StringComparer.Ordinal).ToDictionary();
        var most = categories.MaxBy(category => byCategory.GetValueOrDefault(category.Code));
        var unspoken = categories.Where(category => !byCategory.ContainsKey(category.Code)).Select(category => category.Label.ToLowerInvariant()).ToArray();
        if (most is null || byCategory.Count == 0)
            return $"None of {Wording.Count(outlets, "outlet")} gives a figure.";
        return $"{Wording.Sentence(Wording.Count(silent))} of {coverage.Count} cells {Wording.Verb(silent, "is", "are")} silence; {most.Label.ToLowerInvariant()} is covered most, by "
            + $"{Wording.Count(byCategory[most.Code])} of {Wording.Count(outlets, "outlet")}"
            + (unspoken.Length == 0 ? "." : $"; nobody counts {Wording.List(unspoken, "or")}.");
    }
}

/// <summary>Says in one sentence which explanations are endorsed.</summary>
internal static class StanceSentence
{
    public static string Of(ImmutableArray<SourceRow> sources, ImmutableArray<StanceRow> stances, ImmutableArray<CodebookFrame> frames)
    {
        var labels = frames.ToDictionary(frame => frame.Code, frame => frame.Label, StringComparer.Ordinal);
        var primary = stances.Where(stance => stance.Primary).GroupBy(stance => stance.Frame, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"“{labels.GetValueOrDefault(group.Key, group.Key)}” ({Wording.List([.. group.Select(stance => stance.Outlet)])})").ToArray();
        var open = sources.Where(source => !stances.Any(stance => stance.Primary && stance.Source == source.Id)).Select(source => source.Label).ToArray();
        var rejected = stances.Where(stance => stance.Position == Position.Rejected).Select(stance => labels.GetValueOrDefault(stance.Frame, stance.Frame)).Distinct(StringComparer.Ordinal).ToArray();
        var sentence = primary.Length == 0 ? "No outlet has a main conclusion" : $"Main conclusions: {Wording.List(primary)}";
        if (open.Length > 0 && primary.Length > 0)
            sentence += $"; none in {Wording.List(open)}";
        return sentence + (rejected.Length == 0 ? "." : $"; rejected somewhere: {Wording.List(rejected)}.");
    }
}

/// <summary>Says in one sentence which outlets are closest.</summary>
internal static class AgreementSentence
{
    public static string Of(ImmutableArray<OutletAgreement> agreements)
    {
        var compared = agreements.Where(pair => pair.SharedBlame is not null).ToArray();
        if (compared.Length == 0)
            return "No two outlets can be compared: none accuses anybody.";
        var closest = compared.MaxBy(pair => pair.SharedBlame)!;
        var furthest = compared.MinBy(pair => pair.SharedBlame)!;
        var clashes = agreements.Sum(pair => pair.Contradict);
        return $"{closest.First} and {closest.Second} have the most accused in common ({Percent(closest)}), {furthest.First} and {furthest.Second} the fewest "
            + $"({Percent(furthest)}); {(clashes == 0 ? "no two figures of different outlets contradict each other" : $"{Wording.Count(clashes, "pair")} of figures of different outlets {Wording.Verb(clashes, "contradicts", "contradict")} each other")}.";
    }

    private static string Percent(OutletAgreement pair) => pair.SharedBlame!.Value.ToString("0%", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Says in one sentence when the sources were published.</summary>
internal static class TimelineSentence
{
    public static string Of(ImmutableArray<SourceRow> sources)
    {
        var dates = sources.Select(source => PartialDate.TryParse(source.Published)).OfType<PartialDate>().Order().ToArray();
        var undated = sources.Length - dates.Length;
        var span = dates.Length switch
        {
            0 => "No source states when it was published",
            1 => $"One source states when it was published: {dates[0]}",
            _ => $"{Wording.Sentence(Wording.Count(dates.Length, "source"))} state when they were published, from {dates[0]} to {dates[^1]}",
        };
        return undated == 0 || dates.Length == 0 ? span + "." : $"{span}; {Wording.Count(undated)} {Wording.Verb(undated, "does", "do")} not.";
    }
}
