using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Workbench.Notebooks.Pages;

namespace Workbench.Notebooks.Tests.Pages;

/// <summary>Pages as a browser would read them.</summary>
internal static class RenderedHtml
{
    public static string Of(params ImmutableArray<PageBlock> blocks)
    {
        var page = new Page("page.html", "A page", null, blocks);
        return PageRenderer.Render(new Site("A site", [page]), page).Html;
    }

    public static IHtmlDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(html);

    /// <summary>Throws at the first thing the HTML standard calls a parse error.</summary>
    public static IHtmlDocument ParseStrictly(string html) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true, IsScripting = true }).ParseDocument(html);

    public static IHtmlDocument Page(params ImmutableArray<PageBlock> blocks) => Parse(Of(blocks));

    public static PageBlock Bundle(string mime, string payload) => new PageBlock.Bundle(ImmutableDictionary<string, string>.Empty.Add(mime, payload));
}
