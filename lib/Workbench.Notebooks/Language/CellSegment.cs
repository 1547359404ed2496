using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Language;

/// <summary>A stretch of a cell as the engine runs it: the code of one language between <c>#!</c> lines, or such a line.</summary>
/// <param name="Language">The language; null for a <c>#!</c> line.</param>
/// <param name="Span">Where it stands in the cell, its last line end included.</param>
internal sealed record CellSegment(string? Language, TextSpan Span)
{
    public bool IsCSharp => Language == NotebookLanguage.CSharp;

    /// <summary>The segments of a cell, which cover it without gaps; at least one.</summary>
    public static ImmutableArray<CellSegment> Of(string code)
    {
        var segments = ImmutableArray.CreateBuilder<CellSegment>();
        var language = NotebookLanguage.CSharp;
        var start = 0;
        foreach (var line in SourceText.From(code).Lines)
        {
            var text = code.AsSpan(line.Start, line.End - line.Start).Trim();
            if (!text.StartsWith("#!") || (language == NotebookLanguage.CSharp && CellSyntax.EndsInsideToken(code[start..line.Start])))
                continue;
            if (line.Start > start)
                segments.Add(new CellSegment(language, TextSpan.FromBounds(start, line.Start)));
            segments.Add(new CellSegment(null, line.SpanIncludingLineBreak));
            start = line.EndIncludingLineBreak;
            language = LanguageAfter(text, language);
        }
        if (start < code.Length || segments.Count == 0 || code[^1] is '\n' or '\r')
            segments.Add(new CellSegment(language, TextSpan.FromBounds(start, code.Length)));
        return segments.ToImmutable();
    }

    /// <summary>The cell with everything blanked but some segments and the line ends, so that places in it stay what they are.</summary>
    public static string Isolate(string code, params IEnumerable<CellSegment> segments) => Blanks.Except(code, segments.Select(segment => segment.Span));

    private static string LanguageAfter(ReadOnlySpan<char> line, string language)
    {
        var word = line[2..];
        var end = word.IndexOf(' ');
        var name = NotebookLanguage.Normalize((end < 0 ? word : word[..end]).ToString().ToLowerInvariant());
        return CellParts.IsLanguage(name) || name == CellParts.Value ? name : language;
    }
}
