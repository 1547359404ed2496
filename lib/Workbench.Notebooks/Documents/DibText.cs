using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workbench.Notebooks.Documents;

/// <summary>
/// The text of .dib files, as .NET Interactive and Polyglot Notebooks write them: an optional meta block, then cells,
/// each after a line <c>#!language</c>. A notebook comes back from its text whole but for outputs, which the format does
/// not have; a text comes back from its notebook byte for byte.
/// </summary>
internal static class DibText
{
    /// <summary>The key of the notebook's metadata under which a file's own way of writing is kept.</summary>
    private const string Layout = "workbench_dib";

    /// <summary>Reads a text; <paramref name="name"/> names it in messages.</summary>
    /// <exception cref="NotebookException">The meta block is not JSON.</exception>
    public static Notebook Parse(string text, string name)
    {
        var (lines, newline) = Unified(text);
        var scan = DibScanner.Scan(lines, meta => DibLanguages.Of(Meta(meta, name)));
        var notebook = Notebook(scan, name);
        if (Canonical(notebook) == text)
            return notebook;
        var layout = new JsonObject
        {
            ["gaps"] = new JsonArray([.. scan.Gaps.Select(gap => (JsonNode)gap)]),
            ["newline"] = newline,
        };
        var kept = notebook with { Metadata = notebook.Metadata.With(Layout, JsonElement.Parse(layout.ToJsonString())) };
        return InItsLayout(kept, notebook) == text ? kept : notebook;
    }

    /// <summary>The text of a notebook, without its outputs.</summary>
    public static string Print(Notebook notebook)
    {
        var bare = notebook with
        {
            Cells = [.. CellIds.Complete(notebook.Cells).Select(cell => cell is Cell.Code code ? code with { Outputs = [], ExecutionCount = null } : cell)],
            Metadata = notebook.Metadata.Without(Layout),
        };
        return InItsLayout(notebook, bare) ?? Canonical(bare);
    }

    private static string Canonical(Notebook notebook)
    {
        var text = Canonical(notebook, allIds: false);
        return notebook.Equals(Read(text)) ? text : Canonical(notebook, allIds: true);
    }

    private static string Canonical(Notebook notebook, bool allIds)
    {
        var first = NotebookLanguage.Default(notebook);
        var languages = notebook.Cells.Select(cell => DibCells.Section(cell, notebook).Language).ToImmutableArray();
        var named = DibLanguages.Of(DibMetadata.Write(notebook, languages, []));
        var plainIds = CellIds.Complete([.. notebook.Cells.Select(cell => cell with { Id = "" })]).Select(cell => cell.Id).ToArray();
        var (body, records, at) = (new StringBuilder(), new JsonArray(), 0);
        for (var i = 0; i < notebook.Cells.Length; i++)
        {
            var piece = $"#!{languages[i]}\n\n{notebook.Cells[i].Source.Trim('\n')}\n";
            var sections = DibScanner.Scan(piece, _ => named).Sections;
            if (DibCells.Record(notebook.Cells[i], at, sections, first, allIds ? "" : plainIds[i]) is { } record)
                records.Add(record);
            if (sections.IsEmpty)
                continue;
            body.Append(body.Length > 0 ? "\n" : "").Append(piece);
            at += sections.Length;
        }
        var meta = DibMetadata.Write(notebook, languages, records);
        var head = meta.Count == 0 ? "" : $"#!meta\n\n{meta}\n";
        return head.Length > 0 && body.Length > 0 ? $"{head}\n{body}" : $"{head}{body}";
    }

    /// <summary>The text with the gaps that the file had, when it still reads as the notebook; else null.</summary>
    private static string? InItsLayout(Notebook notebook, Notebook bare)
    {
        var gaps = notebook.Metadata.StringsAt(Layout, "gaps");
        if (gaps.Length != bare.Cells.Length + 1)
            return null;
        var text = new StringBuilder(gaps[0]);
        for (var i = 0; i < bare.Cells.Length; i++)
            text.Append(bare.Cells[i].Source).Append(gaps[i + 1]);
        return bare.Equals(Read(text.ToString())) ? text.Replace("\n", notebook.Metadata.StringAt(Layout, "newline") ?? "\n").ToString() : null;
    }

    private static Notebook? Read(string lines)
    {
        try
        {
            return Notebook(DibScanner.Scan(lines, meta => DibLanguages.Of(Meta(meta, ""))), "");
        }
        catch (NotebookException)
        {
            return null;
        }
    }

    private static Notebook Notebook(DibScan scan, string name)
    {
        var meta = Meta(scan.Meta, name);
        var notebook = DibMetadata.Read(meta);
        var cells = DibCells.Read(scan.Sections, meta.At(DibMetadata.Own, "cells"), NotebookLanguage.Default(notebook));
        return notebook with { Cells = CellIds.Complete(cells) };
    }

    private static JsonMap Meta(string? json, string name)
    {
        try
        {
            return string.IsNullOrWhiteSpace(json) ? JsonMap.Empty : JsonMap.Parse(json);
        }
        catch (JsonException e)
        {
            throw new NotebookException(
                $"{name}, the block after #!meta", "text that is not a JSON object", "the notebook's metadata as JSON, such as {\"kernelInfo\":{\"defaultKernelName\":\"csharp\"}}",
                "Correct it, or take the block out", e);
        }
    }

    /// <summary>The text with <c>\n</c> at its line ends, when all of them are the same; a mixed text stays as it is.</summary>
    private static (string Lines, string Newline) Unified(string text)
    {
        var ends = text.Count(c => c == '\n');
        var pairs = text.Split("\r\n").Length - 1;
        return ends > 0 && pairs == ends ? (text.Replace("\r\n", "\n", StringComparison.Ordinal), "\r\n") : (text, "\n");
    }
}
