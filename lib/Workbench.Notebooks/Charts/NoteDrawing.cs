namespace Workbench.Notebooks.Charts;

/// <summary>The notes of a figure: words at a place of the plot (from 0 to 1) or of an axis, with an arrow where they ask for one.</summary>
internal static class NoteDrawing
{
    private const double DefaultSize = 12;

    public static void Draw(SvgCanvas canvas, Frame frame, Node note)
    {
        if (note["visible"].Flag == false
            || Place(note["xref"].Text, note["x"], frame.X, frame.Left, frame.Right) is not { } x
            || Place(note["yref"].Text, note["y"], frame.Y, frame.Bottom, frame.Top) is not { } y)
            return;
        var words = RichText.Parse(note["text"].Text);
        var style = new TextStyle(note["font"]["size"].Number ?? DefaultSize, Colour.Safe(note["font"]["color"].Text, Colour.Ink))
        {
            Opacity = note["opacity"].Number ?? 1,
            Horizontal = Side(note["xanchor"].Text, note["x"].Number, note["xref"].Text == "paper"),
            Vertical = Side(note["yanchor"].Text, 1 - note["y"].Number, note["yref"].Text == "paper"),
        };
        x += note["xshift"].Number ?? 0;
        y -= note["yshift"].Number ?? 0;
        if (note["showarrow"].Flag != false && note["text"].Exists)
        {
            var (tail, head) = (x + (note["ax"].Number ?? -10), y + (note["ay"].Number ?? -30));
            canvas.Line(tail, head, x, y, style.Colour, 1);
            (x, y) = (tail, head);
            style = style with { Horizontal = Anchor.Middle, Vertical = Anchor.End };
        }
        canvas.Text(words, x, y, style);
    }

    private static double? Place(string? reference, Node at, Axis? axis, double from, double to) =>
        reference is "paper" || reference?.EndsWith("domain", StringComparison.Ordinal) == true || axis is null
            ? at.Number is { } share ? from + ((to - from) * share) : null
            : axis.Position(at) is { } unit ? axis.Pixel(unit) : null;

    /// <summary>Which part of the words stands at the place; of words at an edge of the plot, the part that keeps them inside.</summary>
    private static Anchor Side(string? anchor, double? share, bool isPaper) => anchor switch
    {
        "left" or "top" => Anchor.Start,
        "center" or "middle" => Anchor.Middle,
        "right" or "bottom" => Anchor.End,
        _ => !isPaper ? Anchor.Middle : share switch { < 1 / 3.0 => Anchor.Start, > 2 / 3.0 => Anchor.End, _ => Anchor.Middle },
    };
}
