using System.Collections.Immutable;
using System.Globalization;
using Workbench.Comparison;
using Workbench.Tables;

namespace Workbench.Charts;

/// <summary>What every two outlets have in common.</summary>
internal static class AgreementChart
{
    private const int NamesShown = 6;

    public static Chart Draw(ImmutableArray<OutletAgreement> agreements, ImmutableArray<SourceRow> sources)
    {
        ImmutableArray<string> labels = [.. sources.Select(source => source.Label)];
        var pairs = agreements.SelectMany(pair => new[] { (pair.First, pair.Second, pair), (pair.Second, pair.First, pair) })
            .ToDictionary(item => (item.Item1, item.Item2), item => item.pair);
        var (layout, traces) = MatrixChart.Of(
            labels, labels, (row, column) => pairs.TryGetValue((labels[row], labels[column]), out var pair) ? Cell(pair) : MatrixCell.Empty, Palette.Pink);
        return Chart.Of("Which outlets tell the same story?", AgreementSentence.Of(agreements), agreements.ToTable(), layout, traces);
    }

    private static MatrixCell Cell(OutletAgreement pair)
    {
        var share = pair.SharedBlame is { } blame ? blame.ToString("0%", CultureInfo.InvariantCulture) + " of blame" : "no blame";
        var compatible = pair.Agree + pair.Compatible;
        var figures = $"{compatible} figures fit" + (pair.Contradict > 0 ? $"<br>{pair.Contradict} clash" : "");
        var both = pair.BothBlame.Count == 0 ? "nobody" : string.Join(", ", pair.BothBlame.Take(NamesShown)) + (pair.BothBlame.Count > NamesShown ? ", …" : "");
        var hover = $"<b>{ChartText.Escape(pair.First)} and {ChartText.Escape(pair.Second)}</b><br>both blame {ChartText.Wrap(both, 56)}"
            + $"<br>figures: {pair.Agree} agree, {pair.Compatible} compatible, {pair.Contradict} contradict";
        return new MatrixCell(pair.SharedBlame ?? 0, $"{share}<br>{figures}", hover);
    }
}
