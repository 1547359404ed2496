using System.Collections.Immutable;

namespace Workbench.Notebooks.Charts;

/// <summary>What the colours and signs of a picture stand for, in rows under its title.</summary>
internal sealed record Legend(ImmutableArray<Legend.Entry> Entries)
{
    private const double Size = 12;
    private const double RowHeight = 20;
    private const double SignWidth = 30;
    private const double Between = 18;

    /// <summary>A name with the sign of its trace, drawn about a point.</summary>
    public sealed record Entry(RichText Name, Action<SvgCanvas, double, double> Sign)
    {
        public double Width => SignWidth + Name.Width(Size) + Between;
    }

    public static Legend None { get; } = new([]);

    /// <summary>How high it is when its rows may be so wide.</summary>
    public double Height(double width) => Entries.IsEmpty ? 0 : (Places(width).Last().Row + 1) * RowHeight;

    public void Draw(SvgCanvas canvas, double left, double top, double width)
    {
        foreach (var (entry, x, row) in Places(width))
        {
            var y = top + ((row + 0.5) * RowHeight);
            entry.Sign(canvas, left + x + (SignWidth / 2) - 3, y);
            canvas.Text(entry.Name, left + x + SignWidth, y, new TextStyle(Size, Colour.Ink));
        }
    }

    private IEnumerable<(Entry Entry, double X, int Row)> Places(double width)
    {
        var (x, row) = (0.0, 0);
        foreach (var entry in Entries)
        {
            if (x > 0 && x + entry.Width > width)
                (x, row) = (0, row + 1);
            yield return (entry, x, row);
            x += entry.Width;
        }
    }
}
