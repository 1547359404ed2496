using System.Collections.Immutable;
using Microsoft.Playwright;
using Workbench.Notebooks.Pages;

namespace Workbench.Notebooks.Tests.Pages;

/// <summary>The pages as readers get them, in a real browser.</summary>
public sealed class BrowserTests(BrowserFixture browser, BrowserTests.SampleFolder sample) : IClassFixture<BrowserTests.SampleFolder>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1280, false, false)]
    [InlineData(1280, true, true)]
    [InlineData(375, false, false)]
    public async Task Every_chart_is_drawn_without_a_complaint_and_nothing_sticks_out(int width, bool dark, bool overHttp)
    {
        await using var visit = await browser.OpenAsync(sample.Path, "02-figures.html", width, dark, overHttp);

        Assert.Equal(6, await visit.DrawnChartsAsync());
        Assert.Equal(0, await visit.OverflowAsync());
        Assert.Equal(6, await visit.Page.Locator(".plot .main-svg:first-of-type").CountAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_hostile_page_runs_nothing_and_asks_nobody_for_anything()
    {
        var blocks = HostileInputTests.Files.SelectMany(row => Hostile.Blocks(row.Data)).ToImmutableArray();
        SiteWriter.Write(new Site("A site", [new Page("index.html", "Hostile", null, blocks)]), _folder.Path);
        await using var visit = await browser.OpenAsync(_folder.Path, "index.html");
        await visit.DrawnChartsAsync();

        await visit.Page.EvaluateAsync("() => { for (const fold of document.querySelectorAll('details')) fold.open = true; }");
        await visit.Page.EvaluateAsync("() => { for (const link of document.querySelectorAll('.plot a')) link.dispatchEvent(new MouseEvent('click', { bubbles: true })); }");

        Assert.Null(await visit.Page.EvaluateAsync<string?>("() => window.pwned === undefined ? null : String(window.pwned)"));
        Assert.DoesNotContain(visit.Complaints, complaint => !complaint.StartsWith("console ", StringComparison.Ordinal));
        Assert.EndsWith("index.html", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inline_script_that_slipped_into_a_page_would_not_run()
    {
        var page = new Page("index.html", "Slipped", null, [new PageBlock.Html("<script>window.pwned = true</script><p onclick=\"window.pwned = true\">click</p>")]);
        SiteWriter.Write(new Site("A site", [page]), _folder.Path);
        await using var visit = await browser.OpenAsync(_folder.Path, "index.html");

        await visit.Page.ClickAsync("main p");

        Assert.False(await visit.Page.EvaluateAsync<bool>("() => 'pwned' in window"));
        Assert.All(visit.Complaints, complaint => Assert.Contains("Content Security Policy", complaint, StringComparison.Ordinal));
        Assert.NotEmpty(visit.Complaints);
    }

    [Fact]
    public async Task The_theme_follows_the_reader_and_the_charts_follow_the_theme()
    {
        await using var visit = await browser.OpenAsync(sample.Path, "02-figures.html");
        await visit.DrawnChartsAsync();
        const string ink = "() => getComputedStyle(document.querySelector('.plot .xtick text')).fill";
        var light = await visit.Page.EvaluateAsync<string>(ink);

        await visit.Page.ClickAsync("[data-theme-switch]");
        await visit.Page.WaitForFunctionAsync($"light => ({ink})() !== light", light);
        await visit.Page.ReloadAsync();

        Assert.Equal("dark", await visit.Page.EvaluateAsync<string>("() => document.documentElement.dataset.theme"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task All_code_is_shown_and_hidden_with_one_button()
    {
        await using var visit = await browser.OpenAsync(sample.Path, "03-code.html");
        var code = visit.Page.Locator("details.code pre");
        Assert.False(await code.First.IsVisibleAsync());

        await visit.Page.ClickAsync("[data-code]");
        Assert.True(await code.First.IsVisibleAsync());
        await visit.Page.GetByText("Hide all code").ClickAsync();

        Assert.False(await code.First.IsVisibleAsync());
    }

    [Fact]
    public async Task A_table_is_copied_as_tab_separated_text()
    {
        await using var visit = await browser.OpenAsync(sample.Path, "02-figures.html");
        await visit.Page.EvaluateAsync("() => { navigator.clipboard.writeText = async text => { window.copied = text; }; }");

        await visit.Page.Locator(".data summary").First.ClickAsync();
        await visit.Page.Locator("[data-copy]").First.ClickAsync();

        Assert.StartsWith("Account\tWords\tLow\tHigh\nAccount 1\t“about 20 people were held, the port said”\t18\t22\n",
            await visit.Page.EvaluateAsync<string>("() => window.copied"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_is_saved_as_a_picture()
    {
        await using var visit = await browser.OpenAsync(sample.Path, "02-figures.html");
        await visit.DrawnChartsAsync();

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator("[data-save]").First.ClickAsync());

        Assert.Equal("held-three-outlets-count-from-95-to-200-one-reader-says-hund.png", download.SuggestedFilename);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_long_sentence_in_a_hover_label_fits_a_phone()
    {
        await using var visit = await browser.OpenAsync(sample.Path, "02-figures.html", 375);
        await visit.DrawnChartsAsync();

        await visit.Page.Locator(".plot .point").First.HoverAsync(new() { Force = true });
        var label = await visit.Page.Locator(".hoverlayer .hovertext").First.BoundingBoxAsync();

        Assert.InRange(label!.X, 0, 375);
        Assert.InRange(label.X + label.Width, 0, 375);
    }

    [Fact]
    public async Task A_chart_that_cannot_be_drawn_says_so_and_the_others_are_drawn()
    {
        var charts = SampleSite.Charts();
        var page = new Page("index.html", "Charts", null, [SampleSite.Chart("""{"data":[null]}"""), SampleSite.Chart(charts[3])]);
        SiteWriter.Write(new Site("A site", [page]), _folder.Path);
        await using var visit = await browser.OpenAsync(_folder.Path, "index.html");

        Assert.Equal(1, await visit.DrawnChartsAsync());
        Assert.StartsWith("This chart could not be drawn: ", await visit.Page.Locator(".plot.failure").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_draws_every_chart_in_ink_on_paper()
    {
        await using var visit = await browser.OpenAsync(sample.Path, "02-figures.html", dark: true);
        await visit.DrawnChartsAsync();

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visit.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");

        Assert.Equal("rgb(29, 28, 26)", await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.plot .xtick text')).fill"));
        Assert.False(await visit.Page.Locator(".tools").IsVisibleAsync());
    }

    /// <summary>The sample site, written once for all tests that only read it.</summary>
    public sealed class SampleFolder : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public SampleFolder() => SiteWriter.Write(SampleSite.Build(), Path);

        public string Path => _folder.Path;

        public void Dispose() => _folder.Dispose();
    }
}
