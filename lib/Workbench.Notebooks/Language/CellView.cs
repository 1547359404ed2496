using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Language;

/// <summary>
/// One C# segment of a cell as the compiler will see it, every place where it stands in the cell: its script, and its
/// library when it has namespaces or extension methods.
/// </summary>
/// <param name="State">What the segment sees.</param>
/// <param name="Script">What runs.</param>
/// <param name="Library">What is compiled before it; null when there is nothing.</param>
/// <param name="Moved">Where what stands in the library is.</param>
internal sealed record CellView(SessionState State, string Script, string? Library, ImmutableArray<TextSpan> Moved)
{
    public static CSharpParseOptions ScriptOptions { get; } = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    public static CSharpParseOptions LibraryOptions { get; } = new(LanguageVersion.Latest);

    /// <summary>The view of one segment of a cell, after those before it.</summary>
    public static CellView Of(string code, IEnumerable<CellSegment> segments, CellSegment segment, SessionState state)
    {
        foreach (var earlier in segments.TakeWhile(s => s != segment).Where(s => s.IsCSharp))
            state = Of(earlier.Isolate(code), state).After();
        return Of(segment.Isolate(code), state);
    }

    private static CellView Of(string text, SessionState state)
    {
        var tree = CSharpSyntaxTree.ParseText(text, ScriptOptions);
        if (CellLibraryParts.Split(tree) is not { } parts)
            return new CellView(state, text, null, []);
        var root = tree.GetCompilationUnitRoot();
        ImmutableArray<TextSpan> moved = [.. root.Members.Where(CellLibraryParts.IsMoved).Select(member => member.Span)];
        return new CellView(state, parts.Rest, Keep(text, moved.Concat(root.Usings.Select(u => u.Span))), moved);
    }

    /// <summary>Whether a place belongs to the library.</summary>
    public bool IsInLibrary(int position) => Moved.Any(span => span.Start < position && position < span.End);

    /// <summary>The compiled script of a parsed <see cref="Script"/>.</summary>
    public CSharpCompilation Compile(SyntaxTree script) =>
        Library is null ? State.Submission(script) : State.Submission(script, LibraryCompilation().ToMetadataReference());

    public CSharpCompilation LibraryCompilation() =>
        State.Library(CSharpSyntaxTree.ParseText(Library!, LibraryOptions));

    private SessionState After() => State.After(Compile(CSharpSyntaxTree.ParseText(Script, ScriptOptions)));

    private static string Keep(string text, IEnumerable<TextSpan> spans)
    {
        var kept = spans.ToArray();
        var result = new StringBuilder(text, text.Length);
        for (var i = 0; i < result.Length; i++)
        {
            if (result[i] is not ('\n' or '\r') && !Array.Exists(kept, span => span.Contains(i)))
                result[i] = ' ';
        }
        return result.ToString();
    }
}
