using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Language;

/// <summary>
/// Answers what an editor asks about a cell that is being written: from any thread, also while a cell runs, and by
/// what the last finished cell left behind. The first question pays for loading the compiler's workspace.
/// </summary>
internal sealed class LanguageServices(Func<SessionState> state) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private CodeModels? _models;

    public Task<CompletionList> CompleteAsync(string code, int cursor, CancellationToken cancellation)
    {
        cursor = Math.Clamp(cursor, 0, code.Length);
        var word = IdentifierSpan.At(code, cursor);
        return WithModelAsync(code, cursor, word.Empty, async (models, model) =>
        {
            var symbols = await models.RecommendAsync(model, cursor, cancellation).ConfigureAwait(false);
            return CompletionItems.From(symbols, model, word, cursor);
        }, cancellation);
    }

    public Task<MimeBundle?> InspectAsync(string code, int cursor, bool detailed, CancellationToken cancellation)
    {
        cursor = Math.Clamp(cursor, 0, code.Length);
        return WithModelAsync<MimeBundle?>(
            code, cursor, null, (_, model) => Task.FromResult(Hover.At(model, cursor, detailed, cancellation)), cancellation);
    }

    public Task<ImmutableArray<CellDiagnostic>> DiagnoseAsync(string code, CancellationToken cancellation) =>
        Task.Run(() => CellDiagnostics.Of(code, state(), cancellation), cancellation);

    public void Dispose()
    {
        _models?.Dispose();
        _gate.Dispose();
    }

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
