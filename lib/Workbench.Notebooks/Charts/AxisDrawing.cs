namespace Workbench.Notebooks.Charts;

/// <summary>Grid lines, the words along the axes, and the axes' titles.</summary>
internal static class AxisDrawing
{
    private const double Away = 6;

    public static void Draw(SvgCanvas canvas, Frame frame)
    {
        var across = AxisTicks.Of(frame.X, Frame.Apart(frame.X, isHorizontal: true));
        var up = AxisTicks.Of(frame.Y, Frame.Apart(frame.Y, isHorizontal: false));
        foreach (var tick in HasGrid(frame.X) ? across : [])
            canvas.Line(frame.X.Pixel(tick.At), frame.Top, frame.X.Pixel(tick.At), frame.Bottom, Colour.Rule, 1);
        foreach (var tick in HasGrid(frame.Y) ? up : [])
            canvas.Line(frame.Left, frame.Y.Pixel(tick.At), frame.Right, frame.Y.Pixel(tick.At), Colour.Rule, 1);
        if (HasZero(frame.X))
            canvas.Line(frame.X.Pixel(0.0), frame.Top, frame.X.Pixel(0.0), frame.Bottom, Colour.Ink, 1);
        if (HasZero(frame.Y))
            canvas.Line(frame.Left, frame.Y.Pixel(0.0), frame.Right, frame.Y.Pixel(0.0), Colour.Ink, 1);
        foreach (var tick in across)
            DrawAcross(canvas, frame, tick);
        foreach (var tick in up)
            canvas.Text(tick.Label, frame.Left - Away, frame.Y.Pixel(tick.At), new TextStyle(Frame.TickSizeOf(frame.Y), Colour.Ink) { Horizontal = Anchor.End });
        DrawTitles(canvas, frame);
    }

    private static void DrawAcross(SvgCanvas canvas, Frame frame, Tick tick)
    {
        var isAbove = Frame.IsAbove(frame.X);
        var angle = frame.X.Layout["tickangle"].Number ?? 0;
        var y = isAbove ? frame.Top - Away : frame.Bottom + Away;
        canvas.Text(tick.Label, frame.X.Pixel(tick.At), y, new TextStyle(Frame.TickSizeOf(frame.X), Colour.Ink)
        {
            Angle = angle,
            Horizontal = angle == 0 ? Anchor.Middle : angle < 0 == isAbove ? Anchor.Start : Anchor.End,
            Vertical = angle != 0 ? Anchor.Middle : isAbove ? Anchor.End : Anchor.Start,
        });
    }

    private static void DrawTitles(SvgCanvas canvas, Frame frame)
    {
        var style = new TextStyle(13, Colour.Ink) { Horizontal = Anchor.Middle };
        canvas.Text(TitleOf(frame.X), (frame.Left + frame.Right) / 2, Frame.IsAbove(frame.X) ? frame.Top - 40 : frame.Bottom + 38, style);
        canvas.Text(TitleOf(frame.Y), 16, (frame.Top + frame.Bottom) / 2, style with { Angle = -90 });
    }

    private static RichText TitleOf(Axis axis) => RichText.Parse(axis.Layout["title"]["text"].Text ?? axis.Layout["title"].Text);

    private static bool HasGrid(Axis axis) => axis.Layout["showgrid"].Flag ?? axis.Kind != AxisKind.Category;

    private static bool HasZero(Axis axis) =>
        axis.Kind == AxisKind.Linear && axis.Layout["zeroline"].Flag != false
        && Math.Min(axis.From, axis.To) <= 0 && Math.Max(axis.From, axis.To) >= 0;
}
