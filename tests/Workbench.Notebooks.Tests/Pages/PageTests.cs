using Workbench.Notebooks.Pages;

namespace Workbench.Notebooks.Tests.Pages;

public class PageTests
{
    [Theory]
    [InlineData("notebooks/01-sources.ipynb", "01-sources.html")]
    [InlineData("C:\\notes\\A question.IPYNB", "A question.html")]
    [InlineData("вопрос.ipynb", "вопрос.html")]
    [InlineData("what?.ipynb", "what-.html")]
    [InlineData(".ipynb", "page.html")]
    public void A_notebook_names_its_page(string notebook, string expected)
    {
        Assert.Equal(expected, Page.FileNameFor(notebook));
        Assert.Equal(expected, new Page(expected, "A page", null, []).FileName);
    }

    [Theory]
    [InlineData("../a.html")]
    [InlineData("a/b.html")]
    [InlineData("a.htm")]
    [InlineData(".html")]
    [InlineData("a\u0000.html")]
    [InlineData("")]
    public void A_name_that_is_not_a_bare_html_file_is_refused(string name) =>
        Assert.StartsWith("A page's file name must be a bare name that ends in .html, such as 01-sources.html; this one is ",
            Assert.Throws<ArgumentException>(() => new Page(name, "A page", null, [])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("# Figures: *how* many\n\ntext", "Figures: how many")]
    [InlineData("text\n\n# `code` &amp; words", "code & words")]
    [InlineData("## no title", null)]
    [InlineData("", null)]
    public void A_notebook_that_names_itself_gives_the_title(string markdown, string? expected) =>
        Assert.Equal(expected, Page.TitleIn([new PageBlock.Code("// # not this"), new PageBlock.Markdown(markdown)]));

    [Fact]
    public void Two_pages_of_one_name_are_refused()
    {
        var pages = new[] { new Page("a.html", "First", null, []), new Page("A.html", "Second", null, []) };

        Assert.StartsWith("Two pages would be written to a.html: \"First\" and \"Second\". Rename one of them.",
            Assert.Throws<ArgumentException>(() => new Site("A site", [.. pages])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_pages_is_refused() => Assert.Throws<ArgumentException>(() => new Site("A site", []));
}
