namespace Workbench.Notebooks.Charts;

/// <summary>
/// Where the parts of a picture stand: title and legend above, then the plot between its axes' words. Margins grow where
/// the words need more than the figure gives them.
/// </summary>
internal sealed record Frame
{
    private const double DefaultWidth = 900;
    private const double DefaultHeight = 450;
    private const double LeastPlot = 60;
    private const double TickSize = 12;
    private const double Gap = 8;

    public double Width { get; private init; }

    public double Height { get; private init; }

    public double Left { get; private init; }

    public double Top { get; private init; }

    public double Right { get; private init; }

    public double Bottom { get; private init; }

    public RichText Title { get; private init; } = RichText.Parse(null);

    public double TitleSize { get; private init; }

    public Axis X { get; private init; } = null!;

    public Axis Y { get; private init; } = null!;

    /// <summary>The frame of a figure whose axes, if it has any, are known but not yet placed.</summary>
    public static Frame Of(Node layout, Axis? x, Axis? y, Legend legend, double roomAtRight)
    {
        var (title, size) = (RichText.Parse(layout["title"]["text"].Text ?? layout["title"].Text), layout["title"]["font"]["size"].Number ?? 17);
        var width = Math.Clamp(layout["width"].Number ?? DefaultWidth, 200, 4000);
        var margin = layout["margin"];
        var plot = Math.Max(LeastPlot, (layout["height"].Number ?? DefaultHeight) - (margin["t"].Number ?? 100) - (margin["b"].Number ?? 80));
        var (left, right) = (margin["l"].Number ?? 80, width - Math.Max(roomAtRight, margin["r"].Number ?? 80));
        if (y is not null)
            left = Math.Max(left, Words(y, plot) + (y.Layout["title"].Exists ? 26 : 0));
        right = Math.Max(left + LeastPlot, right);
        var (above, below) = x is null ? (0, 0) : XWords(x, right - left);
        var head = (title.IsEmpty ? 0 : title.Height(size) + Gap) + legend.Height(width - (2 * Gap)) + above + (2 * Gap);
        var top = Math.Max(margin["t"].Number ?? (title.IsEmpty ? 30 : 100), head);
        return new Frame
        {
            Width = width,
            Height = top + plot + Math.Max(margin["b"].Number ?? 80, below),
            Left = left,
            Top = top,
            Right = right,
            Bottom = top + plot,
            Title = title,
            TitleSize = size,
            X = x is null ? null! : x with { Start = left, End = right },
            Y = y is null ? null! : y with { Start = top + plot, End = top },
        };
    }

    /// <summary>Whether a point lies in the plot, or so near that its sign is seen whole.</summary>
    public bool Holds(double x, double y) => x >= Left - 1 && x <= Right + 1 && y >= Top - 1 && y <= Bottom + 1;

    /// <summary>Draws what stands above the plot.</summary>
    public void DrawHead(SvgCanvas canvas, Legend legend)
    {
        canvas.Text(Title, Gap, Gap, new TextStyle(TitleSize, Colour.Ink) { Vertical = Anchor.Start });
        legend.Draw(canvas, Gap, Gap + (Title.IsEmpty ? 0 : Title.Height(TitleSize) + Gap), Width - (2 * Gap));
    }

    /// <summary>Whether the words of the horizontal axis stand above the plot.</summary>
    public static bool IsAbove(Axis x) => x.Layout["side"].Text == "top";

    /// <summary>The size of an axis's words.</summary>
    public static double TickSizeOf(Axis axis) => axis.Layout["tickfont"]["size"].Number ?? TickSize;

    /// <summary>How far apart the marks of an axis stand at least.</summary>
    public static double Apart(Axis axis, bool isHorizontal) => isHorizontal ? axis.Kind == AxisKind.Date ? 110 : 80 : 42;

    private static double Words(Axis y, double length)
    {
        var ticks = AxisTicks.Of(y with { Start = length, End = 0 }, Apart(y, isHorizontal: false));
        return ticks.Length == 0 ? 0 : ticks.Max(tick => tick.Label.Width(TickSizeOf(y))) + (2 * Gap);
    }

    private static (double Above, double Below) XWords(Axis x, double length)
    {
        var ticks = AxisTicks.Of(x with { Start = 0, End = length }, Apart(x, isHorizontal: true));
        var turn = Math.Abs(x.Layout["tickangle"].Number ?? 0) * Math.PI / 180;
        var size = TickSizeOf(x);
        var words = ticks.Length == 0 ? 0 : ticks.Max(tick => (tick.Label.Height(size) * Math.Cos(turn)) + (tick.Label.Width(size) * Math.Sin(turn))) + Gap;
        var title = x.Layout["title"].Exists ? 26 : 0;
        return IsAbove(x) ? (words + title, 0) : (0, words + title + Gap);
    }
}
