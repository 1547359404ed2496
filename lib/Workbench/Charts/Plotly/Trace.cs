using System.Collections.Immutable;
using System.Text.Json.Serialization;

#pragma warning disable CS1591 // names and meanings are plotly's: https://plotly.com/javascript/reference/

namespace Workbench.Charts.Plotly;

/// <summary>One series of a figure, by plotly's attribute names. An array with a null value breaks a line.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Scatter), "scatter")]
[JsonDerivedType(typeof(Bar), "bar")]
[JsonDerivedType(typeof(Heatmap), "heatmap")]
[JsonDerivedType(typeof(Sankey), "sankey")]
public abstract record Trace
{
    private protected Trace()
    {
    }

    public string? Name { get; init; }

    public bool? ShowLegend { get; init; }

    public string? LegendGroup { get; init; }

    public string? HoverInfo { get; init; }

    public string? HoverTemplate { get; init; }
}

/// <summary>Points, lines or words.</summary>
public sealed record Scatter : Trace
{
    public required ImmutableArray<object?> X { get; init; }

    public required ImmutableArray<object?> Y { get; init; }

    public required string Mode { get; init; }

    public ImmutableArray<string?>? Text { get; init; }

    public ImmutableArray<string?>? HoverText { get; init; }

    public string? TextPosition { get; init; }

    public Font? TextFont { get; init; }

    public Marker? Marker { get; init; }

    public Line? Line { get; init; }

    public bool? ClipOnAxis { get; init; }
}

/// <summary>Bars.</summary>
public sealed record Bar : Trace
{
    public required ImmutableArray<object?> X { get; init; }

    public required ImmutableArray<object?> Y { get; init; }

    public string? Orientation { get; init; }

    public ImmutableArray<string?>? Text { get; init; }

    public string? TextPosition { get; init; }

    public ImmutableArray<string?>? HoverText { get; init; }

    public Marker? Marker { get; init; }
}

/// <summary>A matrix of coloured cells.</summary>
public sealed record Heatmap : Trace
{
    public required ImmutableArray<ImmutableArray<decimal?>> Z { get; init; }

    public required ImmutableArray<object?> X { get; init; }

    public required ImmutableArray<object?> Y { get; init; }

    public ImmutableArray<ImmutableArray<string?>>? HoverText { get; init; }

    public ImmutableArray<ImmutableArray<object>>? ColorScale { get; init; }

    public decimal? ZMin { get; init; }

    public decimal? ZMax { get; init; }

    public bool? ShowScale { get; init; }

    public int? XGap { get; init; }

    public int? YGap { get; init; }
}

/// <summary>Flows between nodes.</summary>
public sealed record Sankey : Trace
{
    public required SankeyNode Node { get; init; }

    public required SankeyLink Link { get; init; }

    public string? Orientation { get; init; }

    public string? Arrangement { get; init; }
}

/// <summary>The nodes of a flow, by index.</summary>
public sealed record SankeyNode
{
    public required ImmutableArray<string> Label { get; init; }

    public ImmutableArray<string>? Color { get; init; }

    public int? Pad { get; init; }

    public int? Thickness { get; init; }

    public string? HoverTemplate { get; init; }
}

/// <summary>The links of a flow, by the indexes of their nodes.</summary>
public sealed record SankeyLink
{
    public required ImmutableArray<int> Source { get; init; }

    public required ImmutableArray<int> Target { get; init; }

    public required ImmutableArray<int> Value { get; init; }

    public ImmutableArray<string>? Color { get; init; }

    public ImmutableArray<string>? CustomData { get; init; }

    public string? HoverTemplate { get; init; }
}

public sealed record Marker
{
    public object? Color { get; init; }

    public object? Symbol { get; init; }

    public object? Size { get; init; }

    public object? Opacity { get; init; }

    public Line? Line { get; init; }
}

public sealed record Line
{
    public string? Color { get; init; }

    public decimal? Width { get; init; }

    public string? Dash { get; init; }
}

public sealed record Font
{
    public int? Size { get; init; }

    public string? Color { get; init; }
}
