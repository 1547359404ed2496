using System.Collections.Immutable;

#pragma warning disable CS1591 // names and meanings are plotly's: https://plotly.com/javascript/reference/layout/

namespace Workbench.Charts.Plotly;

/// <summary>
/// Axes, title and notes. Background and text colours are left unset, so that a page can give a figure its light or dark theme.
/// </summary>
public sealed record Layout
{
    public Title? Title { get; init; }

    public int? Height { get; init; }

    public Axis? XAxis { get; init; }

    public Axis? YAxis { get; init; }

    public Margin? Margin { get; init; }

    public Legend? Legend { get; init; }

    public bool? ShowLegend { get; init; }

    public string? HoverMode { get; init; }

    public HoverLabel? HoverLabel { get; init; }

    public string? BarMode { get; init; }

    public ImmutableArray<Annotation>? Annotations { get; init; }

    public Meta? Meta { get; init; }
}

/// <summary>What a page has to know of a figure that plotly does not.</summary>
public sealed record Meta
{
    /// <summary>How much of the height and of the upper margin, in pixels, is there for the title alone: what a page that puts the title elsewhere takes away.</summary>
    public int? TitleRoom { get; init; }
}

public sealed record Title
{
    public required string Text { get; init; }

    public decimal? X { get; init; }

    public string? XAnchor { get; init; }

    public string? XRef { get; init; }

    public decimal? Y { get; init; }

    public string? YAnchor { get; init; }

    public string? YRef { get; init; }

    public Pad? Pad { get; init; }

    public Font? Font { get; init; }

    public Subtitle? Subtitle { get; init; }
}

public sealed record Pad
{
    public int? T { get; init; }
}

public sealed record Subtitle
{
    public required string Text { get; init; }
}

public sealed record Axis
{
    public Title? Title { get; init; }

    public string? Type { get; init; }

    public ImmutableArray<object>? Range { get; init; }

    public string? AutoRange { get; init; }

    public bool? ShowTickLabels { get; init; }

    public bool? ShowGrid { get; init; }

    public bool? ZeroLine { get; init; }

    public bool? ShowLine { get; init; }

    public bool? FixedRange { get; init; }

    public bool? AutoMargin { get; init; }

    public string? Side { get; init; }

    public string? Ticks { get; init; }

    public int? TickAngle { get; init; }

    public string? TickLabelOverflow { get; init; }

    public ImmutableArray<object>? TickVals { get; init; }

    public ImmutableArray<string>? TickText { get; init; }

    public Font? TickFont { get; init; }

    public string? CategoryOrder { get; init; }

    public ImmutableArray<string>? CategoryArray { get; init; }
}

public sealed record Margin
{
    public int? L { get; init; }

    public int? R { get; init; }

    public int? T { get; init; }

    public int? B { get; init; }
}

public sealed record Legend
{
    public string? Orientation { get; init; }

    public decimal? X { get; init; }

    public decimal? Y { get; init; }

    public string? XAnchor { get; init; }

    public string? YAnchor { get; init; }
}

public sealed record HoverLabel
{
    public string? Align { get; init; }

    public int? NameLength { get; init; }
}

public sealed record Annotation
{
    public required string Text { get; init; }

    public object? X { get; init; }

    public object? Y { get; init; }

    public string? XRef { get; init; }

    public string? YRef { get; init; }

    public string? XAnchor { get; init; }

    public string? YAnchor { get; init; }

    public int? XShift { get; init; }

    public int? YShift { get; init; }

    public bool ShowArrow { get; init; }

    public string? Align { get; init; }

    public Font? Font { get; init; }

    public decimal? Opacity { get; init; }
}
