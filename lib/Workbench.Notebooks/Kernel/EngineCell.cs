using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Kernel;

/// <summary>A cell that an engine runs: tells its client of the outputs and can be stopped.</summary>
internal sealed class EngineCell : IDisposable
{
    private readonly EngineRequest.Execute _request;
    private readonly EventWriter _events;
    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<string, string> _halves = new(StringComparer.Ordinal);
    private int _isTaken;

    public EngineCell(EngineRequest.Execute request, EventWriter events)
    {
        _request = request;
        _events = events;
        Stopping = _stop.Token;
        Context = new CellContext
        {
            Number = request.Number,
            Language = request.Language ?? NotebookLanguage.CSharp,
            TimeLimit = request.TimeLimit is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            TimeLimitMessage = request.TimeLimitMessage,
            OnOutput = Tell,
            OnAbort = TellAbort,
        };
    }

    public int Id => _request.Id;

    public string Code => _request.Code;

    public CellContext Context { get; }

    public CancellationToken Stopping { get; }

    /// <summary>Whether the caller is the first to take the cell: to run it in its turn, or to end it before.</summary>
    public bool TryTake() => Interlocked.Exchange(ref _isTaken, 1) == 0;

    public void Stop()
    {
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // it has just ended
        }
    }

    public void Dispose() => _stop.Dispose();

    private void TellAbort(string reason)
    {
        _events.Post(new EngineEvent.Aborting(Id, reason));
        _events.Flush();
    }

    private void Tell(OutputEvent happened)
    {
        if (happened.Clearing != OutputClearing.None)
        {
            _events.Post(new EngineEvent.Cleared(Id, happened.Clearing == OutputClearing.WithNext));
            return;
        }
        if (happened.Output is Output.Stream stream)
        {
            var text = Whole(stream);
            if (text.Length > 0)
                _events.Post(new EngineEvent.Shown(Id, new WireOutput.Stream(stream.Name, text)));
            return;
        }
        var output = WireOutput.From(happened.Output);
        _events.Post(happened.IsUpdate
            ? new EngineEvent.Updated(Id, output, happened.DisplayId!)
            : new EngineEvent.Shown(Id, output, happened.DisplayId));
    }

    /// <summary>The piece without half a character at its end, which waits for its other half in the next.</summary>
    private string Whole(Output.Stream piece)
    {
        var text = _halves.GetValueOrDefault(piece.Name, "") + piece.Text;
        var isHalf = char.IsHighSurrogate(text[^1]);
        _halves[piece.Name] = isHalf ? text[^1..] : "";
        return isHalf ? text[..^1] : text;
    }
}
