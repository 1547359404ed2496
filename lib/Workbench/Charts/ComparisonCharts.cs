using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Comparison;
using Workbench.Comparison.Agreement;
using Workbench.Tables;

namespace Workbench.Charts;

/// <summary>Comparisons as charts.</summary>
public static class ComparisonCharts
{
    /// <summary>Who says how many: each mention as an interval under its words, silent outlets included.</summary>
    public static Chart Chart(this FigureComparison comparison) => IntervalChart.Draw(comparison);

    /// <summary>Outlets by categories: where there is a number, a word, or silence.</summary>
    public static Chart Chart(this IReadOnlyList<Coverage> coverage, ImmutableArray<CodebookCategory> categories) => CoverageChart.Draw(coverage, categories);

    /// <summary>Voices by actors, with the firmest commitment and how many statements.</summary>
    public static Chart HeatMap(this BlameMatrix matrix) => BlameHeatMap.Draw(matrix);

    /// <summary>From voices to actors, a band as wide as there are statements.</summary>
    public static Chart Flow(this BlameMatrix matrix) => BlameFlow.Draw(matrix);

    /// <summary>Outlets by explanations: endorsed, entertained, rejected.</summary>
    public static Chart Chart(this ImmutableArray<StanceRow> stances, ImmutableArray<SourceRow> sources, ImmutableArray<CodebookFrame> frames) =>
        StanceChart.Draw(sources, stances, frames);

    /// <summary>Outlets by outlets: the share of accusations in common, and how many figures can both be true.</summary>
    public static Chart Chart(this ImmutableArray<OutletAgreement> agreements, ImmutableArray<SourceRow> sources) => AgreementChart.Draw(agreements, sources);

    /// <summary>How much of what one coder found another finds, by category.</summary>
    public static Chart Chart(this CodingAgreement agreement) => ScoreChart.Draw(agreement);

    /// <summary>The sources by their dates, as far as they state them.</summary>
    public static Chart Timeline(this ImmutableArray<SourceRow> sources) =>
        TimelineChart.Draw(sources, sources.ToTable().Select("Label", "Published", "Precision", "Title", "PublishedFrom"));
}
