namespace Workbench.Notebooks.Kernel;

/// <summary>
/// Writes an engine's events in order on a thread of its own. Pieces of one stream that wait together become one
/// event, so that a cell which writes in small pieces does not flood its client.
/// </summary>
internal sealed class EventWriter : IDisposable
{
    private readonly object _gate = new();
    private readonly Stream _pipe;
    private readonly Thread _thread;
    private List<EngineEvent> _waiting = [];
    private bool _closed;
    private bool _isIdle = true;

    public EventWriter(Stream pipe)
    {
        _pipe = pipe;
        _thread = new Thread(WriteAll) { IsBackground = true, Name = "engine-events" };
        _thread.UnsafeStart();
    }

    /// <summary>Queues an event; from any thread.</summary>
    public void Post(EngineEvent message)
    {
        lock (_gate)
        {
            _waiting.Add(message);
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits until everything is written, a second at most.</summary>
    public void Flush()
    {
        var until = Environment.TickCount64 + 1_000;
        lock (_gate)
        {
            while ((_waiting.Count > 0 || !_isIdle) && Environment.TickCount64 < until)
                Monitor.Wait(_gate, 100);
        }
    }

    public void Dispose()
    {
        Flush();
        lock (_gate)
        {
            _closed = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>The events with pieces of the same stream of the same cell put together.</summary>
    internal static IEnumerable<EngineEvent> Merge(IReadOnlyList<EngineEvent> events)
    {
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i] is not EngineEvent.Shown { Output: WireOutput.Stream first } shown)
            {
                yield return events[i];
                continue;
            }
            var pieces = new List<string> { first.Text };
            while (i + 1 < events.Count && events[i + 1] is EngineEvent.Shown { Output: WireOutput.Stream next } same
                && same.Id == shown.Id && next.Name == first.Name)
            {
                pieces.Add(next.Text);
                i++;
            }
            yield return pieces.Count == 1 ? shown : shown with { Output = first with { Text = string.Concat(pieces) } };
        }
    }

    private void WriteAll()
    {
        using var buffer = new MemoryStream();
        while (Take() is { } events)
        {
            buffer.SetLength(0);
            foreach (var message in Merge(events))
                EngineJson.Append(buffer, message);
            try
            {
                _pipe.Write(buffer.GetBuffer(), 0, (int)buffer.Length);
                _pipe.Flush();
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
            {
                // nobody listens any more; the reader of requests sees it too and ends the engine
            }
        }
    }

    private List<EngineEvent>? Take()
    {
        lock (_gate)
        {
            _isIdle = true;
            Monitor.PulseAll(_gate);
            while (_waiting.Count == 0 && !_closed)
                Monitor.Wait(_gate);
            if (_waiting.Count == 0)
                return null;
            var events = _waiting;
            _waiting = [];
            _isIdle = false;
            return events;
        }
    }
}
