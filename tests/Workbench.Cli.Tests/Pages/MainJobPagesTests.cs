using Microsoft.Playwright;
using Workbench.Cli.Tests.Support;
using Workbench.Notebooks.Tests.Pages;

namespace Workbench.Cli.Tests.Pages;

/// <summary>The main job's pages as readers get them: from the disk, in a real browser.</summary>
public class MainJobPagesTests(MainJobFixture job, BrowserFixture browser)
{
    public static TheoryData<string> Pages => [.. MainJobFixture.Notebooks.Prepend("index")];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_chart_is_drawn_on_a_desk_and_on_a_phone_and_nothing_is_asked_of_anyone_else(string page)
    {
        var charts = PlacesOfCharts(page);
        foreach (var width in new[] { 1280, 375 })
        {
            await using var visit = await browser.OpenAsync(job.Workspace.Output, page + ".html", width);

            Assert.Equal(charts, await visit.DrawnChartsAsync());
            Assert.Equal(0, await visit.OverflowAsync());
            Assert.Empty(visit.Complaints);
            Assert.All(await LoadedAsync(visit), url => Assert.StartsWith(new Uri(job.Workspace.Output + "/").AbsoluteUri, url, StringComparison.Ordinal));
            Assert.Contains(Corpus.Open(job.Workspace.Folder).Codebook.Event, await visit.Page.TitleAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task In_the_dark_the_front_page_is_dark_and_its_charts_are_drawn()
    {
        await using var visit = await browser.OpenAsync(job.Workspace.Output, "index.html", dark: true);

        Assert.Equal(PlacesOfCharts("index"), await visit.DrawnChartsAsync());
        Assert.True(PlacesOfCharts("index") > 5);
        Assert.Empty(visit.Complaints);
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).every(part => Number(part) < 60)"));
    }

    [Fact]
    public async Task A_mark_that_is_pointed_at_shows_the_sentence_it_stands_for()
    {
        var quotes = Corpus.Open(job.Workspace.Folder).CompareFigures("detained").Figures.Select(figure => Words(figure.Quote)).ToArray();
        await using var visit = await browser.OpenAsync(job.Workspace.Output, "02-figures.html");
        await visit.DrawnChartsAsync();
        var chart = visit.Page.Locator(".plot").Nth(2);
        await chart.ScrollIntoViewIfNeededAsync();

        var mark = (await chart.Locator(".scatterlayer .point").First.BoundingBoxAsync())!;
        await visit.Page.Mouse.MoveAsync(mark.X + (mark.Width / 2), mark.Y + (mark.Height / 2));
        var label = visit.Page.Locator(".plot .hoverlayer .hovertext").First;
        await label.WaitForAsync(new() { State = WaitForSelectorState.Visible });
        var lines = await label.Locator("tspan.line").AllTextContentsAsync();

        Assert.Contains(quotes, quote => Words(string.Join(' ', lines)).Contains(quote, StringComparison.Ordinal));
    }

    /// <summary>How many charts a page has by its HTML.</summary>
    private int PlacesOfCharts(string page) => job.Workspace.Read($"out/{page}.html").Split("class=\"plot\"").Length - 1;

    private static async Task<string[]> LoadedAsync(BrowserFixture.Visit visit) =>
        await visit.Page.EvaluateAsync<string[]>("() => performance.getEntriesByType('resource').map(entry => entry.name)");

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
