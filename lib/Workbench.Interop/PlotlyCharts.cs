using System.Text.Json;
using Microsoft.FSharp.Collections;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Workbench.Charts.Chart;
using PlotlyFigure = Workbench.Charts.Plotly.PlotlyFigure;

namespace Workbench.Interop;

/// <summary>
/// Charts as Plotly.NET charts. What Plotly.NET's own functions read back (traces, axes, titles, markers, …) is of its own
/// types, so that <c>WithTitle</c>, axis styling, <c>Combine</c> and <c>Grid</c> change what is there; all else is as it
/// stands in the figure.
/// </summary>
public static class PlotlyCharts
{
    /// <summary>The chart without its table.</summary>
    public static GenericChart ToGenericChart(this Chart chart) => chart.Figure.ToGenericChart();

    /// <summary>The figure as a Plotly.NET chart.</summary>
    public static GenericChart ToGenericChart(this PlotlyFigure figure)
    {
        using var json = JsonDocument.Parse(figure.ToJson());
        var traces = json.RootElement.GetProperty("data").EnumerateArray().Select(TraceOf).ToArray();
        var layout = Filled(new Layout(), json.RootElement.GetProperty("layout"));
        return GenericChart.fromFigure(Figure.create(ListModule.OfSeq(traces), layout));
    }

    private static Trace TraceOf(JsonElement trace)
    {
        var type = trace.GetProperty("type").GetString()!;
        return Filled<Trace>(type == "sankey" ? new TraceDomain(type) : new Trace2D(type), trace);
    }

    private static T Filled<T>(T target, JsonElement json)
        where T : DynamicObj.DynamicObj
    {
        foreach (var property in json.EnumerateObject().Where(property => property.Name != "type" || target is not Trace))
            target.TrySetMember(new MemberName(property.Name), Value(property.Name, property.Value));
        return target;
    }

    private static object? Value(string name, JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => Filled(Nested(name), json),
        JsonValueKind.Array when name == "annotations" => json.EnumerateArray().Select(note => Filled(new Annotation(), note)).ToArray(),
        JsonValueKind.Array => json.EnumerateArray().Select(item => Value("", item)).ToArray(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt32(out var whole) ? whole : json.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        _ => null,
    };

    private static DynamicObj.DynamicObj Nested(string name) => name switch
    {
        "title" => new Title(),
        "xaxis" or "yaxis" => new LinearAxis(),
        "legend" => new Legend(),
        "margin" => new Margin(),
        "hoverlabel" => new Hoverlabel(),
        "marker" => new Marker(),
        "line" => new Line(),
        "node" => new SankeyNodes(),
        "link" => new SankeyLinks(),
        "font" or "textfont" or "tickfont" => new Font(),
        _ => new DynamicObj.DynamicObj(),
    };
}
