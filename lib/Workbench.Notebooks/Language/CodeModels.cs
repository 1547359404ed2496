using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Recommendations;
using Microsoft.CodeAnalysis.Text;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Language;

/// <summary>
/// Gives the compiler's understanding of a cell. Roslyn's recommender asks for a document of a workspace; this one
/// holds a single document, the code asked about last, and the session's own compilations give it meaning.
/// </summary>
internal sealed class CodeModels : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly DocumentId _script;
    private readonly DocumentId _library;
    private (CellView View, bool IsLibrary, SemanticModel Model)? _last;

    public CodeModels()
    {
        _script = AddDocument("script", CellSyntax.Script);
        _library = AddDocument("library", CellSyntax.Library);
    }

    /// <summary>The model of the part of a cell that holds a place.</summary>
    public async Task<SemanticModel> OpenAsync(CellView view, int position, CancellationToken cancellation)
    {
        var isLibrary = view.IsInLibrary(position);
        if (_last is { } last && last.IsLibrary == isLibrary && last.View == view)
            return last.Model;
        var id = isLibrary ? _library : _script;
        var text = SourceText.From(isLibrary ? view.Library! : view.Script);
        _workspace.TryApplyChanges(_workspace.CurrentSolution.WithDocumentText(id, text));
        var document = _workspace.CurrentSolution.GetDocument(id)!;
        var tree = (await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false))!;
        var compilation = isLibrary ? view.State.Library(tree) : view.Compile(tree);
        var model = compilation.GetSemanticModel(tree);
        _last = (view, isLibrary, model);
        return model;
    }

    /// <summary>What may be named at a place, by Roslyn's judgement.</summary>
    public async Task<IReadOnlyList<ISymbol>> RecommendAsync(SemanticModel model, int position, CancellationToken cancellation)
    {
        try
        {
#pragma warning disable CS0618 // its successor takes a document alone, whose compilation would not be the session's
            var symbols = await Recommender.GetRecommendedSymbolsAtPositionAsync(model, position, _workspace, options: null, cancellation).ConfigureAwait(false);
#pragma warning restore CS0618
            return [.. symbols];
        }
        catch (Exception e) when (e is NullReferenceException or ArgumentException or InvalidOperationException or InvalidCastException)
        {
            // it is not at home in every half-written text; the compiler itself is
            return model.LookupSymbols(position);
        }
    }

    public void Dispose() => _workspace.Dispose();

    private DocumentId AddDocument(string name, CSharpParseOptions options)
    {
        var project = ProjectId.CreateNewId(name);
        var document = DocumentId.CreateNewId(project, name);
        _workspace.AddProject(ProjectInfo.Create(project, VersionStamp.Default, name, name, LanguageNames.CSharp, parseOptions: options));
        _workspace.TryApplyChanges(_workspace.CurrentSolution.AddDocument(
            DocumentInfo.Create(document, name, sourceCodeKind: options.Kind)));
        return document;
    }
}
