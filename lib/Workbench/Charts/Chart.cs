using Workbench.Charts.Plotly;
using Workbench.Tables;

namespace Workbench.Charts;

/// <summary>A chart that answers one question, with the table it was drawn from.</summary>
/// <param name="Question">What it answers.</param>
/// <param name="Answer">The answer, which is its title.</param>
/// <param name="Figure">How it is drawn.</param>
/// <param name="Table">The same as a table, for screen readers and for copying.</param>
[TypeFormatterSource(typeof(ChartFormatterSource))]
public sealed record Chart(string Question, string Answer, PlotlyFigure Figure, Table Table)
{
    private const int SpaceForLegend = 52;

    /// <summary>The same chart for a small place: without legend and title.</summary>
    public Chart Small() => this with
    {
        Figure = Figure with
        {
            Layout = Figure.Layout with
            {
                ShowLegend = false,
                Title = null,
                Height = Figure.Layout.Height - SpaceForLegend - Figure.Layout.Meta?.TitleRoom,
                Margin = Figure.Layout.Margin! with { T = 12 },
                Meta = null,
            },
        },
    };

    /// <summary>Question and answer in words.</summary>
    public override string ToString() => $"{Question} {Answer}";

    internal static Chart Of(string question, string answer, Table table, Layout layout, params ReadOnlySpan<Trace> traces) => new(
        question,
        answer,
        new PlotlyFigure([.. traces], ChartTitle.Put(ChartText.Title(answer), layout)),
        table.Titled(answer));
}

/// <summary>How a <see cref="Chart"/> is shown: drawn where plotly is spoken, else its table.</summary>
internal sealed class ChartFormatterSource
{
    private readonly object[] formatters =
    [
        new ConventionFormatter<Chart>("application/vnd.plotly.v1+json", chart => chart.Figure.ToJson()),
        new ConventionFormatter<Chart>("text/html", chart => chart.Table.ToHtml()),
        new ConventionFormatter<Chart>("text/plain", chart => chart + "\n\n" + chart.Table),
    ];

    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
