using Deedle;
using Plotly.NET;

namespace Workbench.Interop;

/// <summary>How frames and Plotly.NET charts are shown: like the library's own tables and charts.</summary>
internal sealed class WorkbenchFormatters
{
    /// <summary>What notebooks show of a chart, the first that they can.</summary>
    public static readonly string[] ChartTypes = ["application/vnd.plotly.v1+json", "text/html", "text/plain"];

    private readonly InteropFormatter[] formatters =
    [
        InteropFormatter.Of<IFrame>("text/html", frame => FrameView.Of(frame).ToHtml()),
        InteropFormatter.Of<IFrame>("text/plain", frame => FrameView.Of(frame).ToString()),
        InteropFormatter.Of<GenericChart>("application/vnd.plotly.v1+json", chart => chart.ToFigureJson()),
        InteropFormatter.Of<GenericChart>("text/html", chart => chart.ToTable().ToHtml()),
        InteropFormatter.Of<GenericChart>("text/plain", chart => chart.ToTable().ToString()),
    ];

    /// <summary>All of them; notebook kernels find this by its name.</summary>
    public IEnumerable<InteropFormatter> CreateTypeFormatters() => formatters;
}
