using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workbench.Notebooks.Language;

/// <summary>What the compiler knows of a session at one moment; it never changes, so any thread may read it.</summary>
/// <param name="Options">The options of every cell.</param>
/// <param name="References">The references of the first cell, which those after it inherit.</param>
/// <param name="Previous">The last cell; null before the first.</param>
/// <param name="Libraries">The cells that were compiled as libraries.</param>
/// <param name="LibraryUsings">The usings that libraries see, as the text of a file.</param>
internal sealed record SessionState(
    CSharpCompilationOptions Options,
    ImmutableArray<MetadataReference> References,
    CSharpCompilation? Previous,
    ImmutableArray<MetadataReference> Libraries,
    string LibraryUsings)
{
    private static readonly CSharpParseOptions s_library = new(LanguageVersion.Latest);

    private static readonly SyntaxTree s_nothing = CSharpSyntaxTree.ParseText("", CellView.ScriptOptions);

    /// <summary>
    /// A cell without content after the last: for each new cell the compiler checks the one before it all over again,
    /// and this one costs nothing to check.
    /// </summary>
    private Lazy<CSharpCompilation> Ground { get; } = new(() => Create("Ground", s_nothing, Previous is null ? References : [], Options, Previous));

    /// <summary>How many cells were added to the session's own.</summary>
    private int Added { get; init; }

    /// <summary>The next cell, with references of its own.</summary>
    public CSharpCompilation Submission(SyntaxTree tree, params ImmutableArray<MetadataReference> references) =>
        Create($"Editing{Added}", tree, references, Options, Ground.Value);

    /// <summary>A cell, or the part of one, that is compiled as a library.</summary>
    public CSharpCompilation Library(SyntaxTree tree) =>
        CSharpCompilation.Create(
            $"EditingLibrary{Added}",
            [tree, CSharpSyntaxTree.ParseText(LibraryUsings, s_library)],
            References.AddRange(Libraries),
            Options.WithScriptClassName("Script"));

    /// <summary>The state once this cell has run.</summary>
    public SessionState After(CSharpCompilation cell) => new(Options, References, cell, Libraries, LibraryUsings) { Added = Added + 1 };

    private static CSharpCompilation Create(
        string name, SyntaxTree tree, ImmutableArray<MetadataReference> references, CSharpCompilationOptions options, CSharpCompilation? previous) =>
        CSharpCompilation.CreateScriptCompilation(name, tree, references, options.WithScriptClassName(name), previous, returnType: typeof(object));
}
