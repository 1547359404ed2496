using System.Collections.Immutable;

namespace Workbench.Notebooks.Formatting;

/// <summary>What a value looks like, before it is text or HTML.</summary>
internal abstract record Shape
{
    private Shape()
    {
    }

    /// <summary>One piece of text.</summary>
    public sealed record Text(string Value, bool IsNumber = false) : Shape;

    /// <summary>A value whose type brings its own formatter.</summary>
    public sealed record Custom(string Plain, string? Html) : Shape;

    /// <summary>Values in a row, in square brackets or, of a tuple, in round ones.</summary>
    public sealed record Sequence(ImmutableArray<Shape> Items, Extent Extent, bool IsTuple = false) : Shape;

    /// <summary>Objects with the same kind of members, one a row.</summary>
    public sealed record Table(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<Shape>> Rows, Extent Extent) : Shape;

    /// <summary>Values by key.</summary>
    public sealed record Map(ImmutableArray<(Shape Key, Shape Value)> Entries, Extent Extent) : Shape;

    /// <summary>An object's members.</summary>
    public sealed record Members(string TypeName, ImmutableArray<(string Name, Shape Value)> Items) : Shape;
}

/// <summary>How many items there are beyond those shown.</summary>
/// <param name="Shown">How many are shown.</param>
/// <param name="Total">How many there are, as far as counted.</param>
/// <param name="IsCounted">Whether <paramref name="Total"/> is all.</param>
internal readonly record struct Extent(int Shown, int Total, bool IsCounted)
{
    public bool IsWhole => IsCounted && Shown == Total;
}
