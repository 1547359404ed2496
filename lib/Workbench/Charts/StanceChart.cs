using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Comparison;
using Workbench.Tables;

namespace Workbench.Charts;

/// <summary>Which explanation each outlet endorses, entertains or rejects.</summary>
internal static class StanceChart
{
    public static Chart Draw(ImmutableArray<SourceRow> sources, ImmutableArray<StanceRow> stances, ImmutableArray<CodebookFrame> frames)
    {
        var cells = stances.ToLookup(stance => (stance.Source, stance.Frame));
        var (layout, traces) = MatrixChart.Of(
            [.. sources.Select(source => source.Label)], [.. frames.Select(frame => frame.Label)],
            (row, column) => Cell([.. cells[(sources[row].Id, frames[column].Code)]]), Palette.Green);
        return Chart.Of("Which explanation does each outlet endorse?", StanceSentence.Of(sources, stances, frames), stances.ToTable(frames), layout, traces);
    }

    private static MatrixCell Cell(StanceRow[] stances)
    {
        if (stances.Length == 0)
            return MatrixCell.Empty;
        var firm = stances.MinBy(stance => (!stance.Primary, stance.Position))!;
        var (sign, strength) = firm.Position switch
        {
            Position.Endorsed => ("●", 0.7m),
            Position.Entertained => ("○", 0.3m),
            Position.Rejected => ("✕", 0.02m),
            _ => throw new ArgumentOutOfRangeException(nameof(stances)),
        };
        var words = $"{(firm.Primary ? "★" : sign)} {Code.Of(firm.Position)}";
        return new MatrixCell(firm.Primary ? 1 : strength, words, string.Join("<br>", stances.Select(stance => ChartText.Hover(stance, Code.Of(stance.Position) + (stance.Primary ? ", its main conclusion" : "")))));
    }
}
