using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Workbench.Notebooks.Pages;

/// <summary>What a page says about a chart beside drawing it, read from the figure's JSON. The page has the title elsewhere, so the height is without the room for it.</summary>
internal sealed partial record PlotlyFigure(string? Title, string? Subtitle, double? Height)
{
    /// <summary>Reads a figure; the message of the exception says what is wrong with one that is none.</summary>
    /// <exception cref="FormatException">The payload is not JSON, or has no list <c>data</c>.</exception>
    public static PlotlyFigure Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (Property(root, "data") is not { ValueKind: JsonValueKind.Array })
                throw new FormatException("A chart needs a list \"data\" of traces; this payload has none.");
            var layout = Property(root, "layout");
            var title = Property(layout, "title");
            return new PlotlyFigure(
                Plain(title is { ValueKind: JsonValueKind.String } ? title : Property(title, "text")),
                Plain(Property(Property(title, "subtitle"), "text")),
                Number(Property(layout, "height")) - (Number(Property(Property(layout, "meta"), "titleroom")) ?? 0));
        }
        catch (JsonException e)
        {
            throw new FormatException($"The chart's payload is not JSON: {e.Message}", e);
        }
    }

    private static JsonElement? Property(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var child) ? child : null;

    private static double? Number(JsonElement? value) => value is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    /// <summary>plotly.js reads a subset of HTML in text; what is shown outside the chart is that text without its marks.</summary>
    private static string? Plain(JsonElement? text)
    {
        if (text is not { ValueKind: JsonValueKind.String } value)
            return null;
        var spaced = LineBreak().Replace(value.GetString()!, " ");
        var plain = WebUtility.HtmlDecode(Mark().Replace(spaced, "")).Trim();
        return plain.Length == 0 ? null : plain;
    }

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();

    [GeneratedRegex("</?(b|strong|i|em|u|s|sub|sup|a|span)(\\s[^<>]*)?>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
