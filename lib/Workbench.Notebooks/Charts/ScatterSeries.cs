using System.Collections.Immutable;
using System.Text;
using static Workbench.Notebooks.Charts.SvgCanvas;

namespace Workbench.Notebooks.Charts;

/// <summary>Lines, points and words.</summary>
internal sealed record ScatterSeries(Node Trace, string Colour) : Series(Trace, Colour)
{
    private const int FewPoints = 20;

    /// <summary>Null for a trace that a picture would draw wrong.</summary>
    public static ScatterSeries? TryRead(Node trace, string colour)
    {
        var isDrawn = trace["fill"].Text is null or "none"
            && !trace["stackgroup"].Exists && !trace["error_x"].Exists && !trace["error_y"].Exists
            && !HasNumbersForColours(trace["marker"]["color"]);
        return isDrawn ? new ScatterSeries(trace, colour) : null;
    }

    public override ImmutableArray<Node> Across { get; } = ListOf(Trace["x"], Trace["y"].Items.Length);

    public override ImmutableArray<Node> Up { get; } = ListOf(Trace["y"], Trace["x"].Items.Length);

    public override Action<SvgCanvas, double, double> Sign => (canvas, x, y) =>
    {
        if (HasMode("lines"))
            canvas.Line(x - 12, y, x + 12, y, LineColour, LineWidth, Dash);
        if (HasMode("markers"))
            DrawSign(canvas, 0, x, y, Math.Min(SizeOf(0), 11));
    };

    private string Mode => Trace["mode"].Text ?? (Up.Length < FewPoints ? "lines+markers" : "lines");

    private string LineColour => Charts.Colour.Safe(Trace["line"]["color"].Text ?? Trace["marker"]["color"].Text, Colour);

    private double LineWidth => Trace["line"]["width"].Number ?? 2;

    private string? Dash => Trace["line"]["dash"].Text switch
    {
        null or "solid" => null,
        "dot" => $"{N(Math.Max(3, LineWidth))} {N(Math.Max(3, LineWidth))}",
        "dashdot" => "9 3 3 3",
        "longdash" => "15 5",
        _ => "9 6",
    };

    public override void Draw(SvgCanvas canvas, Frame frame)
    {
        var points = Across.Zip(Up, (x, y) => (X: frame.X.Pixel(x), Y: frame.Y.Pixel(y))).ToArray();
        if (HasMode("lines"))
            DrawLine(canvas, points);
        for (var i = 0; i < points.Length; i++)
        {
            if (points[i] is not ({ } x, { } y) || !frame.Holds(x, y))
                continue;
            if (HasMode("markers"))
                DrawSign(canvas, i, x, y, SizeOf(i));
            if (HasMode("text"))
                DrawWords(canvas, i, x, y);
        }
    }

    private void DrawLine(SvgCanvas canvas, (double? X, double? Y)[] points)
    {
        var path = new StringBuilder();
        var isBroken = true;
        foreach (var point in points)
        {
            if (point is ({ } x, { } y))
                path.Append(isBroken ? 'M' : 'L').Append(N(x)).Append(',').Append(N(y));
            isBroken = point is not ({ }, { });
        }
        if (path.Length > 0)
            canvas.Path(path.ToString(), "none", LineColour, LineWidth, Dash);
    }

    private void DrawSign(SvgCanvas canvas, int point, double x, double y, double size)
    {
        var marker = Trace["marker"];
        var colour = Charts.Colour.Safe(marker["color"].For(point).Text, LineColour);
        var outline = new Outline(Charts.Colour.Safe(marker["line"]["color"].For(point).Text, colour), marker["line"]["width"].For(point).Number ?? 0);
        Symbol.Draw(canvas, marker["symbol"].For(point).Text, x, y, size, colour, outline, marker["opacity"].For(point).Number ?? Trace["opacity"].Number ?? 1);
    }

    private void DrawWords(SvgCanvas canvas, int point, double x, double y)
    {
        var place = Trace["textposition"].For(point).Text ?? "middle center";
        var away = HasMode("markers") ? (SizeOf(point) / 2) + 3 : 0;
        var style = new TextStyle(Trace["textfont"]["size"].For(point).Number ?? 12, Charts.Colour.Safe(Trace["textfont"]["color"].For(point).Text, Charts.Colour.Ink))
        {
            Horizontal = place.EndsWith("left", StringComparison.Ordinal) ? Anchor.End : place.EndsWith("right", StringComparison.Ordinal) ? Anchor.Start : Anchor.Middle,
            Vertical = place.StartsWith("top", StringComparison.Ordinal) ? Anchor.End : place.StartsWith("bottom", StringComparison.Ordinal) ? Anchor.Start : Anchor.Middle,
        };
        var right = style.Horizontal switch { Anchor.Start => away, Anchor.End => -away, _ => 0 };
        var down = style.Vertical switch { Anchor.Start => away, Anchor.End => -away, _ => 0 };
        canvas.Text(RichText.Parse(Trace["text"].For(point).Text), x + right, y + down, style);
    }

    private double SizeOf(int point) => Math.Clamp(Trace["marker"]["size"].For(point).Number ?? 6, 0, 200);

    private bool HasMode(string part) => Mode.Split('+').Contains(part);

    private static bool HasNumbersForColours(Node colours) => colours.Items.Any(colour => colour.IsNumber);
}
