using System.Collections.Immutable;
using Workbench.Charts.Plotly;

namespace Workbench.Charts;

/// <summary>One cell of a matrix: how strong its tint is, the words on it, and what hovering shows.</summary>
/// <param name="Strength">0 (no tint) to 1.</param>
/// <param name="Words">Words or a symbol on the cell, so that nothing is told by colour alone.</param>
/// <param name="Hover">Shown on hovering, escaped by the caller; null for nothing.</param>
internal sealed record MatrixCell(decimal Strength, string Words, string? Hover)
{
    public static MatrixCell Empty { get; } = new(0, "", null);
}

/// <summary>A matrix of tinted cells with words on them, drawn as text so that the page's theme colours it.</summary>
internal static class MatrixChart
{
    private const int RowHeight = 44;
    private const int LongestRow = 26;
    private const int MostUpright = 6;

    /// <summary>The traces and layout; rows top to bottom, columns left to right.</summary>
    public static (Layout Layout, Trace[] Traces) Of(
        ImmutableArray<string> rows, ImmutableArray<string> columns, Func<int, int, MatrixCell> cell, string colour)
    {
        var cells = rows.Select((_, r) => columns.Select((_, c) => cell(r, c)).ToArray()).ToArray();
        ImmutableArray<object?> across = [.. Enumerable.Range(0, columns.Length)];
        ImmutableArray<object?> down = [.. Enumerable.Range(0, rows.Length)];
        var tint = new Heatmap
        {
            X = across,
            Y = down,
            Z = [.. cells.Select(line => line.Select(item => (decimal?)item.Strength).ToImmutableArray())],
            HoverText = [.. cells.Select(line => line.Select(item => item.Hover ?? "").ToImmutableArray<string?>())],
            HoverTemplate = "%{hovertext}<extra></extra>",
            ColorScale = [[0, Palette.Faint(Palette.Grey, 20)], [0.01m, Palette.Faint(colour, 36)], [1, Palette.Faint(colour, 200)]],
            ZMin = 0,
            ZMax = 1,
            ShowScale = false,
            XGap = 2,
            YGap = 2,
        };
        var spots = (from r in Enumerable.Range(0, rows.Length) from c in Enumerable.Range(0, columns.Length) where cells[r][c].Words.Length > 0 select (r, c)).ToArray();
        var words = new Scatter
        {
            Mode = "text",
            X = [.. spots.Select(spot => (object?)spot.c)],
            Y = [.. spots.Select(spot => (object?)spot.r)],
            Text = [.. spots.Select(spot => cells[spot.r][spot.c].Words)],
            TextFont = new Font { Size = 11 },
            HoverInfo = "skip",
            ShowLegend = false,
        };
        return (LayoutOf(rows, columns), [tint, words]);
    }

    private static Layout LayoutOf(ImmutableArray<string> rows, ImmutableArray<string> columns) => new()
    {
        Height = 190 + (rows.Length * RowHeight),
        Margin = new Margin { L = 20, R = columns.Length > MostUpright ? 72 : 20, T = 64, B = 20 },
        ShowLegend = false,
        XAxis = new Axis
        {
            TickVals = [.. Enumerable.Range(0, columns.Length)],
            TickText = [.. columns.Select(column => columns.Length > MostUpright
                ? ChartText.Escape(ChartText.Shorten(column, LongestRow))
                : ChartText.Wrap(ChartText.Shorten(column, LongestRow + 8), 16))],
            Side = "top",
            TickAngle = columns.Length > MostUpright ? -40 : 0,
            TickLabelOverflow = "allow",
            AutoMargin = true,
            ShowGrid = false,
            ZeroLine = false,
            FixedRange = true,
        },
        YAxis = new Axis
        {
            TickVals = [.. Enumerable.Range(0, rows.Length)],
            TickText = [.. rows.Select(row => ChartText.Wrap(ChartText.Shorten(row, LongestRow * 2), LongestRow))],
            Range = [rows.Length - 0.5m, -0.5m],
            AutoMargin = true,
            ShowGrid = false,
            ZeroLine = false,
            FixedRange = true,
        },
    };
}
