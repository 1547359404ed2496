using System.Text.Json;
using Workbench.Notebooks.Pages;

namespace Workbench.Notebooks.Tests.Pages;

public class BundleRendererTests
{
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static readonly Dictionary<string, string> Everything = new()
    {
        ["application/json"] = "{}", ["text/plain"] = "plain words", ["image/png"] = Pixel, ["image/svg+xml"] = "<svg/>",
        ["text/markdown"] = "*marked*", ["text/html"] = "<b>bold</b>", ["application/vnd.plotly.v1+json"] = """{"data":[]}""",
    };

    [Theory]
    [InlineData("application/vnd.plotly.v1+json", ".plot")]
    [InlineData("text/html", ".html b")]
    [InlineData("text/markdown", ".prose em")]
    [InlineData("image/svg+xml", "img[src^='data:image/svg+xml;base64,']")]
    [InlineData("image/png", "img[src^='data:image/png;base64,']")]
    [InlineData("text/plain", "pre.text")]
    [InlineData("application/json", "pre.text")]
    public void The_richest_form_is_shown_and_the_next_where_it_is_missing(string richest, string selector)
    {
        var forms = Everything.Reverse().SkipWhile(form => form.Key != richest).ToDictionary();

        Assert.NotNull(RenderedHtml.Page(new PageBlock.Bundle(forms)).QuerySelector($"main {selector}"));
    }

    [Fact]
    public void An_output_with_only_unknown_forms_says_so() =>
        Assert.Equal("This output has only forms that a page cannot show: application/x-parquet, video/mp4.", Failure(new()
        {
            ["video/mp4"] = "AAAA", ["application/x-parquet"] = "AAAA",
        }));

    [Fact]
    public void A_picture_that_is_not_base64_gives_way_to_its_words() =>
        Assert.Equal("a pixel", RenderedHtml.Page(new PageBlock.Bundle(new Dictionary<string, string>
        {
            ["image/png"] = "\"><script>", ["text/plain"] = "a pixel",
        })).QuerySelector("main pre")!.TextContent);

    [Fact]
    public void A_chart_that_is_not_json_says_what_is_wrong() =>
        Assert.StartsWith("The chart's payload is not JSON: ", Failure(new() { ["application/vnd.plotly.v1+json"] = "{data" }), StringComparison.Ordinal);

    [Fact]
    public void A_chart_without_traces_says_what_is_missing() =>
        Assert.Equal("A chart needs a list \"data\" of traces; this payload has none.", Failure(new() { ["application/vnd.plotly.v1+json"] = "[]" }));

    [Fact]
    public void A_chart_keeps_its_payload_whatever_stands_in_it()
    {
        const string json = """{"data":[{"type":"bar","name":"</script><script>alert(1)</script><!-- & \u2028 > ' é 😀"}],"layout":{}}""";

        var html = RenderedHtml.Of(SampleSite.Chart(json.Replace("\\u2028", "\u2028", StringComparison.Ordinal)));
        var embedded = RenderedHtml.Parse(html).QuerySelector("script[type='application/json']")!;

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(json), JsonElement.Parse(embedded.TextContent)));
        Assert.DoesNotContain('<', embedded.TextContent);
        Assert.DoesNotContain('\u2028', embedded.TextContent);
    }

    [Fact]
    public void The_title_of_a_chart_is_text_above_it_and_its_name()
    {
        var document = RenderedHtml.Page(SampleSite.Chart("""
            {"data":[],"layout":{"title":{"text":"<b>Held</b>: 95 &lt; n<br>and <i>hundreds</i>","subtitle":{"text":"5 < 6"}},"height":300}}
            """));

        Assert.Equal("Held: 95 < n and hundreds", document.QuerySelector("figcaption")!.FirstChild!.TextContent);
        Assert.Equal("5 < 6", document.QuerySelector(".subtitle")!.TextContent);
        Assert.Equal("Held: 95 < n and hundreds", document.QuerySelector(".plot[role=img]")!.GetAttribute("aria-label"));
        Assert.Equal("300", document.QuerySelector(".plot")!.GetAttribute("data-height"));
    }

    [Fact]
    public void A_chart_without_a_title_is_named_by_its_plain_text() =>
        Assert.Equal("A chart", RenderedHtml.Page(SampleSite.Chart("""{"data":[]}""")).QuerySelector(".plot")!.GetAttribute("aria-label"));

    [Fact]
    public void The_table_of_a_chart_stands_folded_under_it_with_a_caption()
    {
        var details = RenderedHtml.Page(SampleSite.Chart("""{"data":[],"layout":{"title":"Held"}}""", SampleSite.Table())).QuerySelector("figure details")!;

        Assert.Equal("Data as a table", details.QuerySelector("summary")!.TextContent);
        Assert.Equal("Held", details.QuerySelector("caption")!.TextContent);
        Assert.Equal(7, details.QuerySelectorAll("tr").Length);
        Assert.All(details.QuerySelectorAll("thead th"), cell => Assert.Equal("col", cell.GetAttribute("scope")));
        Assert.NotNull(details.QuerySelector("section.scroll[tabindex='0'][aria-label=Held] > table"));
    }

    [Fact]
    public void Aligned_columns_of_a_markdown_table_keep_their_alignment_without_inline_style() =>
        Assert.NotNull(RenderedHtml.Page(new PageBlock.Markdown("| a | b |\n|---|--:|\n| 1 | 2 |")).QuerySelector("td.right"));

    [Fact]
    public void Terminal_colours_and_overwritten_progress_are_dropped() =>
        Assert.Equal("50 of 50\nred\n", RenderedHtml.Page(new PageBlock.Stream("stdout", "1 of 50\r50 of 50\r\n\u001b[1;31mred\u001b[0m\u001b]0;title\u0007\n")).QuerySelector("main pre")!.TextContent);

    [Fact]
    public void A_failed_cell_shows_its_error_and_folds_where_it_came_from()
    {
        var failure = RenderedHtml.Page(new PageBlock.Error("System.FormatException", "line 3: not a number", "   at cell 2")).QuerySelector(".failure")!;

        Assert.Contains("System.FormatException", failure.TextContent, StringComparison.Ordinal);
        Assert.Equal("line 3: not a number", failure.QuerySelector(".message")!.TextContent);
        Assert.Equal("   at cell 2", failure.QuerySelector("details pre")!.TextContent);
    }

    private static string Failure(Dictionary<string, string> data) =>
        RenderedHtml.Page(new PageBlock.Bundle(data)).QuerySelector("main .failure")!.TextContent;
}
