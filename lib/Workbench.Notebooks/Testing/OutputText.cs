using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Testing;

/// <summary>Outputs as lines that can be compared and read; equal lines mean the same result.</summary>
internal sealed class OutputText(OutputNormalizer normalizer)
{
    private const int SignificantDigits = 12;

    /// <summary>The lines of a cell's outputs. Pieces of one stream that follow each other are one.</summary>
    public ImmutableArray<string> Lines(IReadOnlyList<Output> outputs)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < outputs.Count; i++)
        {
            if (outputs[i] is not Output.Stream first)
            {
                Add(lines, outputs[i]);
                continue;
            }
            var text = new StringBuilder(first.Text);
            while (i + 1 < outputs.Count && outputs[i + 1] is Output.Stream next && next.Name == first.Name)
                text.Append(((Output.Stream)outputs[++i]).Text);
            Add(lines, $"[{first.Name}]", normalizer.Text(text.ToString()));
        }
        return lines.ToImmutable();
    }

    private void Add(ImmutableArray<string>.Builder lines, Output output)
    {
        switch (output)
        {
            case Output.DisplayData display:
                Add(lines, "display", display.Data);
                break;
            case Output.ExecuteResult result:
                Add(lines, "result", result.Data);
                break;
            case Output.Error error:
                Add(lines, "[error]", normalizer.Text($"{error.Name}: {error.Message}"));
                break;
            case Output.Unknown unknown:
                Add(lines, $"[{unknown.Kind}]", normalizer.Text(Json(unknown.Extra.ToString())));
                break;
            default:
                throw new InvalidOperationException($"an output of kind {output.GetType().Name} cannot be compared");
        }
    }

    private void Add(ImmutableArray<string>.Builder lines, string kind, MimeBundle data)
    {
        foreach (var (mimeType, content) in data.OrderBy(pair => pair.Key != MimeBundle.PlainText).ThenBy(pair => pair.Key, StringComparer.Ordinal))
            Add(lines, $"[{kind} {mimeType}]", Normal(mimeType, content));
    }

    private static void Add(ImmutableArray<string>.Builder lines, string head, string text)
    {
        lines.Add(head);
        lines.AddRange(text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.TrimEnd()));
    }

    private string Normal(string mimeType, string content) => mimeType switch
    {
        MimeBundle.Html or "image/svg+xml" => normalizer.Html(content),
        _ when MimeBundle.IsJson(mimeType) => normalizer.Text(Json(content)),
        _ when mimeType.StartsWith("text/", StringComparison.Ordinal) || mimeType.EndsWith("javascript", StringComparison.Ordinal) => normalizer.Text(content),
        _ => string.Create(CultureInfo.InvariantCulture, $"{content.Length} characters, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..12]}"),
    };

    /// <summary>JSON a value a line, numbers to twelve digits: the last ones depend on the machine.</summary>
    private static string Json(string json)
    {
        var text = new StringBuilder();
        Append(text, "", JsonElement.Parse(json));
        return text.ToString();
    }

    private static void Append(StringBuilder text, string path, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
                    Append(text, path.Length == 0 ? property.Name : $"{path}.{property.Name}", property.Value);
                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                    Append(text, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), item);
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"{path}: {Scalar(value)}\n");
                break;
        }
    }

    private static string Scalar(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number)
            ? number.ToString($"G{SignificantDigits}", CultureInfo.InvariantCulture)
            : value.GetRawText();
}
