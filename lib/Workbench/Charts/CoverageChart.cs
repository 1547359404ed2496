using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Comparison;
using Workbench.Tables;

namespace Workbench.Charts;

/// <summary>Which outlet says anything on which category.</summary>
internal static class CoverageChart
{
    private const int LongestCell = 30;

    public static Chart Draw(IReadOnlyList<Coverage> coverage, ImmutableArray<CodebookCategory> categories)
    {
        var outlets = coverage.Select(item => item.Outlet).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var cells = coverage.ToDictionary(item => (item.Outlet, item.Category));
        var (layout, traces) = MatrixChart.Of(
            outlets, [.. categories.Select(category => category.Label)], (row, column) => Cell(cells[(outlets[row], categories[column].Code)]), Palette.Blue);
        return Chart.Of("Who speaks of what, and who is silent?", CoverageSentence.Of(coverage, categories), coverage.ToTable(categories), layout, traces);
    }

    private static MatrixCell Cell(Coverage coverage)
    {
        var strength = coverage.Kind switch { CoverageKind.Count => 1m, CoverageKind.Words => 0.35m, _ => 0m };
        var hover = coverage.Figures.Count == 0
            ? $"<b>{ChartText.Escape(coverage.Outlet)}</b><br>says nothing on this"
            : string.Join("<br>", coverage.Figures.Take(3).Select(figure => ChartText.Hover(figure, figure.Words)));
        var words = coverage.Kind == CoverageKind.Silent
            ? "<i>silent</i>"
            : ChartText.Wrap(ChartText.Shorten(coverage.Says, LongestCell), 12);
        return new MatrixCell(strength, words, hover);
    }
}
