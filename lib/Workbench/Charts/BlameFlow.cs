using Workbench.Charts.Plotly;
using Workbench.Claims;
using Workbench.Comparison;
using Workbench.Tables;

namespace Workbench.Charts;

/// <summary>Who blames whom as a flow: voices left, actors right, a band as wide as there are statements.</summary>
internal static class BlameFlow
{
    public static Chart Draw(BlameMatrix matrix)
    {
        var links = matrix.Cells.SelectMany(cell => cell.Blames.GroupBy(blame => blame.Commitment).OrderBy(group => group.Key)
            .Select(group => (cell.Voice, cell.Target, Commitment: group.Key, Blames: group.ToArray()))).ToArray();
        var sankey = new Sankey
        {
            Orientation = "h",
            Arrangement = "snap",
            Node = new SankeyNode
            {
                Label = [.. matrix.Voices.Concat(matrix.Targets).Select(name => ChartText.Escape(ChartText.Shorten(name, 30)))],
                Color = [.. matrix.Voices.Select(_ => Palette.Grey).Concat(matrix.Targets.Select(_ => Palette.Blue))],
                Pad = 12,
                Thickness = 14,
                HoverTemplate = "%{label}: %{value} statements<extra></extra>",
            },
            Link = new SankeyLink
            {
                Source = [.. links.Select(link => matrix.Voices.IndexOf(link.Voice))],
                Target = [.. links.Select(link => matrix.Voices.Length + matrix.Targets.IndexOf(link.Target))],
                Value = [.. links.Select(link => link.Blames.Length)],
                Color = [.. links.Select(link => Palette.Faint(CommitmentSign.Colour(link.Commitment), 110))],
                CustomData = [.. links.Select(link => $"{link.Blames.Length} {Code.Of(link.Commitment)}<br>" + ChartText.Hover(link.Blames[0], $"{link.Voice} → {link.Target}"))],
                HoverTemplate = "%{customdata}<extra></extra>",
            },
        };
        var layout = new Layout
        {
            Height = Math.Max(420, 26 * Math.Max(matrix.Voices.Length, matrix.Targets.Length) + 120),
            Margin = new Margin { L = 10, R = 10, T = 64, B = 40 },
            Annotations = [.. CommitmentSign.All.Select(KeyEntry)],
        };
        return Chart.Of("Along which lines does blame flow?", matrix.Sentence, matrix.ToTable(), layout, sankey);
    }

    private static Annotation KeyEntry(Commitment commitment, int place) => new()
    {
        Text = $"■ {Code.Of(commitment)}",
        XRef = "paper",
        YRef = "paper",
        X = place / (decimal)CommitmentSign.All.Length,
        Y = 0,
        XAnchor = "left",
        YAnchor = "top",
        YShift = -12,
        Font = new Font { Size = 12, Color = CommitmentSign.Colour(commitment) },
    };
}
