using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Workbench.Notebooks.Directives;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Language;

/// <summary>
/// One C# segment of a cell as the compiler will see it, every place where it stands in the cell: its script, and its
/// library when it has namespaces or extension methods.
/// </summary>
/// <param name="State">What the segment sees.</param>
/// <param name="Script">What runs.</param>
/// <param name="Library">What is compiled before it; null when there is nothing.</param>
/// <param name="Published">The library with its types made public, as the script sees it.</param>
/// <param name="Moved">Where what stands in the library is.</param>
internal sealed record CellView(SessionState State, string Script, string? Library, string? Published, ImmutableArray<TextSpan> Moved)
{
    /// <summary>Whether it has <c>#r</c> lines, which only running the cell can follow.</summary>
    public bool HasReferences { get; private init; }

    /// <summary>The view of one segment of a cell, after those before it.</summary>
    public static CellView Of(string code, IEnumerable<CellSegment> segments, CellSegment segment, SessionState state, CancellationToken cancellation)
    {
        // a segment that does not compile cannot go before another; its names still count
        var open = new List<CellSegment>();
        foreach (var earlier in segments.TakeWhile(s => s != segment).Where(s => s.IsCSharp))
        {
            open.Add(earlier);
            var compiled = Of(CellSegment.Isolate(code, open), state).Compile();
            if (compiled.GetDiagnostics(cancellation).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
                continue;
            state = state.After(compiled);
            open.Clear();
        }
        return Of(CellSegment.Isolate(code, open.Append(segment)), state);
    }

    private static CellView Of(string text, SessionState state)
    {
        var whole = text;
        text = ReferenceLines.Blank(text);
        var tree = CSharpSyntaxTree.ParseText(text, CellSyntax.Script);
        if (CellLibraryParts.Split(tree) is not { } parts)
            return new CellView(state, text, null, null, []) { HasReferences = text != whole };
        var root = tree.GetCompilationUnitRoot();
        ImmutableArray<TextSpan> moved = [.. root.Members.Where(CellLibraryParts.IsMoved).Select(member => member.Span)];
        return new CellView(state, parts.Rest, Blanks.Except(text, moved.Concat(root.Usings.Select(u => u.Span))), parts.Library, moved) { HasReferences = text != whole };
    }

    /// <summary>Whether a place belongs to the library.</summary>
    public bool IsInLibrary(int position) => Moved.Any(span => span.Start < position && position < span.End);

    /// <summary>The compiled script of a parsed <see cref="Script"/>.</summary>
    public CSharpCompilation Compile(SyntaxTree script) =>
        Library is null ? State.Submission(script) : State.Submission(script, LibraryCompilation(Published!).ToMetadataReference());

    /// <summary>The compiled library, every place where it stands in the cell.</summary>
    public CSharpCompilation CompileLibrary() => LibraryCompilation(Library!);

    private CSharpCompilation LibraryCompilation(string text) => State.Library(CSharpSyntaxTree.ParseText(text, CellSyntax.Library));

    private CSharpCompilation Compile() => Compile(CSharpSyntaxTree.ParseText(Script, CellSyntax.Script));
}
