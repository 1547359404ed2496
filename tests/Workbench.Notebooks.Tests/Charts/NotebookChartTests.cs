using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Tests.Execution;
using Workbench.Notebooks.Tests.Pages;

namespace Workbench.Notebooks.Tests.Charts;

/// <summary>Charts as a page of text/html outputs has them: classic Jupyter Notebook, or what nbconvert writes.</summary>
public sealed class NotebookChartTests(BrowserFixture browser) : IDisposable
{
    private const string First = """"var bars = """{"data":[{"type":"bar","x":["a"],"y":[1]}],"layout":{"title":"One"}}"""; bars.DisplayAs("application/vnd.plotly.v1+json"); bars.DisplayAs("application/vnd.plotly.v1+json");"""";
    private const string Second = """"var pie = """{"data":[{"type":"pie","values":[1,2]}],"layout":{"title":"Two"}}"""; pie.DisplayAs("application/vnd.plotly.v1+json");"""";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_notebook_carries_plotly_once_also_when_its_first_chart_runs_again()
    {
        using var cells = new Cells();
        var first = await HtmlOf(cells, First);
        var second = await HtmlOf(cells, Second);
        var again = await HtmlOf(cells, First);
        Assert.Equal([true, false, false, true, false], first.Concat(second).Concat(again).Select(html => html.Length > 1_000_000));
        Assert.InRange(first[0].Length, 1_000_000, 2_200_000);
    }

    [Fact]
    public async Task A_chart_that_is_updated_goes_on_carrying_plotly()
    {
        using var cells = new Cells();
        var html = await HtmlOf(cells, Second.Replace("pie.DisplayAs", "var d = pie.DisplayAs", StringComparison.Ordinal)
            + " d.Update(new Workbench.Notebooks.Formatting.MimeText(\"application/vnd.plotly.v1+json\", pie));");
        Assert.True(Assert.Single(html).Length > 1_000_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<script>window.define = function () { throw new Error('require.js was given plotly.js'); }; window.define.amd = {}; window.exports = {}; window.module = undefined;</script>")]
    public async Task Charts_are_drawn_offline_and_beside_require_js(string before)
    {
        using var cells = new Cells();
        var outputs = (await HtmlOf(cells, Second)).Concat(await HtmlOf(cells, First));
        await File.WriteAllTextAsync(_folder.File("page.html"), $"<!doctype html><meta charset=utf-8>{before}<body>{string.Join('\n', outputs)}", TestContext.Current.CancellationToken);
        await using var visit = await browser.OpenAsync(_folder.Path, "page.html");

        await visit.Page.WaitForFunctionAsync("() => document.querySelectorAll('.js-plotly-plot .main-svg').length >= 3");

        Assert.Equal(0, await visit.Page.Locator(".workbench-picture:visible").CountAsync());
        Assert.Equal(["Two", "One", "One"], await visit.Page.Locator(".gtitle").AllTextContentsAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Without_plotly_the_picture_stays()
    {
        using var cells = new Cells();
        await HtmlOf(cells, Second);
        var html = (await HtmlOf(cells, First))[0];
        await File.WriteAllTextAsync(_folder.File("page.html"), $"<!doctype html><meta charset=utf-8><body>{html}", TestContext.Current.CancellationToken);
        await using var visit = await browser.OpenAsync(_folder.Path, "page.html");

        Assert.True(await visit.Page.Locator(".workbench-picture img").EvaluateAsync<bool>("img => img.complete && img.naturalWidth > 300"));
        Assert.Empty(visit.Complaints);
    }

    private static async Task<string[]> HtmlOf(Cells cells, string code)
    {
        var result = await cells.RunAsync(code);
        Assert.Equal("", string.Join("\n", result.Error?.Traceback ?? []));
        return [.. result.Outputs.OfType<Output.DisplayData>().Select(output => output.Data["text/html"])];
    }
}
