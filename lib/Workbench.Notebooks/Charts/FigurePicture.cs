using System.Collections.Immutable;
using System.Text.Json;

namespace Workbench.Notebooks.Charts;

/// <summary>
/// A still picture (SVG) of a plotly figure, drawn without a browser, for front ends that run no scripts. It draws lines,
/// points, words, bars, heat maps and flows between two axes; a figure with anything else has no picture rather than a
/// wrong one. The same figure gives the same bytes.
/// </summary>
internal static class FigurePicture
{
    private const int MostCharacters = 2_000_000;

    /// <summary>The picture; null for a figure that has something this cannot draw, or is none.</summary>
    /// <param name="json">A figure as plotly.js reads it.</param>
    /// <param name="title">What the picture is called where the figure has no title.</param>
    public static string? TryDraw(string json, string title)
    {
        if (json.Length > MostCharacters)
            return null;
        try
        {
            using var document = JsonDocument.Parse(json);
            return TryDraw(new Node(document.RootElement), title);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // the second is half a surrogate pair, which JSON may name and a text may not have
            return null;
        }
    }

    private static string? TryDraw(Node figure, string title)
    {
        var layout = figure["layout"];
        if (layout["shapes"].Items.Length > 0 || layout["images"].Items.Length > 0 || TryRead(figure["data"], layout) is not { IsEmpty: false } series)
            return null;
        var isBetweenAxes = series[0].HasAxes;
        if (series.Any(one => one.HasAxes != isBetweenAxes) || (!isBetweenAxes && series.Length > 1))
            return null;
        var legend = LegendOf(series, layout);
        var frame = isBetweenAxes
            ? Frame.Of(layout, AxisOf(layout["xaxis"], series, isHorizontal: true), AxisOf(layout["yaxis"], series, isHorizontal: false), legend, series.Max(one => one.RoomAtRight))
            : Frame.Of(layout, null, null, legend, 0);
        return Draw(frame, series, legend, layout, title);
    }

    private static string Draw(Frame frame, ImmutableArray<Series> series, Legend legend, Node layout, string title)
    {
        var canvas = new SvgCanvas();
        frame.DrawHead(canvas, legend);
        if (series[0].HasAxes)
            AxisDrawing.Draw(canvas, frame);
        foreach (var one in series)
            one.Draw(canvas, frame);
        foreach (var note in layout["annotations"].Items)
            NoteDrawing.Draw(canvas, frame, note);
        return canvas.ToSvg(frame.Width, frame.Height, frame.Title.IsEmpty ? title : frame.Title.Plain);
    }

    /// <summary>The traces in the order they are drawn; null when one of them cannot be.</summary>
    private static ImmutableArray<Series>? TryRead(Node data, Node layout)
    {
        var colours = layout["colorway"].Items;
        var traces = data.Items
            .Select((trace, i) => (Trace: trace, Colour: Colour.Safe(colours.Length == 0 ? null : colours[i % colours.Length].Text, Colour.OfSeries(i))))
            .Where(item => item.Trace["visible"].Flag != false && item.Trace["visible"].Text != "legendonly")
            .ToImmutableArray();
        if (traces.Any(item => item.Trace["xaxis"].Text is not (null or "x") || item.Trace["yaxis"].Text is not (null or "y")))
            return null;
        var bars = BarSeries.TryReadAll([.. traces.Where(item => item.Trace["type"].Text == "bar")], layout);
        if (bars is not { } standing)
            return null;
        var next = 0;
        var series = traces.Select(Series? (item) => item.Trace["type"].Text switch
        {
            null or "scatter" or "scattergl" => ScatterSeries.TryRead(item.Trace, item.Colour),
            "bar" => standing[next++],
            "heatmap" => HeatmapSeries.TryRead(item.Trace, item.Colour),
            "sankey" => SankeySeries.TryRead(item.Trace, item.Colour),
            _ => null,
        }).ToImmutableArray();
        return series.Contains(null) ? null : series!;
    }

    private static Axis AxisOf(Node layout, ImmutableArray<Series> series, bool isHorizontal) => Axis.Of(
        layout,
        [.. series.SelectMany(one => isHorizontal ? one.Across : one.Up)],
        series.Max(one => isHorizontal ? one.Reach.Across : one.Reach.Up),
        series.Any(one => isHorizontal ? one.WithZero.Across : one.WithZero.Up));

    private static Legend LegendOf(ImmutableArray<Series> series, Node layout)
    {
        var signed = series.Where(one => one.Sign is not null).ToImmutableArray();
        var shown = signed.Where(one => one.Trace["showlegend"].Flag != false).ToImmutableArray();
        // a trace that the legend leaves out still makes plotly.js draw one for its neighbour
        var isWanted = layout["showlegend"].Flag ?? (signed.Length > 1 || shown.Any(one => one.Trace["showlegend"].Flag == true));
        return isWanted && !shown.IsEmpty
            ? new Legend([.. shown.Select((one, i) => new Legend.Entry(RichText.Parse(one.Trace["name"].Text ?? $"trace {i}"), one.Sign!))])
            : Legend.None;
    }
}
