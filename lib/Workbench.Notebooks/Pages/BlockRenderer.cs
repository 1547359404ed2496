using System.Collections.Immutable;
using System.Globalization;

namespace Workbench.Notebooks.Pages;

/// <summary>One block of a page as HTML.</summary>
internal static class BlockRenderer
{
    public static string RenderAll(ImmutableArray<PageBlock> blocks, PageContext context) =>
        blocks.IsDefaultOrEmpty ? "" : string.Concat(blocks.Select(block => Render(block, context)));

    private static string Render(PageBlock block, PageContext context) => block switch
    {
        PageBlock.Markdown markdown => Prose(markdown, context),
        PageBlock.Code code => Code(code, context),
        PageBlock.Bundle bundle => BundleRenderer.Render(bundle.Data, context),
        PageBlock.Stream stream => BundleRenderer.Text(stream.Text, stream.Name == "stderr" ? "stderr" : "stdout"),
        PageBlock.Error error => Error(error),
        PageBlock.Html html => html.Markup,
        PageBlock.Grid grid => $"<div class=\"grid\">\n{string.Concat(grid.Cards.Select(card => Card(card, context)))}</div>\n",
        PageBlock.Card card => Card(card, context),
        _ => throw new InvalidOperationException($"Nobody has said how a {block.GetType().Name} is rendered."),
    };

    private static string Prose(PageBlock.Markdown block, PageContext context)
    {
        var html = new HtmlSanitizer(context) { InOutline = true }.Clean(MarkdownRenderer.ToHtml(block.Text));
        return string.IsNullOrWhiteSpace(html) ? "" : $"<div class=\"prose\">{html}</div>\n";
    }

    private static string Code(PageBlock.Code block, PageContext context)
    {
        if (string.IsNullOrWhiteSpace(block.Text))
            return "";
        context.HasCode = true;
        var number = block.Number is { } n ? string.Create(CultureInfo.InvariantCulture, $" <span class=\"number\">{n}</span>") : "";
        return $"<details class=\"code\"><summary><span class=\"when-closed\">Show code</span><span class=\"when-open\">Hide code</span>{number}</summary>\n"
            + $"<pre tabindex=\"0\"><code>{CodeRenderer.ToHtml(block.Text, block.Language)}</code></pre></details>\n";
    }

    private static string Error(PageBlock.Error block)
    {
        var trace = string.IsNullOrWhiteSpace(block.Traceback)
            ? ""
            : $"<details><summary>Where it came from</summary>\n{BundleRenderer.Text(block.Traceback)}</details>";
        return $"<section class=\"failure\" aria-label=\"This cell failed\"><p><strong>This cell failed.</strong> {HtmlText.Escape(block.Name)}</p>\n"
            + $"<pre class=\"message\" tabindex=\"0\">{HtmlText.Escape(TerminalText.Plain(block.Message))}</pre>\n{trace}</section>\n";
    }

    private static string Card(PageBlock.Card card, PageContext context)
    {
        var level = context.Outline.Headings.Count == 0 ? "h2" : "h3";
        var link = SafeLink.From(card.Href, context.Site);
        var title = HtmlText.Escape(card.Title ?? "");
        var linked = link is null ? title : $"<a href=\"{HtmlText.Escape(link.Href)}\"{(link.LeavesSite ? " rel=\"noopener noreferrer\"" : "")}>{title}</a>";
        var heading = card.Title is null ? "" : $"<{level} class=\"card-title\">{linked}</{level}>\n";
        return $"<article class=\"card\">\n{heading}{RenderAll(card.Blocks, context)}</article>\n";
    }
}
