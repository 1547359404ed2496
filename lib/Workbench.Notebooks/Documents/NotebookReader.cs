using System.Collections.Immutable;
using System.Text.Json;

namespace Workbench.Notebooks.Documents;

/// <summary>Reads the JSON of nbformat 4.0 to 4.5, and of nbformat 3 by way of it. Lenient where a key is missing, strict where one has another meaning.</summary>
internal sealed class NotebookReader(string name)
{
    private static readonly JsonDocumentOptions s_json = new() { MaxDepth = 512 };

    public Notebook Read(ReadOnlyMemory<byte> json)
    {
        using var document = Parse(json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw NotANotebook($"a JSON {Kind(root)}");
        if (Version(root) == 3)
            return Read(Nbformat3.Upgrade(root)) with { Notes = [$"{name} is of nbformat 3; it was read as nbformat 4, and is written so"] };
        return Read(root);
    }

    private Notebook Read(JsonElement root)
    {
        if (!root.TryGetProperty("cells", out var cells) || cells.ValueKind != JsonValueKind.Array)
            throw NotANotebook("no list \"cells\"");
        return new Notebook(CellIds.Complete([.. cells.EnumerateArray().Select(ReadCell)]))
        {
            Metadata = Map(root, "metadata", name),
            Extra = JsonMap.From(root, ["cells", "metadata", "nbformat", "nbformat_minor"]),
            FormatMinor = Math.Max(5, Integer(root, "nbformat_minor") ?? 0),
        };
    }

    private JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, s_json);
        }
        catch (JsonException e)
        {
            throw new NotebookException(
                $"{name}, line {e.LineNumber + 1}",
                "text that is not JSON",
                "a notebook: one JSON object with \"nbformat\": 4",
                "Open the file in a text editor at that line, or take the notebook from its version history",
                e);
        }
    }

    private int Version(JsonElement root) => Integer(root, "nbformat") switch
    {
        null => throw NotANotebook("no number \"nbformat\""),
        3 => 3,
        4 => 4,
        < 3 and var old => throw new NotebookException(
            name, $"nbformat {old}", "nbformat 4 (or 3, which is converted)", "Convert it with: jupyter nbconvert --to notebook --nbformat 4"),
        var newer => throw new NotebookException(
            name, $"nbformat {newer}", "nbformat 4", "It comes from a newer Jupyter: save it there as nbformat 4, or update this program"),
    };

    private Cell ReadCell(JsonElement cell, int index)
    {
        var where = $"{name}, cells[{index}]";
        RequireObject(cell, where);
        var id = OptionalString(cell, "id");
        var source = Text(cell, "source", where);
        var metadata = Map(cell, "metadata", where);
        switch (OptionalString(cell, "cell_type"))
        {
            case "code":
                return new Cell.Code(id, source)
                {
                    Metadata = metadata,
                    ExecutionCount = Integer(cell, "execution_count"),
                    Outputs = Outputs(cell, where),
                    Extra = JsonMap.From(cell, ["cell_type", "id", "metadata", "source", "execution_count", "outputs"]),
                };
            case "markdown":
                return new Cell.Markdown(id, source)
                {
                    Metadata = metadata, Attachments = Attachments(cell, where), Extra = TextCellExtra(cell),
                };
            case "raw":
                return new Cell.Raw(id, source)
                {
                    Metadata = metadata, Attachments = Attachments(cell, where), Extra = TextCellExtra(cell),
                };
            case var other:
                throw Unknown(where, "cell_type", other, "code, markdown or raw");
        }
    }

    private static JsonMap TextCellExtra(JsonElement cell) =>
        JsonMap.From(cell, ["cell_type", "id", "metadata", "source", "attachments"]);

    private static JsonMap? Attachments(JsonElement cell, string where) =>
        cell.TryGetProperty("attachments", out _) ? Map(cell, "attachments", where) : null;

    private static ImmutableArray<Output> Outputs(JsonElement cell, string where)
    {
        if (!cell.TryGetProperty("outputs", out var outputs) || outputs.ValueKind == JsonValueKind.Null)
            return [];
        if (outputs.ValueKind != JsonValueKind.Array)
            throw Wrong($"{where}.outputs", outputs, "a list");
        return [.. outputs.EnumerateArray().Select((output, i) => ReadOutput(output, $"{where}.outputs[{i}]"))];
    }

    private static Output ReadOutput(JsonElement output, string where)
    {
        RequireObject(output, where);
        switch (OptionalString(output, "output_type"))
        {
            case "stream":
                return new Output.Stream(StreamName(output), Text(output, "text", where))
                {
                    Extra = JsonMap.From(output, ["output_type", "name", "text"]),
                };
            case "display_data":
                return new Output.DisplayData(Bundle(output, where), Map(output, "metadata", where))
                {
                    Extra = JsonMap.From(output, ["output_type", "data", "metadata"]),
                };
            case "execute_result":
                var count = Integer(output, "execution_count");
                return new Output.ExecuteResult(Bundle(output, where), Map(output, "metadata", where), count)
                {
                    Extra = JsonMap.From(output, ["output_type", "data", "metadata", "execution_count"]),
                };
            case "error":
                var lines = JsonMap.From(output, []).StringsAt("traceback");
                return new Output.Error(OptionalString(output, "ename"), OptionalString(output, "evalue"), lines)
                {
                    Extra = JsonMap.From(output, ["output_type", "ename", "evalue", "traceback"]),
                };
            case "":
                throw Unknown(where, "output_type", "", "stream, display_data, execute_result or error");
            case var other:
                return new Output.Unknown(other) { Extra = JsonMap.From(output, ["output_type"]) };
        }
    }

    private static string StreamName(JsonElement output) =>
        OptionalString(output, "name") is { Length: > 0 } stream ? stream : "stdout";

    private static MimeBundle Bundle(JsonElement output, string where)
    {
        var bundle = MimeBundle.Empty;
        foreach (var (mimeType, content) in Map(output, "data", where))
        {
            var text = MimeBundle.IsJson(mimeType)
                ? content.GetRawText()
                : Joined(content, $"{where}.data[\"{mimeType}\"]");
            bundle = bundle.With(mimeType, text);
        }
        return bundle;
    }

    private static string Text(JsonElement owner, string key, string where) =>
        owner.TryGetProperty(key, out var value) ? Joined(value, $"{where}.{key}") : "";

    /// <summary>Text that nbformat stores as one string or as a list of lines.</summary>
    private static string Joined(JsonElement value, string where)
    {
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString()!;
        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(i => i.ValueKind == JsonValueKind.String))
            return string.Concat(value.EnumerateArray().Select(line => line.GetString()));
        throw Wrong(where, value, "a string or a list of strings");
    }

    private static JsonMap Map(JsonElement owner, string key, string where)
    {
        if (!owner.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null)
            return JsonMap.Empty;
        RequireObject(value, $"{where}.{key}");
        return JsonMap.From(value, []);
    }

    private static string OptionalString(JsonElement owner, string key) =>
        owner.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static int? Integer(JsonElement owner, string key) =>
        owner.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var number) ? number : null;

    private static void RequireObject(JsonElement value, string where)
    {
        if (value.ValueKind != JsonValueKind.Object)
            throw Wrong(where, value, "an object");
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    private NotebookException NotANotebook(string seen) => new(
        name, seen, "a notebook: one JSON object with \"nbformat\": 4 and \"cells\"", "Check that the file is an .ipynb file");

    private static NotebookException Wrong(string where, JsonElement value, string expected) => new(
        where, $"a JSON {Kind(value)}", expected, "Correct the file, or take it from its version history");

    private static NotebookException Unknown(string where, string key, string seen, string known) => new(
        where, seen.Length == 0 ? $"no \"{key}\"" : $"{key} \"{seen}\"", known, "Correct the file, or write it anew with Jupyter");
}
