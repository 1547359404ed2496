using System.Collections.Immutable;

namespace Workbench.Notebooks.Charts;

/// <summary>One trace of a figure as far as a picture draws it.</summary>
/// <param name="Trace">The trace's JSON.</param>
/// <param name="Colour">The colour it has where it names none.</param>
internal abstract record Series(Node Trace, string Colour)
{
    /// <summary>All values along the horizontal axis; none for a trace without axes.</summary>
    public abstract ImmutableArray<Node> Across { get; }

    /// <summary>All values along the vertical axis.</summary>
    public abstract ImmutableArray<Node> Up { get; }

    /// <summary>How far its marks reach about a value, horizontally and vertically, in the axes' units.</summary>
    public virtual (double Across, double Up) Reach => (0, 0);

    /// <summary>Whether zero has to be in sight, horizontally and vertically.</summary>
    public virtual (bool Across, bool Up) WithZero => (false, false);

    /// <summary>Whether it is drawn between axes.</summary>
    public virtual bool HasAxes => true;

    /// <summary>The room it needs to the right of the plot, in pixels.</summary>
    public virtual double RoomAtRight => 0;

    /// <summary>Draws the trace.</summary>
    public abstract void Draw(SvgCanvas canvas, Frame frame);

    /// <summary>Its sign in the legend, drawn about a point; null when it has none.</summary>
    public virtual Action<SvgCanvas, double, double>? Sign => null;

    /// <summary>The list under a name, or the places from 0 where the trace leaves it out.</summary>
    protected static ImmutableArray<Node> ListOf(Node list, int count) =>
        list.IsList ? [.. list.Items] : [.. Enumerable.Range(0, count).Select(place => Node.Of(place))];

    /// <summary>The least distance between two values, which is how wide what stands at each may be; 1 for names.</summary>
    protected static double Spacing(ImmutableArray<Node> values)
    {
        var units = values.Select(value => value.Number ?? Axis.Days(value)).ToArray();
        if (Array.Exists(units, unit => unit is null))
            return 1;
        var places = units.Select(unit => unit!.Value).Distinct().Order().ToArray();
        return places.Length < 2 ? 1 : places.Zip(places.Skip(1), (one, next) => next - one).Min();
    }
}
