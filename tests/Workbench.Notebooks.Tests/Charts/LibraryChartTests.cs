using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Tests.Execution;

namespace Workbench.Notebooks.Tests.Charts;

/// <summary>Charts of libraries that the engine knows by name, here by types of those names.</summary>
public sealed class LibraryChartTests : IDisposable
{
    private const string Plotly = "application/vnd.plotly.v1+json";

    private readonly Cells _cells = new();

    [Fact]
    public async Task A_chart_of_Plotly_NET_is_a_plotly_figure()
    {
        await _cells.RunAsync(
            """"
            namespace Plotly.NET
            {
                public class GenericChart { public static string toFigureJson(GenericChart chart) => """{"data":[{"type":"bar","x":["a"],"y":[1]}],"layout":{"title":{"text":"Loads"}}}"""; }
                public class OneChart : GenericChart { }
            }
            """");
        var bundle = await ShownAsync("new Plotly.NET.OneChart()");
        Assert.Equal("Loads", bundle["text/plain"]);
        Assert.Contains("\"type\":\"bar\"", bundle[Plotly], StringComparison.Ordinal);
        Assert.Contains("image/svg+xml", bundle.Keys);
    }

    [Theory]
    [InlineData("{\"title\":\"Loads\"}", "{\"data\":[{\"type\":\"bar\",\"x\":[\"a\"],\"y\":[1]}],\"layout\":{\"height\":300,\"title\":\"Loads\",\"width\":400}}")]
    [InlineData("\"\"", "{\"data\":[{\"type\":\"bar\",\"x\":[\"a\"],\"y\":[1]}],\"layout\":{\"height\":300,\"width\":400}}")]
    public async Task A_chart_of_XPlot_is_a_plotly_figure_of_its_size(string layout, string figure)
    {
        await DefineXPlotAsync($"""var data = [{"{"}"type":"bar","x":["a"],"y":[1]{"}"}];  var layout = {layout};  Plotly.newPlot('id', data, layout);""");
        Assert.Equal(figure, (await ShownAsync("new XPlot.Plotly.PlotlyChart()"))[Plotly]);
    }

    [Fact]
    public async Task A_chart_whose_figure_cannot_be_had_is_shown_by_its_members()
    {
        await DefineXPlotAsync("something else");
        Assert.Equal("PlotlyChart { Height = 300, Width = 400 }", (await ShownAsync("new XPlot.Plotly.PlotlyChart()"))["text/plain"]);
    }

    public void Dispose() => _cells.Dispose();

    private Task<Notebooks.Execution.CellResult> DefineXPlotAsync(string script) => _cells.RunAsync(
        $$"""""
        namespace XPlot.Plotly
        {
            public class PlotlyChart { public int Height => 300; public int Width => 400; public string GetInlineJS() => """"{{script}}""""; }
        }
        """"");

    private async Task<MimeBundle> ShownAsync(string code) => Assert.IsType<Output.ExecuteResult>(Assert.Single((await _cells.RunAsync(code)).Outputs)).Data;
}
