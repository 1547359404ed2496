namespace Workbench.Notebooks.Pages;

/// <summary>The MIME types of outputs that a page can show.</summary>
internal static class MimeType
{
    public const string Plotly = "application/vnd.plotly.v1+json";
    public const string Html = "text/html";
    public const string Markdown = "text/markdown";
    public const string Svg = "image/svg+xml";
    public const string Json = "application/json";
    public const string Text = "text/plain";
}
