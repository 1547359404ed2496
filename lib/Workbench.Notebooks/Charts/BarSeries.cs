using System.Collections.Immutable;

namespace Workbench.Notebooks.Charts;

/// <summary>Bars, beside each other or on top of each other.</summary>
internal sealed record BarSeries(Node Trace, string Colour, ImmutableArray<BarSeries.Bar> Bars, int Slot, int Slots) : Series(Trace, Colour)
{
    private const double DefaultGap = 0.2;
    private const double Size = 12;

    /// <summary>One bar: where it stands, from where to where it reaches.</summary>
    public readonly record struct Bar(Node At, double From, double To);

    /// <summary>The bars of all such traces together, for each knows its place by the others; null for what a picture would draw wrong.</summary>
    public static ImmutableArray<BarSeries>? TryReadAll(ImmutableArray<(Node Trace, string Colour)> traces, Node layout)
    {
        var mode = layout["barmode"].Text ?? "group";
        if (traces.Any(trace => trace.Trace["base"].Exists || trace.Trace["width"].Exists || trace.Trace["error_x"].Exists || trace.Trace["error_y"].Exists
            || trace.Trace["marker"]["color"].Items.Any(colour => colour.IsNumber)) || layout["barnorm"].Exists)
            return null;
        var reached = new Dictionary<(string?, bool), double>();
        return [.. traces.Select((item, i) =>
        {
            var (at, values) = Values(item.Trace);
            var bars = at.Zip(values, (place, value) => value.Number is { } number ? Stand(place, number) : default).Where(bar => bar.At.Exists);
            return new BarSeries(item.Trace, item.Colour, [.. bars], mode == "group" ? i : 0, mode == "group" ? traces.Length : 1);
        })];

        Bar Stand(Node place, double number)
        {
            if (mode is not ("stack" or "relative"))
                return new Bar(place, 0, number);
            var from = reached.GetValueOrDefault((place.Text, number < 0));
            reached[(place.Text, number < 0)] = from + number;
            return new Bar(place, from, from + number);
        }
    }

    public override ImmutableArray<Node> Across => IsHorizontal ? Ends : Places;

    public override ImmutableArray<Node> Up => IsHorizontal ? Places : Ends;

    public override (double Across, double Up) Reach => IsHorizontal ? (0, Spacing(Places) / 2) : (Spacing(Places) / 2, 0);

    public override (bool Across, bool Up) WithZero => (IsHorizontal, !IsHorizontal);

    public override Action<SvgCanvas, double, double> Sign => (canvas, x, y) => canvas.Rectangle(x - 7, y - 6, 12, 12, ColourOf(0));

    private bool IsHorizontal => Horizontal(Trace);

    private ImmutableArray<Node> Places => [.. Bars.Select(bar => bar.At)];

    private ImmutableArray<Node> Ends => [.. Bars.SelectMany(bar => new[] { Node.Of(bar.From), Node.Of(bar.To) })];

    public override void Draw(SvgCanvas canvas, Frame frame)
    {
        var (along, value) = IsHorizontal ? (frame.Y, frame.X) : (frame.X, frame.Y);
        var spacing = Spacing(Places) * (1 - DefaultGap);
        for (var i = 0; i < Bars.Length; i++)
        {
            if (along.Unit(Bars[i].At) is not { } middle)
                continue;
            var begin = along.Pixel(middle - (spacing / 2) + (spacing * Slot / Slots));
            var end = along.Pixel(middle - (spacing / 2) + (spacing * (Slot + 1) / Slots));
            var from = value.Pixel(Node.Of(Bars[i].From)) ?? value.Start;
            var to = value.Pixel(Node.Of(Bars[i].To)) ?? value.Start;
            DrawBar(canvas, i, IsHorizontal ? (from, to, begin, end) : (begin, end, from, to));
        }
    }

    private void DrawBar(SvgCanvas canvas, int bar, (double X1, double X2, double Y1, double Y2) box)
    {
        var (left, top) = (Math.Min(box.X1, box.X2), Math.Min(box.Y1, box.Y2));
        var (width, height) = (Math.Abs(box.X2 - box.X1), Math.Abs(box.Y2 - box.Y1));
        canvas.Rectangle(left, top, width, height, ColourOf(bar), Trace["marker"]["opacity"].For(bar).Number ?? Trace["opacity"].Number ?? 1);
        var words = RichText.Parse(Trace["text"].For(bar).Text);
        if (words.IsEmpty || Trace["textposition"].Text == "none")
            return;
        var isInside = Trace["textposition"].Text != "outside" && words.Width(Size) + 8 <= width && words.Height(Size) <= height;
        var style = new TextStyle(Size, isInside ? "#ffffff" : Charts.Colour.Ink);
        if (IsHorizontal)
            canvas.Text(words, isInside ? left + width - 5 : left + width + 4, top + (height / 2), style with { Horizontal = isInside ? Anchor.End : Anchor.Start });
        else
            canvas.Text(words, left + (width / 2), isInside ? top + 4 : top - 3, style with { Horizontal = Anchor.Middle, Vertical = isInside ? Anchor.Start : Anchor.End });
    }

    private string ColourOf(int bar) => Charts.Colour.Safe(Trace["marker"]["color"].For(bar).Text, Colour);

    private static bool Horizontal(Node trace) => trace["orientation"].Text == "h";

    private static (ImmutableArray<Node> At, ImmutableArray<Node> Values) Values(Node trace) => Horizontal(trace)
        ? (ListOf(trace["y"], trace["x"].Items.Length), [.. trace["x"].Items])
        : (ListOf(trace["x"], trace["y"].Items.Length), [.. trace["y"].Items]);
}
