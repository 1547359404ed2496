using System.Collections.Immutable;
using System.Text.Json;
using Plotly.NET;
using Workbench.Tables;

namespace Workbench.Interop;

/// <summary>What a Plotly.NET chart shows, for where it cannot be drawn.</summary>
public static class GenericChartTables
{
    /// <summary>
    /// The chart's figure as plotly's JSON on one line, safe to stand inside a script of a page: a <c>&lt;</c> within a text is
    /// written as an escape.
    /// </summary>
    public static string ToFigureJson(this GenericChart chart) =>
        GenericChart.toFigureJson(chart).Replace("<", "\\u003c", StringComparison.Ordinal);

    /// <summary>One row a point of a trace with x and y, one row a trace without them; the chart's title is the caption.</summary>
    public static Table ToTable(this GenericChart chart)
    {
        using var json = JsonDocument.Parse(GenericChart.toFigureJson(WithoutLook(chart)));
        return new Table(
            [new("Trace"), new("x"), new("y")],
            json.RootElement.GetProperty("data").EnumerateArray().SelectMany(Points),
            Title(json.RootElement.GetProperty("layout")));
    }

    /// <summary>The chart's traces and title: to write the template that most charts have takes Plotly.NET a third of a second.</summary>
    private static GenericChart WithoutLook(GenericChart chart)
    {
        var layout = new Layout();
        if (Layout.tryGetTypedMember<Title>("title", GenericChart.getLayout(chart)) is { } title)
            layout.TrySetMember(new MemberName("title"), title.Value);
        return GenericChart.fromFigure(Figure.create(GenericChart.getTraces(chart), layout));
    }

    private static IEnumerable<ImmutableArray<object?>> Points(JsonElement trace)
    {
        var name = trace.TryGetProperty("name", out var given) ? Cell(given) : Cell(trace.GetProperty("type"));
        var (x, y) = (Items(trace, "x"), Items(trace, "y"));
        return Enumerable.Range(0, Math.Max(1, Math.Max(x.Length, y.Length)))
            .Select(i => ImmutableArray.Create(name, x.ElementAtOrDefault(i), y.ElementAtOrDefault(i)));
    }

    private static object?[] Items(JsonElement trace, string name) =>
        trace.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray().Select(Cell)] : [];

    private static object? Cell(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.String => json.GetString(),
        _ => json.GetRawText(),
    };

    private static string? Title(JsonElement layout) =>
        layout.TryGetProperty("title", out var title) && title.TryGetProperty("text", out var text) ? text.GetString() : null;
}
