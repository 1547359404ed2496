using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workbench.Notebooks.Documents;

/// <summary>
/// The cells of a notebook as sections of a .dib file. What a section cannot say of its cell (an id, metadata, empty
/// lines at its ends, lines that would cut it) stands in a record, which is found by its place or, after the file was
/// edited, by the hash of its sections.
/// </summary>
internal static class DibCells
{
    private const string Raw = "raw";

    /// <summary>The cells of the sections, in order; <paramref name="records"/> is what <see cref="Record"/> made.</summary>
    public static ImmutableArray<Cell> Read(ImmutableArray<DibSection> sections, JsonElement? records, string first)
    {
        var noted = records is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => JsonMap.From(item, [])).ToList()
            : [];
        var moved = noted.Where(record => !Matches(record, sections, Number(record, "at", -1))).ToList();
        var cells = ImmutableArray.CreateBuilder<Cell>();
        for (var i = 0; i <= sections.Length;)
        {
            foreach (var empty in noted.Where(record => Number(record, "sections", 1) == 0 && Number(record, "at", -1) == i))
                cells.Add(Recorded(empty, new DibSection(first, ""), first));
            if (i == sections.Length)
                break;
            var record = noted.Find(record => Number(record, "at", -1) == i && Number(record, "sections", 1) > 0 && Matches(record, sections, i))
                ?? moved.Find(record => Number(record, "sections", 1) > 0 && Matches(record, sections, i));
            cells.Add(record is null ? Plain(sections[i], first) : Recorded(record, sections[i], first));
            if (record is not null)
                moved.Remove(record);
            i += record is null ? 1 : Number(record, "sections", 1);
        }
        return cells.ToImmutable();
    }

    /// <summary>The sections that a cell's text becomes.</summary>
    public static DibSection Section(Cell cell, Notebook notebook) => new(
        cell is Cell.Code code ? NotebookLanguage.Of(code, notebook) : "markdown", cell.Source);

    /// <summary>What has to be noted of a cell that stands at <paramref name="at"/> and reads as these sections; null when nothing.</summary>
    public static JsonObject? Record(Cell cell, int at, ImmutableArray<DibSection> sections, string first, string plainId)
    {
        var plain = sections is [var only] ? Plain(only, first) with { Id = plainId } : new Cell.Raw("", "");
        var note = new JsonObject();
        if (cell.Id != plain.Id)
            note["id"] = cell.Id;
        if (cell.GetType() != plain.GetType() || sections.Length != 1)
            note["kind"] = cell switch { Cell.Code => "code", Cell.Markdown => "markdown", _ => Raw };
        if (cell.Source != plain.Source)
            note["source"] = cell.Source;
        if (!cell.Metadata.Equals(plain.Metadata) || sections.Length != 1)
            note["metadata"] = JsonNode.Parse(cell.Metadata.ToString());
        if (((cell as Cell.Markdown)?.Attachments ?? (cell as Cell.Raw)?.Attachments) is { } files)
            note["attachments"] = JsonNode.Parse(files.ToString());
        if (cell.Extra.Count > 0)
            note["extra"] = JsonNode.Parse(cell.Extra.ToString());
        if (note.Count == 0)
            return null;
        note["at"] = at;
        note["of"] = Hash(sections);
        if (sections.Length != 1)
            note["sections"] = sections.Length;
        return note;
    }

    private static Cell Plain(DibSection section, string first)
    {
        if (section.Language == "markdown")
            return new Cell.Markdown("", section.Text);
        var cell = new Cell.Code("", section.Text);
        return section.Language == first
            ? cell
            : cell with
            {
                Metadata = JsonMap.Empty
                    .With("dotnet_interactive", JsonElement.Parse($$"""{"language":{{Quoted(section.Language)}}}"""))
                    .With("polyglot_notebook", JsonElement.Parse($$"""{"kernelName":{{Quoted(section.Language)}}}""")),
            };
    }

    private static Cell Recorded(JsonMap record, DibSection section, string first)
    {
        var plain = Plain(section, first);
        var (id, source) = (record.StringAt("id") ?? "", record.StringAt("source") ?? plain.Source);
        var files = record.At("attachments") is { ValueKind: JsonValueKind.Object } attachments ? JsonMap.From(attachments, []) : null;
        Cell cell = (record.StringAt("kind") ?? (plain is Cell.Markdown ? "markdown" : "code")) switch
        {
            "code" => new Cell.Code(id, source),
            "markdown" => new Cell.Markdown(id, source) { Attachments = files },
            _ => new Cell.Raw(id, source) { Attachments = files },
        };
        return cell with
        {
            Metadata = record.ContainsKey("metadata") ? DibMetadata.Child(record, "metadata") : plain.Metadata,
            Extra = DibMetadata.Child(record, "extra"),
        };
    }

    private static bool Matches(JsonMap record, ImmutableArray<DibSection> sections, int at)
    {
        var count = Number(record, "sections", 1);
        return at >= 0 && count >= 0 && at + count <= sections.Length && record.StringAt("of") == Hash(sections.AsSpan(at, count));
    }

    private static string Hash(ImmutableArray<DibSection> sections) => Hash(sections.AsSpan());

    private static string Hash(ReadOnlySpan<DibSection> sections)
    {
        var text = new StringBuilder();
        foreach (var section in sections)
            text.Append(section.Language).Append('\n').Append(section.Text).Append('\0');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..8];
    }

    private static int Number(JsonMap map, string key, int missing) =>
        map.At(key) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : missing;

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder();
        JsonText.PrintString(quoted, text);
        return quoted.ToString();
    }
}
