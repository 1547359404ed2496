using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workbench.Notebooks.Documents;

/// <summary>Brings the JSON of nbformat 3 (2012 to 2014) to that of nbformat 4: worksheets, headings and short names of MIME types are gone.</summary>
internal static class Nbformat3
{
    private static readonly ImmutableDictionary<string, string> s_mimeTypes = new Dictionary<string, string>
    {
        ["text"] = "text/plain", ["html"] = "text/html", ["svg"] = "image/svg+xml", ["png"] = "image/png", ["jpeg"] = "image/jpeg",
        ["latex"] = "text/latex", ["json"] = "application/json", ["javascript"] = "application/javascript",
    }.ToImmutableDictionary();

    /// <summary>The same notebook as nbformat 4.</summary>
    public static JsonElement Upgrade(JsonElement notebook)
    {
        var root = (JsonObject)Node(notebook);
        var cells = new JsonArray();
        foreach (var cell in Objects(root["worksheets"]).SelectMany(sheet => Objects(sheet["cells"])))
            cells.Add(Cell(cell));
        var metadata = Taken(root, "metadata") as JsonObject ?? [];
        if (Language(root) is { } language && !metadata.ContainsKey("language_info"))
            metadata["language_info"] = new JsonObject { ["name"] = language };
        var upgraded = new JsonObject { ["cells"] = cells, ["metadata"] = metadata, ["nbformat"] = 4, ["nbformat_minor"] = 5 };
        return JsonElement.Parse(upgraded.ToJsonString());
    }

    /// <summary>The language that the first code cell says; each says its own in this version.</summary>
    private static string? Language(JsonObject root) =>
        Objects(root["worksheets"]).SelectMany(sheet => Objects(sheet["cells"])).Select(cell => Text(cell["language"])).FirstOrDefault(language => language.Length > 0);

    private static JsonObject Cell(JsonObject cell)
    {
        var metadata = Taken(cell, "metadata") as JsonObject ?? [];
        switch (Text(cell["cell_type"]))
        {
            case "code":
                if (cell["collapsed"] is JsonValue collapsed && collapsed.GetValueKind() == JsonValueKind.True)
                    metadata["collapsed"] = true;
                return new JsonObject
                {
                    ["cell_type"] = "code",
                    ["execution_count"] = Taken(cell, "prompt_number"),
                    ["metadata"] = metadata,
                    ["outputs"] = new JsonArray([.. Objects(cell["outputs"]).Select(Output)]),
                    ["source"] = Text(cell["input"]),
                };
            case "heading":
                var level = cell["level"] is JsonValue value && value.TryGetValue(out int depth) ? Math.Clamp(depth, 1, 6) : 1;
                return Markdown($"{new string('#', level)} {Text(cell["source"]).ReplaceLineEndings(" ")}", metadata);
            case "markdown" or "html":
                return Markdown(Text(cell["source"]), metadata);
            case var kind:
                return new JsonObject { ["cell_type"] = kind, ["metadata"] = metadata, ["source"] = Text(cell["source"]) };
        }
    }

    private static JsonObject Markdown(string source, JsonObject metadata) =>
        new() { ["cell_type"] = "markdown", ["metadata"] = metadata, ["source"] = source };

    private static JsonNode Output(JsonObject output) => Text(output["output_type"]) switch
    {
        "pyout" => new JsonObject
        {
            ["output_type"] = "execute_result", ["execution_count"] = Taken(output, "prompt_number"), ["data"] = Bundle(output), ["metadata"] = Taken(output, "metadata") ?? new JsonObject(),
        },
        "display_data" => new JsonObject { ["output_type"] = "display_data", ["data"] = Bundle(output), ["metadata"] = Taken(output, "metadata") ?? new JsonObject() },
        "stream" => new JsonObject
        {
            ["output_type"] = "stream", ["name"] = Text(output["stream"]) is { Length: > 0 } name ? name : "stdout", ["text"] = Text(output["text"]),
        },
        "pyerr" => new JsonObject
        {
            ["output_type"] = "error", ["ename"] = Text(output["ename"]), ["evalue"] = Text(output["evalue"]), ["traceback"] = Taken(output, "traceback") ?? new JsonArray(),
        },
        _ => output.DeepClone(),
    };

    private static JsonObject Bundle(JsonObject output)
    {
        var data = new JsonObject();
        foreach (var (key, content) in output)
        {
            var mimeType = s_mimeTypes.GetValueOrDefault(key) ?? (key.Contains('/', StringComparison.Ordinal) ? key : null);
            if (mimeType is not null)
                data[mimeType] = MimeBundle.IsJson(mimeType) ? Json(Text(content)) : Text(content);
        }
        return data;
    }

    /// <summary>What was kept as the text of JSON; text that is none stays text.</summary>
    private static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray)?.OfType<JsonObject>() ?? [];

    private static string Text(JsonNode? node) => node switch
    {
        JsonArray lines => string.Concat(lines.Select(Text)),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => "",
    };

    private static JsonNode? Taken(JsonObject owner, string key)
    {
        var value = owner[key];
        owner.Remove(key);
        return value;
    }

    private static JsonNode Node(JsonElement element) => JsonNode.Parse(element.GetRawText())!;
}
