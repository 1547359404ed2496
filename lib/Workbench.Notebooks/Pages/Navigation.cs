using System.Text;

namespace Workbench.Notebooks.Pages;

/// <summary>The ways from a page to its own sections and to the other pages.</summary>
internal static class Navigation
{
    public static void AppendMasthead(StringBuilder html, PageContext context)
    {
        html.Append("<header class=\"masthead\">\n<p class=\"site-name\"><a href=\"").Append(Href(context.Site.Front)).Append("\">")
            .Append(HtmlText.Escape(context.Site.Name)).Append("</a></p>\n<div class=\"tools\">\n");
        if (context.HasCode)
            html.Append("<button type=\"button\" class=\"quiet\" data-code hidden>Show all code</button>\n");
        html.Append("<button type=\"button\" class=\"quiet\" data-theme-switch hidden>Dark</button>\n");
        if (context.Site.Pages.Length > 1)
            AppendPages(html, context);
        html.Append("</div>\n</header>\n");
    }

    private static void AppendPages(StringBuilder html, PageContext context)
    {
        html.Append("<nav class=\"pages\" aria-label=\"Pages\">\n<details data-menu><summary>Pages</summary>\n<ol>\n");
        foreach (var page in context.Site.Pages)
            html.Append("<li><a href=\"").Append(Href(page)).Append(page == context.Page ? "\" aria-current=\"page\">" : "\">")
                .Append(HtmlText.Escape(page.Title)).Append("</a></li>\n");
        html.Append("</ol>\n</details>\n</nav>\n");
    }

    /// <summary>A table of contents, where there is something to choose from.</summary>
    public static void AppendContents(StringBuilder html, Outline outline)
    {
        var headings = outline.Headings.Where(heading => heading.Level <= 3).ToList();
        if (headings.Count < 2)
            return;
        html.Append("<nav class=\"toc\" aria-label=\"On this page\">\n<details><summary>On this page</summary>\n<ul>\n");
        foreach (var heading in headings)
            html.Append("<li class=\"level-").Append(heading.Level).Append("\"><a href=\"#").Append(HtmlText.Escape(heading.Id)).Append("\">")
                .Append(HtmlText.Escape(heading.Text)).Append("</a></li>\n");
        html.Append("</ul>\n</details>\n</nav>\n");
    }

    public static void AppendFoot(StringBuilder html, PageContext context)
    {
        var pages = context.Site.Pages;
        var at = pages.IndexOf(context.Page);
        html.Append("<footer class=\"foot\">\n");
        if (pages.Length > 1)
        {
            html.Append("<nav class=\"pager\" aria-label=\"Previous and next page\">\n");
            AppendStep(html, "prev", "Before", at > 0 ? pages[at - 1] : null);
            AppendStep(html, "next", "Next", at >= 0 && at + 1 < pages.Length ? pages[at + 1] : null);
            html.Append("</nav>\n");
        }
        if (!string.IsNullOrWhiteSpace(context.Site.Footer))
            html.Append("<p>").Append(HtmlText.Escape(context.Site.Footer)).Append("</p>\n");
        html.Append("</footer>\n");
    }

    private static void AppendStep(StringBuilder html, string rel, string word, Page? page)
    {
        if (page is not null)
            html.Append("<a rel=\"").Append(rel).Append("\" href=\"").Append(Href(page)).Append("\"><span>").Append(word).Append("</span> ")
                .Append(HtmlText.Escape(page.Title)).Append("</a>\n");
    }

    private static string Href(Page page) => HtmlText.Escape(Uri.EscapeDataString(page.FileName));
}
