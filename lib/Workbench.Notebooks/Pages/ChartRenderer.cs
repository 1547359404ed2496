using System.Globalization;
using System.Text;
using Workbench.Notebooks.Charts;

namespace Workbench.Notebooks.Pages;

/// <summary>A chart: its title as text, the place it is drawn in, its figure as inert JSON, and its data as a table.</summary>
internal static class ChartRenderer
{
    public static string Render(string json, IReadOnlyDictionary<string, string> data, PageContext context)
    {
        PlotlyFigure figure;
        try
        {
            figure = PlotlyFigure.Read(json);
        }
        catch (FormatException e)
        {
            return $"<p class=\"failure\">{HtmlText.Escape(e.Message)}</p>\n";
        }
        var id = context.NextChart();
        var label = figure.Title ?? data.GetValueOrDefault(MimeType.Text)?.Trim() ?? "Chart";
        var html = new StringBuilder();
        html.Append("<figure class=\"chart\">\n");
        AppendCaption(html, figure);
        html.Append("<div class=\"plot\" role=\"img\" aria-label=\"").Append(HtmlText.Escape(label)).Append("\" data-figure=\"").Append(id).Append('"');
        if (figure.Height is { } height)
            html.Append(CultureInfo.InvariantCulture, $" data-height=\"{height}\"");
        html.Append("></div>\n<script type=\"application/json\" id=\"").Append(id).Append("\">").Append(HtmlText.EscapeJson(json)).Append("</script>\n");
        html.Append("<noscript><p class=\"failure\">This chart is drawn by a script, and scripts are off; its data, where given, stand below.</p></noscript>\n");
        AppendFoot(html, data, label, context);
        return html.Append("</figure>\n").ToString();
    }

    private static void AppendCaption(StringBuilder html, PlotlyFigure figure)
    {
        if (figure.Title is null)
            return;
        html.Append("<figcaption>").Append(HtmlText.Escape(figure.Title));
        if (figure.Subtitle is not null)
            html.Append("<span class=\"subtitle\">").Append(HtmlText.Escape(figure.Subtitle)).Append("</span>");
        html.Append("</figcaption>\n");
    }

    private static void AppendFoot(StringBuilder html, IReadOnlyDictionary<string, string> data, string label, PageContext context)
    {
        html.Append("<div class=\"chart-foot\">\n<button type=\"button\" class=\"quiet\" data-save hidden>Save picture</button>\n");
        var sanitizer = new HtmlSanitizer(context) { Caption = label };
        var table = data.TryGetValue(MimeType.Html, out var markup) ? sanitizer.Clean(ChartHtml.TableOf(markup)) : "";
        if (sanitizer.HasTable)
            html.Append("<details class=\"data\"><summary>Data as a table</summary>\n<button type=\"button\" class=\"quiet\" data-copy hidden>Copy table</button>\n")
                .Append(table).Append("\n</details>\n");
        html.Append("</div>\n");
    }
}
