namespace Workbench.Notebooks.Pages;

/// <summary>An output in the richest form the page can show: chart, HTML, Markdown, picture, JSON, text.</summary>
internal static class BundleRenderer
{
    public static string Render(IReadOnlyDictionary<string, string> data, PageContext context)
    {
        if (data.TryGetValue(MimeType.Plotly, out var figure))
            return ChartRenderer.Render(figure, data, context);
        if (data.TryGetValue(MimeType.Html, out var markup) && !IsOnlyPicture(markup, data))
            return $"<div class=\"output html\">{new HtmlSanitizer(context).Clean(markup)}</div>\n";
        if (data.TryGetValue(MimeType.Markdown, out var markdown))
            return $"<div class=\"output prose\">{new HtmlSanitizer(context).Clean(MarkdownRenderer.ToHtml(markdown))}</div>\n";
        if (PictureAddress(data) is { } source)
            return $"<p class=\"output\"><img src=\"{source}\" alt=\"{HtmlText.Escape(data.GetValueOrDefault(MimeType.Text) ?? "")}\"></p>\n";
        if ((data.GetValueOrDefault(MimeType.Text) ?? data.GetValueOrDefault(MimeType.Json)) is { } text)
            return Text(text);
        return data.Count == 0
            ? ""
            : Unshowable($"has only forms that a page cannot show: {string.Join(", ", data.Keys.Order(StringComparer.Ordinal))}.");
    }

    /// <summary>What stands in the place of an output that cannot be shown.</summary>
    /// <param name="why">How the sentence goes on after <c>This output</c>, as plain text.</param>
    public static string Unshowable(string why) => $"<p class=\"failure\">This output {HtmlText.Escape(why)}</p>\n";

    /// <summary>Text as it was printed; the keyboard can scroll it when it is wide or long.</summary>
    public static string Text(string text, string kind = "result") =>
        $"<pre class=\"output text {kind}\" tabindex=\"0\">{HtmlText.Escape(TerminalText.Plain(text))}</pre>\n";

    /// <summary>Whether the HTML is nothing but the SVG beside it, which stands better by itself.</summary>
    private static bool IsOnlyPicture(string markup, IReadOnlyDictionary<string, string> data) =>
        data.ContainsKey(MimeType.Svg) && markup.StartsWith("<img ", StringComparison.Ordinal) && markup.IndexOf('>', StringComparison.Ordinal) == markup.Length - 1;

    private static string? PictureAddress(IReadOnlyDictionary<string, string> data) =>
        data.TryGetValue(MimeType.Svg, out var svg)
            ? Picture.FromSvg(svg)
            : Picture.Bitmaps.Where(data.ContainsKey).Select(mime => Picture.FromBase64(mime, data[mime])).FirstOrDefault(address => address is not null);
}
