using System.Collections.Immutable;
using System.Text.Json;

namespace Workbench.Notebooks.Documents;

/// <summary>One stretch of a .dib file: its language by its own name, and its text without the empty lines around it.</summary>
internal sealed record DibSection(string Language, string Text);

/// <summary>A .dib file in pieces that together are the file again.</summary>
/// <param name="Meta">The JSON of the <c>#!meta</c> block; null when there is none.</param>
/// <param name="Sections">The stretches that hold text.</param>
/// <param name="Gaps">What stands before, between and after the texts of the sections: one more than there are of them.</param>
internal sealed record DibScan(string? Meta, ImmutableArray<DibSection> Sections, ImmutableArray<string> Gaps);

/// <summary>Cuts a .dib file at the lines that name a language; any other line with <c>#!</c> belongs to the text it stands in.</summary>
internal sealed class DibScanner
{
    private const string MetaLine = "#!meta";

    private readonly string _text;
    private readonly Func<string?, DibLanguages> _languages;
    private readonly ImmutableArray<DibSection>.Builder _sections = ImmutableArray.CreateBuilder<DibSection>();
    private readonly ImmutableArray<string>.Builder _gaps = ImmutableArray.CreateBuilder<string>();
    private int _written;

    private DibScanner(string text, Func<string?, DibLanguages> languages)
    {
        _text = text;
        _languages = languages;
    }

    /// <summary>Scans a text whose lines end with <c>\n</c>; <paramref name="languages"/> reads what the meta block says of them.</summary>
    public static DibScan Scan(string text, Func<string?, DibLanguages> languages) => new DibScanner(text, languages).Scan();

    private DibScan Scan()
    {
        var lines = Lines().ToArray();
        var first = Array.FindIndex(lines, line => line.Length > 0);
        var (meta, next) = first >= 0 && Line(lines[first]).TrimEnd() == MetaLine ? Meta(lines, first) : (null, 0);
        var languages = _languages(meta);
        var language = languages.Default;
        var start = next;
        for (var i = next; i < lines.Length; i++)
        {
            if (!Line(lines[i]).StartsWith("#!", StringComparison.Ordinal) || languages.Find(Line(lines[i])[2..].TrimEnd()) is not { } named)
                continue;
            Add(language, lines.AsSpan(start, i - start));
            (language, start) = (named, i + 1);
        }
        Add(language, lines.AsSpan(start));
        _gaps.Add(_text[_written..]);
        return new DibScan(meta, _sections.ToImmutable(), _gaps.ToImmutable());
    }

    /// <summary>The block's JSON: the lines up to the first at which it is whole, else those up to the next <c>#!</c> line.</summary>
    private (string Meta, int Next) Meta(Range[] lines, int first)
    {
        var json = "";
        for (var i = first + 1; i < lines.Length && !Line(lines[i]).StartsWith("#!", StringComparison.Ordinal); i++)
        {
            json += Line(lines[i]) + "\n";
            if (json.TrimEnd().EndsWith('}') && IsJson(json))
                return (json.Trim(), i + 1);
        }
        return (json.Trim(), first + 1 + json.Count(c => c == '\n'));
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void Add(string language, ReadOnlySpan<Range> lines)
    {
        while (lines is [{ Length: 0 }, ..])
            lines = lines[1..];
        while (lines is [.., { Length: 0 }])
            lines = lines[..^1];
        if (lines.IsEmpty)
            return;
        var (start, end) = (lines[0].Start, lines[^1].Start + lines[^1].Length);
        _gaps.Add(_text[_written..start]);
        _sections.Add(new DibSection(language, _text[start..end]));
        _written = end;
    }

    private string Line(Range line) => _text.Substring(line.Start, line.Length);

    private IEnumerable<Range> Lines()
    {
        var start = _text.StartsWith('\uFEFF') ? 1 : 0;
        while (true)
        {
            var end = _text.IndexOf('\n', start);
            yield return new Range(start, (end < 0 ? _text.Length : end) - start);
            if (end < 0)
                yield break;
            start = end + 1;
        }
    }

    private readonly record struct Range(int Start, int Length);
}
