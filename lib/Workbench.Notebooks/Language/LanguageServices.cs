using System.Collections.Immutable;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Language.Documentation;

namespace Workbench.Notebooks.Language;

/// <summary>
/// Answers what an editor asks about a cell that is being written: from any thread, also while a cell runs, and by
/// what the last finished cell left behind. The first question pays for loading the compiler's workspace.
/// </summary>
/// <param name="state">What the compiler knows of the session when it is asked.</param>
/// <param name="valueOf">Describes a variable's present value.</param>
/// <param name="folder">The notebook's folder.</param>
internal sealed class LanguageServices(Func<SessionState> state, Func<string, string?> valueOf, string folder) : IDisposable
{
    /// <summary>Longer nobody waits for an answer; a machine under load needs seconds for the first.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _gate = new(1);
    private readonly SymbolDocs _docs = new();
    private CodeModels? _models;

    /// <summary>What went wrong last within the compiler or here; the question was then answered with nothing.</summary>
    public Exception? Fault { get; private set; }

    public Task<CompletionList> CompleteAsync(string code, int cursor, CancellationToken cancellation)
    {
        cursor = Math.Clamp(cursor, 0, code.Length);
        var word = IdentifierSpan.At(code, cursor);
        return AskAsync(Placeholder.In(code, word), cursor, word.Empty, async (view, directive, limit) =>
            directive is not null ? directive.Complete(folder)
            : view is null ? word.Empty
            : await new Completer(Models, _docs).CompleteAsync(view, code, cursor, word, limit).ConfigureAwait(false), cancellation);
    }

    public Task<MimeBundle?> InspectAsync(string code, int cursor, bool detailed, CancellationToken cancellation)
    {
        cursor = Math.Clamp(cursor, 0, code.Length);
        return AskAsync<MimeBundle?>(code, cursor, null, async (view, directive, limit) =>
            directive is not null ? directive.Describe()
            : view is null ? null
            : new Inspector(await Models.OpenAsync(view, cursor, limit).ConfigureAwait(false), _docs, valueOf).At(cursor, detailed, limit), cancellation);
    }

    public Task<ImmutableArray<CellDiagnostic>> DiagnoseAsync(string code, CancellationToken cancellation) =>
        GuardAsync(limit => Task.FromResult(CellDiagnostics.Of(code, state(), limit)), [], cancellation);

    /// <summary>Whether the compiler's workspace is loaded.</summary>
    public bool IsLoaded => _models is not null;

    public void Dispose() => _models?.Dispose();

    private CodeModels Models => _models ??= new CodeModels();

    /// <summary>Asks about a place: of the C# code it is in, or of the directive, or of neither in another language.</summary>
    private async Task<T> AskAsync<T>(
        string code, int cursor, T none, Func<CellView?, DirectiveLine?, CancellationToken, Task<T>> ask, CancellationToken cancellation)
    {
        // the workspace holds one document: one question at a time
        await _gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await GuardAsync(
                limit =>
                {
                    var segments = CellSegment.Of(code);
                    var segment = segments.Last(s => s.Span.Start <= cursor);
                    var directive = DirectiveLine.At(code, cursor, segment);
                    var view = segment.IsCSharp && directive is null ? CellView.Of(code, segments, segment, state(), limit) : null;
                    return ask(view, directive, limit);
                },
                none,
                cancellation).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Works in the background; what fails there, or takes too long, is no reason to disturb who is typing.</summary>
    private async Task<T> GuardAsync<T>(Func<CancellationToken, Task<T>> work, T none, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(s_patience);
        try
        {
            return await Task.Run(() => work(limit.Token), limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return none;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Fault = e;
            return none;
        }
    }
}
