using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Workbench.Notebooks.Pages;

/// <summary>Markdown (CommonMark with tables, strikethrough, task lists and bare links) to HTML that still has to be sanitised.</summary>
internal static class MarkdownRenderer
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseEmphasisExtras()
        .UseTaskLists()
        .UseAutoLinks()
        .Build();

    public static string ToHtml(string markdown) => Markdig.Markdown.ToHtml(markdown, Pipeline);

    /// <summary>The plain text of the first heading of level one, or null.</summary>
    public static string? TitleIn(string markdown)
    {
        var heading = Markdig.Markdown.Parse(markdown, Pipeline).OfType<HeadingBlock>().FirstOrDefault(block => block.Level == 1);
        if (heading?.Inline is null)
            return null;
        var title = string.Concat(heading.Inline.Descendants().Select(Text)).Trim();
        return title.Length == 0 ? null : title;
    }

    private static string Text(MarkdownObject inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    };
}
