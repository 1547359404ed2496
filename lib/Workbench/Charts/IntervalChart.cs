using System.Collections.Immutable;
using System.Globalization;
using Workbench.Charts.Plotly;
using Workbench.Comparison;
using Workbench.Quantities;
using Workbench.Tables;

namespace Workbench.Charts;

/// <summary>
/// Figures as intervals, one line a mention under its words: a dot for a number, a bar for a range, an arrow where a bound is
/// open, a dotted bar for a vague word. Silent outlets have a line too.
/// </summary>
internal static class IntervalChart
{
    private const int LineHeight = 46;
    private const int LabelLength = 58;

    /// <summary>How long a label may be for whom is counted to stand in it: what a third of a page shows.</summary>
    private const int WholeLabel = 50;

    public static Chart Draw(FigureComparison comparison)
    {
        var axis = NumberAxis.For(comparison.Figures);
        var rows = Rows(comparison);
        var marks = rows.Select((row, line) => (row.Figure, Line: rows.Length - 1 - line))
            .Where(mark => mark.Figure is not null)
            .Select(mark => Mark.Of(mark.Figure!, mark.Line, axis))
            .ToArray();
        var traces = marks.GroupBy(mark => mark.Kind).OrderBy(kind => kind.Key).SelectMany(kind => Traces(kind.Key, [.. kind])).ToArray();
        var layout = new Layout
        {
            Height = 130 + (rows.Length * LineHeight),
            Margin = new Margin { L = 12, R = 24, T = 64, B = 84 },
            XAxis = axis.Axis(comparison.Category.Label + ", people" + (axis.IsLog ? " (logarithmic)" : "")),
            YAxis = new Axis { Range = [-0.6m, rows.Length - 0.35m], ShowTickLabels = false, ShowGrid = false, ZeroLine = false, FixedRange = true },
            Legend = new Legend { Orientation = "h", X = 0, Y = 1, YAnchor = "bottom" },
            HoverMode = "closest",
            Annotations = [.. rows.Select((row, line) => Label(row, rows.Length - 1 - line))],
        };
        return Chart.Of(comparison.Category.Question ?? comparison.Category.Label, comparison.Sentence, comparison.ToTable(), layout, traces);
    }

    private static (FigureRow? Figure, string Outlet)[] Rows(FigureComparison comparison) =>
    [
        .. comparison.Outlets.Where(outlet => outlet.Kind != CoverageKind.Silent)
            .SelectMany(outlet => outlet.Figures).Select(figure => ((FigureRow?)figure, figure.Outlet)),
        .. comparison.Outlets.Where(outlet => outlet.Kind == CoverageKind.Silent).Select(outlet => ((FigureRow?)null, outlet.Outlet)),
    ];

    private static Annotation Label((FigureRow? Figure, string Outlet) row, int line) => new()
    {
        Text = row.Figure is { } figure
            ? $"<b>{ChartText.Escape(ChartText.Shorten(figure.Words, LabelLength / 2))}</b>  {ChartText.Escape(ChartText.Shorten(Who(figure), LabelLength - Math.Min(figure.Words.Length, LabelLength / 2)))}"
            : $"<i>silent</i>  {ChartText.Escape(row.Outlet)}",
        XRef = "paper",
        X = 0,
        XAnchor = "left",
        Y = line,
        YAnchor = "bottom",
        YShift = row.Figure is null ? -8 : 6,
        Align = "left",
        Font = new Font { Size = 12 },
        Opacity = row.Figure is null ? 0.7m : null,
    };

    private static string Who(FigureRow figure)
    {
        var who = figure.Relayed ? $"{figure.Speaker}, in {figure.Outlet}" : figure.Outlet;
        return figure.Population is { } population && $"{figure.Words} {who} · {population}".Length <= WholeLabel ? $"{who} · {population}" : who;
    }

    private static IEnumerable<Trace> Traces(MarkKind kind, Mark[] marks)
    {
        var style = MarkStyle.Of(kind);
        yield return new Scatter
        {
            Name = style.Name,
            LegendGroup = style.Name,
            Mode = "lines",
            X = [.. marks.SelectMany(mark => new object?[] { mark.From, mark.To, null })],
            Y = [.. marks.SelectMany(mark => new object?[] { mark.Line, mark.Line, null })],
            Line = new Line { Color = style.Colour, Width = style.Width, Dash = style.Dash },
            HoverInfo = "skip",
            ShowLegend = false,
        };
        var ends = marks.SelectMany(mark => mark.Ends).ToArray();
        yield return new Scatter
        {
            Name = style.Name,
            LegendGroup = style.Name,
            Mode = "markers",
            X = [.. ends.Select(end => (object?)end.At)],
            Y = [.. ends.Select(end => (object?)end.Mark.Line)],
            HoverText = [.. ends.Select(end => ChartText.Hover(end.Mark.Figure, $"{end.Mark.Figure.Words} = {end.Mark.Figure.Estimate}"))],
            HoverTemplate = "%{hovertext}<extra></extra>",
            Marker = new Marker
            {
                Color = style.Colour,
                Size = 11,
                Symbol = ends.Select(end => end.Symbol).ToArray(),
                Line = new Line { Color = style.Colour, Width = 2 },
            },
            ClipOnAxis = false,
        };
    }

    private enum MarkKind
    {
        Count,
        Approximate,
        Range,
        Open,
        Vague,
        Denied,
    }

    private sealed record MarkStyle(string Name, string Colour, decimal Width, string Dash)
    {
        public static MarkStyle Of(MarkKind kind) => kind switch
        {
            MarkKind.Count => new("a number", Palette.Blue, 3, "solid"),
            MarkKind.Approximate => new("about", Palette.Blue, 3, "solid"),
            MarkKind.Range => new("from – to", Palette.Green, 5, "solid"),
            MarkKind.Open => new("an open bound", Palette.Pink, 3, "dash"),
            MarkKind.Vague => new("a vague word", Palette.Orange, 5, "dot"),
            MarkKind.Denied => new("denied", Palette.Grey, 2, "dot"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    /// <summary>One mention's line and the symbols at its ends.</summary>
    private sealed record Mark(FigureRow Figure, MarkKind Kind, int Line, decimal From, decimal To)
    {
        public static Mark Of(FigureRow figure, int line, NumberAxis axis) =>
            new(figure, KindOf(figure), line, axis.Clamp(figure.Low ?? axis.Least), axis.Clamp(figure.High ?? axis.Most));

        public IEnumerable<(Mark Mark, decimal At, string Symbol)> Ends => (Figure.Low, Figure.High) switch
        {
            (null, null) => [(this, From, "triangle-left-open"), (this, To, "triangle-right-open")],
            (_, null) => [(this, From, Symbol), (this, To, "triangle-right")],
            (null, _) => [(this, From, "triangle-left"), (this, To, Symbol)],
            _ when From == To => [(this, From, Symbol)],
            _ => [(this, From, Symbol), (this, To, Symbol)],
        };

        private string Symbol => Kind switch
        {
            MarkKind.Approximate => "circle-open",
            MarkKind.Vague => "square-open",
            MarkKind.Denied => "x",
            _ => "circle",
        };

        private static MarkKind KindOf(FigureRow figure) => figure switch
        {
            { Negated: true } => MarkKind.Denied,
            { Qualifier: Qualifier.Vague } => MarkKind.Vague,
            { Qualifier: Qualifier.Approximate } => MarkKind.Approximate,
            { Qualifier: Qualifier.Range } => MarkKind.Range,
            { Qualifier: Qualifier.AtLeast or Qualifier.AtMost } => MarkKind.Open,
            _ => MarkKind.Count,
        };
    }

    /// <summary>The axis of counts: logarithmic where they span two magnitudes or more.</summary>
    private sealed record NumberAxis(decimal Least, decimal Most, bool IsLog)
    {
        private const int MagnitudesForLog = 100;

        public static NumberAxis For(ImmutableArray<FigureRow> figures)
        {
            var bounds = figures.SelectMany(figure => new[] { figure.Low, figure.High }).OfType<decimal>().Where(bound => bound > 0).ToArray();
            if (bounds.Length == 0)
                return new NumberAxis(0, 10, IsLog: false);
            var (least, most) = (bounds.Min(), bounds.Max());
            return most / least >= MagnitudesForLog
                ? new NumberAxis(least / 3, most * 3, IsLog: true)
                : new NumberAxis(0, most * 1.25m, IsLog: false);
        }

        public decimal Clamp(decimal value) => Math.Clamp(value, Least, Most);

        public Axis Axis(string title) => new()
        {
            Title = new Title { Text = ChartText.Escape(title) },
            Type = IsLog ? "log" : "linear",
            Range = IsLog ? [Log(Least), Log(Most)] : [Least, Most],
            TickVals = IsLog ? [.. Powers()] : null,
            TickText = IsLog ? [.. Powers().Select(power => ((decimal)power).ToString("#,0", CultureInfo.InvariantCulture))] : null,
            ShowGrid = true,
            ZeroLine = false,
            FixedRange = true,
        };

        private IEnumerable<object> Powers()
        {
            for (var power = 1m; power <= Most; power *= 10)
            {
                if (power >= Least)
                    yield return power;
            }
        }

        private static double Log(decimal value) => Math.Round(Math.Log10((double)value), 4);
    }
}
