using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workbench.Notebooks.Documents;

/// <summary>
/// A notebook's metadata as a .dib file's meta block has it. What the block's own keys do not say stands under
/// <c>workbench</c>, so that nothing is lost on the way back.
/// </summary>
internal static class DibMetadata
{
    /// <summary>The key of what only this engine reads.</summary>
    public const string Own = "workbench";

    private static readonly ImmutableArray<string> s_implied = ["kernelspec", "language_info", "polyglot_notebook"];

    /// <summary>The notebook's metadata, its unknown keys and its minor version; cells are not looked at.</summary>
    public static Notebook Read(JsonMap meta)
    {
        var own = Child(meta, Own);
        return new Notebook([])
        {
            Metadata = own.At("metadata") is { } exact ? JsonMap.From(exact, []) : Natural(meta),
            Extra = Child(own, "extra"),
            FormatMinor = own.At("minor") is { ValueKind: JsonValueKind.Number } minor ? minor.GetInt32() : 5,
        };
    }

    /// <summary>The meta block that gives the notebook's metadata back; empty when nothing needs saying.</summary>
    public static JsonMap Write(Notebook notebook, IEnumerable<string> languages, JsonArray cells)
    {
        var meta = notebook.Metadata.Where(pair => !s_implied.Contains(pair.Key) && pair.Key is not (Own or "kernelInfo"))
            .Aggregate(JsonMap.Empty, (map, pair) => map.With(pair.Key, pair.Value));
        if (notebook.Metadata.At("polyglot_notebook", "kernelInfo") is { ValueKind: JsonValueKind.Object } info)
            meta = meta.With("kernelInfo", info);
        meta = Naming(meta, languages, NotebookLanguage.Default(notebook));
        var own = new JsonObject();
        if (!Natural(meta).Equals(notebook.Metadata))
            own["metadata"] = JsonNode.Parse(notebook.Metadata.ToString());
        if (notebook.Extra.Count > 0)
            own["extra"] = JsonNode.Parse(notebook.Extra.ToString());
        if (notebook.FormatMinor != 5)
            own["minor"] = notebook.FormatMinor;
        if (cells.Count > 0)
            own["cells"] = cells;
        return own.Count == 0 ? meta : meta.With(Own, JsonElement.Parse(own.ToJsonString()));
    }

    /// <summary>The object at a key; empty when there is none.</summary>
    public static JsonMap Child(JsonMap map, string key) =>
        map.At(key) is { ValueKind: JsonValueKind.Object } child ? JsonMap.From(child, []) : JsonMap.Empty;

    /// <summary>The metadata of a notebook that came from a .dib file of somebody else's.</summary>
    private static JsonMap Natural(JsonMap meta)
    {
        var isCSharp = NotebookLanguage.Normalize(meta.StringAt("kernelInfo", "defaultKernelName") ?? NotebookLanguage.CSharp) == NotebookLanguage.CSharp;
        var metadata = meta.Where(pair => pair.Key is not (Own or "kernelInfo") && !s_implied.Contains(pair.Key))
            .Aggregate(isCSharp ? Notebook.CSharpMetadata : JsonMap.Empty, (map, pair) => map.With(pair.Key, pair.Value));
        return meta.At("kernelInfo") is { } info
            ? metadata.With("polyglot_notebook", JsonElement.Parse($$"""{"kernelInfo":{{JsonText.Compact(info)}}}"""))
            : metadata;
    }

    /// <summary>Adds the languages to the block that a reader would not know otherwise.</summary>
    private static JsonMap Naming(JsonMap meta, IEnumerable<string> languages, string first)
    {
        var known = DibLanguages.Of(meta);
        var missing = languages.Where(language => known.Find(language) != language).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (missing.Length == 0 && known.Default == first)
            return meta;
        var info = meta.At("kernelInfo") is { ValueKind: JsonValueKind.Object } given ? JsonNode.Parse(given.GetRawText())!.AsObject() : [];
        info["defaultKernelName"] = first;
        var items = info["items"] as JsonArray ?? [];
        foreach (var language in missing)
            items.Add(new JsonObject { ["aliases"] = new JsonArray(), ["name"] = language });
        info["items"] = items.Parent is null ? items : items.DeepClone();
        return meta.With("kernelInfo", JsonElement.Parse(info.ToJsonString()));
    }
}
