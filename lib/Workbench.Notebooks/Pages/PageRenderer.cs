using System.Text;

namespace Workbench.Notebooks.Pages;

/// <summary>A page of a site as one HTML document.</summary>
internal static class PageRenderer
{
    /// <summary>
    /// plotly.js puts a style sheet for map tiles into the page unless an element with this id is there already; our
    /// policy forbids the sheet, and maps with it, so plotly's own script element carries the id.
    /// </summary>
    private const string MapStyleId = "ce8d464691048653ffe3a57c6c18ab566e8366f186677868cf724621a857b4fe";

    private const string Icon =
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M2 3h12M2 8h7M2 13h10' "
        + "stroke='%239b2d20' stroke-width='2.5'/%3E%3C/svg%3E";

    public static RenderedPage Render(Site site, Page page)
    {
        var context = new PageContext(site, page);
        var body = BlockRenderer.RenderAll(page.Blocks, context);
        var html = new StringBuilder(body.Length + 4096);
        AppendHead(html, context);
        html.Append(page.IsFront ? "<body class=\"front\">\n" : "<body>\n");
        html.Append("<a class=\"skip\" href=\"#main\">Skip to the text</a>\n");
        Navigation.AppendMasthead(html, context);
        html.Append("<div class=\"sheet\">\n");
        if (!page.IsFront)
            Navigation.AppendContents(html, context.Outline);
        html.Append("<main id=\"main\" tabindex=\"-1\">\n<header class=\"title\">\n<h1>").Append(HtmlText.Escape(page.Title)).Append("</h1>\n");
        if (!string.IsNullOrWhiteSpace(page.Lead))
            html.Append("<p class=\"lead\">").Append(HtmlText.Escape(page.Lead)).Append("</p>\n");
        html.Append("</header>\n").Append(body).Append("</main>\n</div>\n");
        Navigation.AppendFoot(html, context);
        html.Append("</body>\n</html>\n");
        return new RenderedPage(html.ToString(), context.Charts > 0);
    }

    private static void AppendHead(StringBuilder html, PageContext context)
    {
        var (site, page) = (context.Site, context.Page);
        var title = page.Title == site.Name ? site.Name : $"{page.Title} · {site.Name}";
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"").Append(ContentPolicy.Value).Append("\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        if (!string.IsNullOrWhiteSpace(page.Lead))
            html.Append("<meta name=\"description\" content=\"").Append(HtmlText.Escape(page.Lead)).Append("\">\n");
        html.Append("<title>").Append(HtmlText.Escape(title)).Append("</title>\n");
        html.Append("<link rel=\"icon\" href=\"").Append(Icon).Append("\">\n");
        html.Append("<link rel=\"stylesheet\" href=\"").Append(SiteAssets.Style).Append("\">\n");
        html.Append("<script src=\"").Append(SiteAssets.Script).Append("\"></script>\n");
        if (context.Charts > 0)
            html.Append("<script src=\"").Append(SiteAssets.Plotly).Append("\" id=\"").Append(MapStyleId).Append("\" defer></script>\n");
        html.Append("</head>\n");
    }
}
