using System.Collections.Immutable;
using Workbench.Charts.Plotly;
using Workbench.Comparison;
using Workbench.Sources;
using Workbench.Tables;

namespace Workbench.Charts;

/// <summary>When each source was published, as far as it says so.</summary>
internal static class TimelineChart
{
    public static Chart Draw(ImmutableArray<SourceRow> sources, Table table)
    {
        var dated = sources.Where(source => source.Published is not null).ToArray();
        var undated = sources.Where(source => source.Published is null).ToArray();
        var ranges = dated.Select(source => PartialDate.TryParse(source.Published)!).ToArray();
        var lines = new Scatter
        {
            Mode = "lines",
            X = [.. ranges.SelectMany(date => new object?[] { Iso(date.Earliest), Iso(date.Latest), null })],
            Y = [.. ranges.SelectMany((_, line) => new object?[] { line, line, null })],
            Line = new Line { Color = Palette.Blue, Width = 6 },
            HoverInfo = "skip",
            ShowLegend = false,
        };
        var marks = new Scatter
        {
            Mode = "markers",
            X = [.. ranges.SelectMany(date => Ends(date).Select(day => (object?)Iso(day)))],
            Y = [.. ranges.SelectMany((date, line) => Ends(date).Select(_ => (object?)line))],
            HoverText = [.. dated.Zip(ranges).SelectMany(pair => Ends(pair.Second).Select(_ => Hover(pair.First)))],
            HoverTemplate = "%{hovertext}<extra></extra>",
            Marker = new Marker { Color = Palette.Blue, Size = 13, Symbol = "circle" },
            ShowLegend = false,
        };
        var missing = undated.Length == 0
            ? []
            : ImmutableArray.Create(new Annotation { Text = "no date stated: " + ChartText.Escape(string.Join(", ", undated.Select(source => source.Label))), XRef = "paper", YRef = "paper", X = 0, Y = 0, XAnchor = "left", YAnchor = "top", YShift = -34, Align = "left" });
        var layout = new Layout
        {
            Height = 190 + (dated.Length * 44),
            Margin = new Margin { L = 12, R = 24, T = 64, B = 76 },
            XAxis = new Axis { Type = "date", ShowGrid = true, FixedRange = true },
            YAxis = new Axis { ShowTickLabels = false, ShowGrid = false, ZeroLine = false, FixedRange = true, Range = [dated.Length - 0.35m, -0.75m] },
            Annotations = [.. dated.Select((source, line) => Label(source, ranges[line], line)), .. missing],
        };
        return Chart.Of("When was each account published?", TimelineSentence.Of(sources), table, layout, lines, marks);
    }

    private static Annotation Label(SourceRow source, PartialDate date, int line) => new()
    {
        Text = $"<b>{ChartText.Escape(date.ToString())}</b>  {ChartText.Escape(ChartText.Shorten(source.Label, 40))}",
        XRef = "paper",
        X = 0,
        XAnchor = "left",
        Y = line,
        YAnchor = "bottom",
        YShift = 7,
        Font = new Font { Size = 12 },
    };

    private static string Hover(SourceRow source) =>
        $"<b>{ChartText.Escape(source.Label)}</b><br>{ChartText.Wrap(source.Title ?? Table.NotStated, 56)}"
        + (source.PublishedFrom is { } words ? $"<br><i>read from “{ChartText.Wrap(words, 56)}”</i>" : "");

    private static DateOnly[] Ends(PartialDate date) => date.Earliest == date.Latest ? [date.Earliest] : [date.Earliest, date.Latest];

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
