using Workbench.Charts.Plotly;
using Workbench.Claims;
using Workbench.Comparison;
using Workbench.Tables;

namespace Workbench.Charts;

/// <summary>Who blames whom, how firmly, as a matrix.</summary>
internal static class BlameHeatMap
{
    public static Chart Draw(BlameMatrix matrix)
    {
        var cells = matrix.Cells.ToDictionary(cell => (cell.Voice, cell.Target));
        var (layout, traces) = MatrixChart.Of(
            matrix.Voices, matrix.Targets,
            (row, column) => cells.TryGetValue((matrix.Voices[row], matrix.Targets[column]), out var cell) ? Cell(cell) : MatrixCell.Empty,
            Palette.Vermilion);
        var key = string.Join("   ", CommitmentSign.All.Select(commitment => $"{CommitmentSign.Of(commitment)} {Code.Of(commitment)}")) + "   number: statements";
        layout = layout with
        {
            Margin = layout.Margin! with { B = 56 },
            Annotations = [new Annotation { Text = ChartText.Wrap(key, 60), XRef = "paper", YRef = "paper", X = 0, Y = 0, XAnchor = "left", YAnchor = "top", YShift = -8, Align = "left" }],
        };
        return Chart.Of("Who blames whom, and how firmly?", matrix.Sentence, matrix.ToTable(), layout, traces);
    }

    private static MatrixCell Cell(BlameCell cell)
    {
        var words = $"{CommitmentSign.Of(cell.Firmest)} {cell.Statements}" + (cell.Denied > 0 && cell.Denied < cell.Statements ? $" {CommitmentSign.Of(Commitment.Denied)}" : "");
        var hover = $"<b>{ChartText.Escape(cell.Voice)} → {ChartText.Escape(cell.Target)}</b><br>"
            + string.Join("<br>", cell.Blames.Take(3).Select(blame => ChartText.Hover(blame, Code.Of(blame.Commitment) + (blame.Act == Act.Unspecified ? "" : ", " + Code.Of(blame.Act)))))
            + (cell.Blames.Count > 3 ? $"<br>and {cell.Blames.Count - 3} more" : "");
        return new MatrixCell(CommitmentSign.Strength(cell.Firmest), words, hover);
    }
}
