using Workbench.Notebooks.Pages;

namespace Workbench.Notebooks.Tests.Pages;

/// <summary>The files of Cases/Pages/hostile, each as the blocks that such a text could reach a page by.</summary>
internal static class Hostile
{
    public static IEnumerable<PageBlock> Blocks(string file)
    {
        var text = File.ReadAllText(Path.Combine(SampleSite.Cases, "hostile", file));
        return Path.GetExtension(file) switch
        {
            ".html" => [RenderedHtml.Bundle("text/html", text), SampleSite.Chart(SampleSite.Charts()[3], $"<table><tr><td>{text}</td></tr></table>")],
            ".md" => [new PageBlock.Markdown(text), RenderedHtml.Bundle("text/markdown", text)],
            ".svg" => [RenderedHtml.Bundle("image/svg+xml", text), RenderedHtml.Bundle("text/html", text)],
            ".json" => [SampleSite.Chart(text)],
            _ => Everywhere(text),
        };
    }

    private static IEnumerable<PageBlock> Everywhere(string text) =>
    [
        RenderedHtml.Bundle("text/plain", text),
        RenderedHtml.Bundle("application/json", text),
        RenderedHtml.Bundle(text, text),
        new PageBlock.Bundle(new Dictionary<string, string> { ["image/png"] = text, ["text/plain"] = text }),
        new PageBlock.Bundle(new Dictionary<string, string> { ["application/vnd.plotly.v1+json"] = text }),
        new PageBlock.Code(text),
        new PageBlock.Code(text, text),
        new PageBlock.Stream("stdout", text),
        new PageBlock.Stream(text, text),
        new PageBlock.Error(text, text, text),
        new PageBlock.Grid([new PageBlock.Card(text, [new PageBlock.Markdown(text)], $"javascript:{text}")]),
    ];
}
