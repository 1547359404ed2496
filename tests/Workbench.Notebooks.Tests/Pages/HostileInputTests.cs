using AngleSharp.Dom;
using Workbench.Notebooks.Pages;

namespace Workbench.Notebooks.Tests.Pages;

/// <summary>Whatever a source or a notebook holds, a page runs nothing and loads nothing but its own files.</summary>
public class HostileInputTests
{
    private static readonly string[] OwnFiles = ["assets/site.js", "assets/plotly.min.js"];

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Path.Combine(SampleSite.Cases, "hostile")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void Nothing_in_the_page_can_run_or_load_anything(string file)
    {
        var document = RenderedHtml.Page([.. Hostile.Blocks(file)]);

        Assert.All(document.Scripts, script => Assert.True(
            script.Type == "application/json" || OwnFiles.Contains(script.GetAttribute("src")), script.OuterHtml));
        Assert.Empty(document.Body!.QuerySelectorAll("style, iframe, object, embed, form, svg, math, meta, link, base, template, video, audio, input, textarea"));
        foreach (var attribute in document.Body!.QuerySelectorAll("*").SelectMany(element => element.Attributes))
            AssertHarmless(attribute);
    }

    [Theory, MemberData(nameof(Files))]
    public void The_page_around_it_stays_whole(string file)
    {
        var document = RenderedHtml.Page([.. Hostile.Blocks(file), new PageBlock.Markdown("the *last* word")]);

        Assert.Equal("the last word", document.QuerySelector("main")!.LastElementChild!.TextContent.Trim());
        Assert.NotNull(document.QuerySelector("body > footer"));
        Assert.Single(document.QuerySelectorAll("#main"));
        Assert.Single(document.QuerySelectorAll("h1"));
    }

    [Fact]
    public void A_link_to_the_web_stays_and_tells_nobody_where_it_was_followed_from()
    {
        var link = Assert.Single(RenderedHtml.Page(Hostile.Blocks("links.html").First()).QuerySelectorAll("main a"));

        Assert.Equal("https://good.example/ok", link.GetAttribute("href"));
        Assert.Equal("noopener noreferrer", link.GetAttribute("rel"));
        Assert.Equal(2, link.Attributes.Length);
    }

    [Fact]
    public void The_words_of_a_refused_link_or_an_unknown_element_stay()
    {
        var text = RenderedHtml.Page(RenderedHtml.Bundle("text/html", "<blink>one</blink> <a href='javascript:alert(1)'>two</a> <script>three</script>"))
            .QuerySelector(".output")!.TextContent;

        Assert.Equal("one two ", text);
    }

    [Fact]
    public void Elements_nested_without_end_are_shown_as_text()
    {
        var deep = string.Concat(Enumerable.Repeat("<b>", 5_000)) + "the bottom";

        Assert.Contains("the bottom", RenderedHtml.Of(RenderedHtml.Bundle("text/html", deep)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_comes_before_anything_it_governs()
    {
        var head = RenderedHtml.Page().Head!;

        Assert.Equal("Content-Security-Policy", head.Children[1].GetAttribute("http-equiv"));
        Assert.StartsWith("default-src 'none'; script-src 'self' file:; ", head.Children[1].GetAttribute("content"), StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-inline'", head.Children[1].GetAttribute("content"), StringComparison.Ordinal);
    }

    private static void AssertHarmless(IAttr attribute)
    {
        Assert.False(attribute.Name.StartsWith("on", StringComparison.Ordinal), $"{attribute.Name}={attribute.Value}");
        Assert.DoesNotContain(attribute.Name, (string[])["style", "srcset", "action", "formaction", "ping", "background", "poster", "srcdoc", "target"]);
        if (attribute.Name == "src")
            Assert.True(attribute.Value.StartsWith("data:image/", StringComparison.Ordinal) || OwnFiles.Contains(attribute.Value), attribute.Value);
        if (attribute.Name == "href")
            Assert.Matches("^(https://good\\.example/|#|page\\.html$)", attribute.Value);
    }
}
