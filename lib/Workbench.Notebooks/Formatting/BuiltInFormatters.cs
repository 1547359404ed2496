using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workbench.Notebooks.Charts;
using Workbench.Notebooks.Displays;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Pages;

namespace Workbench.Notebooks.Formatting;

/// <summary>How the engine shows the values that are more than their members: pictures, progress, JSON. What a notebook or a library registers comes before.</summary>
internal static class BuiltInFormatters
{
    /// <summary>The MIME type of Mermaid diagrams; what does not know it, such as VS Code, draws them from a fenced block of Markdown.</summary>
    public const string Mermaid = "text/vnd.mermaid";

    private const string Json = "application/json";

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The value in the engine's own forms; null for a value that has none.</summary>
    public static MimeBundle? Of(object? value) => value switch
    {
        MimeBundle bundle => bundle,
        MimeText { MimeType: Mermaid } diagram => MimeBundle.Empty.With(Mermaid, diagram.Text).With(MimeBundle.Markdown, MarkdownFence.Around(diagram.Text, "mermaid")),
        MimeText text => MimeBundle.Empty.With(text.MimeType, text.Text),
        Image image => image.ToBundle(),
        Progress progress => progress.State.ToBundle(),
        JsonDocument document => OfJson(document.RootElement),
        JsonElement { ValueKind: not JsonValueKind.Undefined } element => OfJson(element),
        JsonNode node => OfJson(JsonSerializer.SerializeToElement(node)),
        not null when LibraryJson.Of(value) is { } json => OfJson(json),
        not null when LibraryCharts.FigureOf(value) is { } figure => MimeBundle.Empty.With(MimeType.Plotly, figure),
        _ => null,
    };

    /// <summary>A picture in bytes that is asked for as one.</summary>
    public static MimeBundle? OfBytes(object? value, IReadOnlyCollection<string> mimeTypes) =>
        value is byte[] bytes && mimeTypes.FirstOrDefault(mimeType => mimeType.StartsWith("image/", StringComparison.Ordinal)) is { } asked
        && Image.FromBytes(bytes) is var image && image.MimeType == asked
            ? image.ToBundle()
            : null;

    private static MimeBundle OfJson(JsonElement element) => MimeBundle.Empty
        .With(Json, element.GetRawText())
        .With(MimeBundle.PlainText, JsonSerializer.Serialize(element, s_indented));
}
