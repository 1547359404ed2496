using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Charts;

/// <summary>
/// Sees to it that a notebook carries plotly.js once: with the first chart of the first cell that shows one, and again
/// when that cell runs again, because its outputs are then new.
/// </summary>
internal sealed class SessionCharts
{
    private readonly Lock _gate = new();
    private string? _carrier;

    /// <summary>Whether this is the cell that carries plotly.js; the first to ask becomes it.</summary>
    public bool IsCarriedBy(string source)
    {
        lock (_gate)
            return (_carrier ??= source) == source;
    }

    /// <summary>The chart with plotly.js.</summary>
    public static MimeBundle Carrying(MimeBundle chart) =>
        chart.With(MimeBundle.Html, ChartHtml.WithPlotly(chart[MimeBundle.Html]));
}
