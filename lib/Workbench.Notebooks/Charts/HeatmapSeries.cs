using System.Collections.Immutable;
using System.Globalization;

namespace Workbench.Notebooks.Charts;

/// <summary>A matrix of coloured cells.</summary>
internal sealed record HeatmapSeries(Node Trace, string Colour, ColourScale Scale, double?[][] Rows) : Series(Trace, Colour)
{
    private const double BarWidth = 14;

    /// <summary>Null for a trace that a picture would draw wrong.</summary>
    public static HeatmapSeries? TryRead(Node trace, string colour)
    {
        var scale = ColourScale.TryRead(trace["colorscale"]);
        var rows = trace["z"].Items.Select(row => row.Items.Select(cell => cell.Number).ToArray()).ToArray();
        return scale is null || rows.Length == 0 || trace["transpose"].Flag == true || trace["zsmooth"].Text is not (null or "false")
            ? null
            : new HeatmapSeries(trace, colour, scale, rows);
    }

    public override ImmutableArray<Node> Across { get; } = ListOf(Trace["x"], Rows.Max(row => row.Length));

    public override ImmutableArray<Node> Up { get; } = ListOf(Trace["y"], Rows.Length);

    public override (double Across, double Up) Reach => (Spacing(Across) / 2, Spacing(Up) / 2);

    public override double RoomAtRight => Trace["showscale"].Flag == false ? 0 : 80;

    public override void Draw(SvgCanvas canvas, Frame frame)
    {
        var (least, most) = Range();
        var (gapX, gapY) = (Trace["xgap"].Number ?? 0, Trace["ygap"].Number ?? 0);
        var (width, height) = (Size(frame.X, Across), Size(frame.Y, Up));
        for (var r = 0; r < Math.Min(Rows.Length, Up.Length); r++)
        {
            for (var c = 0; c < Math.Min(Rows[r].Length, Across.Length); c++)
            {
                if (Rows[r][c] is not { } z || frame.X.Pixel(Across[c]) is not { } x || frame.Y.Pixel(Up[r]) is not { } y)
                    continue;
                var tint = ColourOf(z, least, most);
                canvas.Rectangle(
                    x - (width / 2) + (gapX / 2), y - (height / 2) + (gapY / 2), Math.Max(0, width - gapX), Math.Max(0, height - gapY),
                    tint.ToString());
                canvas.Text(Words(r, c, z), x, y, new TextStyle(11, tint.IsDark ? "#ffffff" : Charts.Colour.Ink) { Horizontal = Anchor.Middle });
            }
        }
        if (RoomAtRight > 0)
            DrawScale(canvas, frame, least, most);
    }

    private (double Least, double Most) Range()
    {
        var all = Rows.SelectMany(row => row).OfType<double>().DefaultIfEmpty(0).ToArray();
        return (Trace["zmin"].Number ?? all.Min(), Trace["zmax"].Number ?? all.Max());
    }

    private Colour ColourOf(double z, double least, double most)
    {
        var share = most > least ? Math.Clamp((z - least) / (most - least), 0, 1) : 0.5;
        return Scale.At(Trace["reversescale"].Flag == true ? 1 - share : share);
    }

    private RichText Words(int row, int column, double z) => RichText.Parse(Trace["texttemplate"].Text switch
    {
        "%{z}" => z.ToString("0.###", CultureInfo.InvariantCulture),
        "%{text}" => Trace["text"].For(row).For(column).Text,
        _ => null,
    });

    private void DrawScale(SvgCanvas canvas, Frame frame, double least, double most)
    {
        const int Steps = 40;
        var (left, step) = (frame.Right + 14, (frame.Bottom - frame.Top) / Steps);
        for (var i = 0; i < Steps; i++)
            canvas.Rectangle(left, frame.Bottom - ((i + 1) * step), BarWidth, step + 0.5, ColourOf(least + ((most - least) * (i + 0.5) / Steps), least, most).ToString());
        var axis = new Axis(default, AxisKind.Linear, [], least, most > least ? most : least + 1) { Start = frame.Bottom, End = frame.Top };
        foreach (var tick in AxisTicks.Of(axis, 42))
            canvas.Text(tick.Label, left + BarWidth + 5, axis.Pixel(tick.At), new TextStyle(11, Charts.Colour.Ink));
    }

    private static double Size(Axis axis, ImmutableArray<Node> values) => Math.Abs(axis.Pixel(Spacing(values)) - axis.Pixel(0.0));
}
