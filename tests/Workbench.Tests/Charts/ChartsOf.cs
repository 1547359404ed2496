using System.Collections.Immutable;
using Workbench.Charts;

namespace Workbench.Tests.Charts;

/// <summary>Every chart there is, by name.</summary>
internal static class ChartsOf
{
    public static ImmutableSortedDictionary<string, Chart> Brindle { get; } = Draw(Support.Brindle.Corpus);

    public static ImmutableSortedDictionary<string, Chart> Hostile { get; } = Draw(Support.Hostile.Corpus);

    public static ImmutableSortedDictionary<string, Chart> Draw(Corpus corpus) => ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("coverage", corpus.CoverageChart()),
        KeyValuePair.Create("blame-heat-map", corpus.BlameMatrix().HeatMap()),
        KeyValuePair.Create("blame-flow", corpus.BlameMatrix().Flow()),
        KeyValuePair.Create("stances", corpus.StanceChart()),
        KeyValuePair.Create("timeline", corpus.Timeline()),
        .. corpus.CompareFigures().Select(comparison => KeyValuePair.Create("figures-" + comparison.Category.Code, comparison.Chart())),
    ]);
}
