using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Language.Documentation;

namespace Workbench.Notebooks.Language;

/// <summary>
/// Answers what an editor asks about a cell that is being written: from any thread, also while a cell runs, and by
/// what the last finished cell left behind. The first question pays for loading the compiler's workspace.
/// </summary>
internal sealed class LanguageServices(Func<SessionState> state, Func<string, string?> valueOf) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly SymbolDocs _docs = new();
    private CodeModels? _models;

    public Task<CompletionList> CompleteAsync(string code, int cursor, CancellationToken cancellation)
    {
        cursor = Math.Clamp(cursor, 0, code.Length);
        var word = IdentifierSpan.At(code, cursor);
        return WithModelAsync(code, cursor, word.Empty, async (models, model) =>
        {
            var context = CursorContext.At(model.SyntaxTree, cursor, word.Start);
            if (context.IsText)
                return word.Empty;
            var items = new CompletionItems(model, context, word, _docs);
            if (InitializerMembers.At(model, context, cursor) is { } members)
            {
                items.Add(members);
                return items.ToList(cancellation);
            }
            items.Add(await models.RecommendAsync(model, cursor, cancellation).ConfigureAwait(false));
            if (CallSignatures.At(model, word.Start, cancellation) is { } call && context.Left.Parent is BaseArgumentListSyntax)
                items.Add(call.NamesLeft.Select(name => name + ":"), "parameter", SymbolRank.ArgumentName);
            items.Add(Keywords.After(context.Left, StartsLine(code, word.Start)), "keyword", SymbolRank.Keyword);
            return items.ToList(cancellation);
        }, cancellation);
    }

    public Task<MimeBundle?> InspectAsync(string code, int cursor, bool detailed, CancellationToken cancellation)
    {
        cursor = Math.Clamp(cursor, 0, code.Length);
        return WithModelAsync(code, cursor, null, (_, model) => Task.FromResult(Inspect(model, cursor, detailed, cancellation)), cancellation);
    }

    public Task<ImmutableArray<CellDiagnostic>> DiagnoseAsync(string code, CancellationToken cancellation) =>
        Task.Run(() => CellDiagnostics.Of(code, state(), cancellation), cancellation);

    public void Dispose()
    {
        _models?.Dispose();
        _gate.Dispose();
    }

    /// <summary>Within an argument list first the call, unless the cursor points at a word in it; else the word.</summary>
    private MimeBundle? Inspect(SemanticModel model, int cursor, bool detailed, CancellationToken cancellation)
    {
        var writer = new InspectionWriter();
        var hover = new Hover(model, _docs, valueOf);
        var word = Hover.WordAt(model.SyntaxTree.GetRoot(cancellation), cursor);
        var call = CallSignatures.At(model, cursor, cancellation);
        var points = word.Span.Contains(cursor);
        if (points || call is null)
            hover.Write(writer, word, detailed, cancellation);
        call?.Write(writer, _docs, model.Compilation, detailed, cancellation);
        if (!points && call is not null)
            hover.Write(writer, word, detailed: false, cancellation);
        return writer.ToBundle();
    }

    private static bool StartsLine(string code, int position) =>
        code.AsSpan(0, position).TrimEnd(" \t") is [] or [.., '\n' or '\r'];

    private async Task<T> WithModelAsync<T>(
        string code, int cursor, T none, Func<CodeModels, SemanticModel, Task<T>> ask, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(AskAsync, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }

        async Task<T> AskAsync()
        {
            var segments = CellSegment.Of(code);
            var segment = segments.Last(s => s.Span.Start <= cursor);
            if (!segment.IsCSharp)
                return none;
            var view = CellView.Of(code, segments, segment, state());
            _models ??= new CodeModels();
            var model = await _models.OpenAsync(view, cursor, cancellation).ConfigureAwait(false);
            return await ask(_models, model).ConfigureAwait(false);
        }
    }
}
