using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Kernel;

/// <summary>
/// Writes an engine's events in order: at once, on the thread that posts them, so that nothing is lost when the next
/// statement ends the process; of a flood, on a thread of its own. There pieces of one stream that wait together become
/// one event, so that a cell which writes in small pieces does not flood its client.
/// </summary>
internal sealed class EventWriter : IDisposable
{
    /// <summary>How many events may be written at once, and how many more each millisecond.</summary>
    private const int MostAtOnce = 500, MoreAtOnce = 5;

    private readonly object _gate = new();
    private readonly MemoryStream _buffer = new();
    private readonly Stream _pipe;
    private readonly Thread _thread;
    private List<EngineEvent> _waiting = [];
    private bool _closed;
    private bool _isWriting;
    private long _atOnce = MostAtOnce;
    private long _counted = Environment.TickCount64;

    public EventWriter(Stream pipe)
    {
        _pipe = pipe;
        _thread = new Thread(WriteAll) { IsBackground = true, Name = "engine-events" };
        _thread.UnsafeStart();
    }

    /// <summary>Writes or queues an event; from any thread.</summary>
    public void Post(EngineEvent message)
    {
        lock (_gate)
        {
            if (_isWriting || _waiting.Count > 0 || _closed || !MayWriteAtOnce())
            {
                _waiting.Add(message);
                Monitor.PulseAll(_gate);
                return;
            }
            _isWriting = true;
        }
        Uninterrupted.Run(() =>
        {
            Write([message]);
            EndWriting();
            return true;
        });
    }

    /// <summary>Waits until everything is written, a second at most.</summary>
    public void Flush()
    {
        var until = Environment.TickCount64 + 1_000;
        lock (_gate)
        {
            while ((_waiting.Count > 0 || _isWriting) && Environment.TickCount64 < until)
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
        while (Take() is { } events)
        {
            Write(events);
            EndWriting();
        }
    }

    /// <summary>Writes events; by whom has set <see cref="_isWriting"/> alone.</summary>
    private void Write(IReadOnlyList<EngineEvent> events)
    {
        _buffer.SetLength(0);
        foreach (var message in Merge(events))
            EngineJson.Append(_buffer, message);
        try
        {
            _pipe.Write(_buffer.GetBuffer(), 0, (int)_buffer.Length);
            _pipe.Flush();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // nobody listens any more; the reader of requests sees it too and ends the engine
        }
    }

    private void EndWriting()
    {
        lock (_gate)
        {
            _isWriting = false;
            Monitor.PulseAll(_gate);
        }
    }

    private bool MayWriteAtOnce()
    {
        var now = Environment.TickCount64;
        _atOnce = Math.Min(MostAtOnce, _atOnce + ((now - _counted) * MoreAtOnce));
        _counted = now;
        if (_atOnce == 0)
            return false;
        _atOnce--;
        return true;
    }

    private List<EngineEvent>? Take()
    {
        lock (_gate)
        {
            while (_isWriting || (_waiting.Count == 0 && !_closed))
                Monitor.Wait(_gate);
            if (_waiting.Count == 0)
                return null;
            var events = _waiting;
            _waiting = [];
            _isWriting = true;
            return events;
        }
    }
}
