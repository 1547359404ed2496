using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Pages;

namespace Workbench.Notebooks.Tests.Pages;

public class PageRendererTests
{
    public static TheoryData<string> Pages => [.. SampleSite.Build().Pages.Select(page => page.FileName)];

    [Theory, MemberData(nameof(Pages))]
    public void Pages_are_valid_html(string file)
    {
        var document = RenderedHtml.ParseStrictly(Rendered(file));

        Assert.Equal("en", document.DocumentElement.GetAttribute("lang"));
        Assert.False(string.IsNullOrWhiteSpace(document.Title));
        Assert.Single(document.QuerySelectorAll("h1"));
        Assert.Single(document.QuerySelectorAll("main"));
        Assert.All(document.QuerySelectorAll("nav"), nav => Assert.True(nav.HasAttribute("aria-label")));
        Assert.All(document.QuerySelectorAll("img"), image => Assert.True(image.HasAttribute("alt")));
    }

    [Theory, MemberData(nameof(Pages))]
    public void Every_anchor_is_there_once_and_every_link_inside_the_page_leads_to_one(string file)
    {
        var document = RenderedHtml.Parse(Rendered(file));
        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(document.QuerySelectorAll("a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
    }

    [Fact]
    public void The_contents_list_the_headings_of_the_second_and_third_level()
    {
        var document = RenderedHtml.Page(new PageBlock.Markdown("# A page\n\n## Held\n\n### By *whom*\n\n#### aside\n\n## Held\n\n# Another title"));

        Assert.Equal(["Held", "By whom", "Held", "Another title"], document.QuerySelectorAll(".toc a").Select(link => link.TextContent));
        Assert.Equal(["#s-held", "#s-by-whom", "#s-held-2", "#s-another-title"], document.QuerySelectorAll(".toc a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void A_heading_that_repeats_the_title_is_left_out_and_another_of_its_level_is_lowered()
    {
        var document = RenderedHtml.Page(new PageBlock.Markdown("# A page\n\nfirst"), new PageBlock.Markdown("# A page again"));

        Assert.Equal("A page", Assert.Single(document.QuerySelectorAll("h1")).TextContent);
        Assert.StartsWith("A page again", Assert.Single(document.QuerySelectorAll("h2")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_lead_to_each_other_the_front_page_first()
    {
        var document = RenderedHtml.Parse(Rendered("02-figures.html"));

        Assert.Equal(["index.html", "02-figures.html", "03-code.html"], document.QuerySelectorAll(".pages a").Select(link => link.GetAttribute("href")));
        Assert.Equal("02-figures.html", document.QuerySelector(".pages [aria-current=page]")!.GetAttribute("href"));
        Assert.Equal("index.html", document.QuerySelector(".pager [rel=prev]")!.GetAttribute("href"));
        Assert.Equal("03-code.html", document.QuerySelector(".pager [rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public void A_link_from_notebook_to_notebook_becomes_one_from_page_to_page() =>
        Assert.NotNull(RenderedHtml.Parse(Rendered("02-figures.html")).QuerySelector("main a[href='03-code.html']"));

    [Fact]
    public void Code_is_folded_and_reads_as_it_was_written()
    {
        const string code = "#r \"nuget: Some.Package\"\n// why\r\nvar a = $\"{1 + 2:n0} <b>\"; /* \u00e9\ud83d\ude00 */ await x; \"\"\"raw\"\"\" @ ` broken(";

        var details = RenderedHtml.Page(new PageBlock.Code(code, Number: 7)).QuerySelector("details.code")!;

        Assert.False(details.HasAttribute("open"));
        Assert.Equal(code, details.QuerySelector("code")!.TextContent);
        Assert.Contains(details.QuerySelectorAll("span.k"), span => span.TextContent == "var");
        Assert.Equal("7", details.QuerySelector(".number")!.TextContent);
    }

    [Fact]
    public void Pages_without_charts_do_without_plotly()
    {
        var page = new Page("index.html", "Words only", null, [new PageBlock.Markdown("Nothing to see.")]);

        Assert.DoesNotContain(SiteWriter.Render(new Site("A site", [page])), file => file.Path.Contains("plotly", StringComparison.Ordinal));
        Assert.DoesNotContain("plotly", RenderedHtml.Of(page.Blocks), StringComparison.Ordinal);
    }

    private static string Rendered(string file)
    {
        var site = SampleSite.Build();
        return PageRenderer.Render(site, site.Pages.Single(page => page.FileName == file)).Html;
    }

    [Fact]
    public void An_output_of_an_unknown_kind_has_a_note_in_its_place()
    {
        var notebook = new Notebook([new Cell.Code("a", "Tides()") { Outputs = [new Output.Unknown("tide<table>"), new Output.Stream("stdout", "after")] }]);
        var document = RenderedHtml.ParseStrictly(RenderedHtml.Of(NotebookPage.Of("n.ipynb", notebook).Blocks));

        Assert.Equal("This output is of a kind that a page cannot show: tide<table>. The notebook keeps it.", document.QuerySelector("main .failure")!.TextContent);
        Assert.Equal("after", document.QuerySelector("main pre.output")!.TextContent.Trim());
    }
}
