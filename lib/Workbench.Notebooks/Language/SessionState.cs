using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Language;

/// <summary>What the compiler knows of a session at one moment; it never changes, so any thread may read it.</summary>
/// <param name="Options">The options of every cell.</param>
/// <param name="References">The references that the next cell adds to those of the cells before it.</param>
/// <param name="Previous">The last cell; null before the first.</param>
/// <param name="LibraryReferences">What cells see that are compiled as libraries.</param>
/// <param name="LibraryUsings">The usings that they see, as the text of a file.</param>
internal sealed record SessionState(
    CSharpCompilationOptions Options,
    ImmutableArray<MetadataReference> References,
    CSharpCompilation? Previous,
    ImmutableArray<MetadataReference> LibraryReferences,
    string LibraryUsings)
{
    private static readonly SyntaxTree s_nothing = CSharpSyntaxTree.ParseText("", CellSyntax.Script);

    /// <summary>
    /// A cell without content after the last: for each new cell the compiler checks the one before it all over again,
    /// and this one costs nothing to check.
    /// </summary>
    private Lazy<CSharpCompilation> Ground { get; } = new(() => Create("Ground", s_nothing, References, Options, Previous));

    /// <summary>How many cells were added to the session's own.</summary>
    private int Added { get; init; }

    /// <summary>The next cell, with references of its own.</summary>
    public CSharpCompilation Submission(SyntaxTree tree, params ImmutableArray<MetadataReference> references) =>
        Create($"Editing{Added}", tree, references, Options, Ground.Value);

    /// <summary>A cell, or the part of one, that is compiled as a library.</summary>
    public CSharpCompilation Library(SyntaxTree tree) =>
        CSharpCompilation.Create(
            $"EditingLibrary{Added}",
            [tree, CSharpSyntaxTree.ParseText(LibraryUsings, CellSyntax.Library)],
            LibraryReferences,
            Options.WithScriptClassName("Script"));

    /// <summary>The state once this cell has run.</summary>
    public SessionState After(CSharpCompilation cell) => new(Options, [], cell, LibraryReferences, LibraryUsings) { Added = Added + 1 };

    private static CSharpCompilation Create(
        string name, SyntaxTree tree, ImmutableArray<MetadataReference> references, CSharpCompilationOptions options, CSharpCompilation? previous) =>
        CSharpCompilation.CreateScriptCompilation(name, tree, references, options.WithScriptClassName(name), previous, returnType: typeof(object));
}
