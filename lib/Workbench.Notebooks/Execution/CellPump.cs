namespace Workbench.Notebooks.Execution;

/// <summary>
/// Runs what follows each <c>await</c> of a cell on the session's own thread, where it can be stopped. While that
/// thread is blocked (<c>task.Result</c>), waiting work goes to the thread pool instead, so that nothing deadlocks.
/// </summary>
internal sealed class CellPump : SynchronizationContext
{
    private static readonly TimeSpan s_rescueAfter = TimeSpan.FromMilliseconds(20);

    private readonly object _gate = new();
    private readonly Queue<Work> _queue = new();
    private readonly Thread _thread = Thread.CurrentThread;
    private bool _closed;
    private bool _idle;
    private bool _rescuing;

    /// <summary>Told of an exception that nothing else can catch, such as one of an <c>async void</c> method.</summary>
    public required Action<Exception> OnStray { get; init; }

    public override void Post(SendOrPostCallback d, object? state)
    {
        var work = new Work(d, state);
        lock (_gate)
        {
            if (!_closed)
            {
                _queue.Enqueue(work);
                Monitor.Pulse(_gate);
                WatchForBlocking();
                return;
            }
        }
        ThreadPool.QueueUserWorkItem(_ => Run(work));
    }

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Works until the task is complete or the token is cancelled.</summary>
    public void RunUntil(Task task, CancellationToken stop)
    {
        using var wakeOnStop = stop.UnsafeRegister(_ => Wake(), null);
        if (!task.IsCompleted)
            task.ContinueWith(_ => Wake(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (!task.IsCompleted && !stop.IsCancellationRequested)
        {
            if (Next(task, stop) is { } work)
                Run(work);
        }
    }

    /// <summary>Hands what is left, and what is still to come, to the thread pool.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            while (_queue.TryDequeue(out var work))
                ThreadPool.QueueUserWorkItem(_ => Run(work));
        }
    }

    private Work? Next(Task task, CancellationToken stop)
    {
        lock (_gate)
        {
            _idle = true;
            while (_queue.Count == 0 && !task.IsCompleted && !stop.IsCancellationRequested)
                Monitor.Wait(_gate);
            _idle = false;
            return _queue.TryDequeue(out var work) ? work : null;
        }
    }

    private void Wake()
    {
        lock (_gate)
            Monitor.PulseAll(_gate);
    }

    private void WatchForBlocking()
    {
        if (_idle || _rescuing)
            return;
        _rescuing = true;
        _ = RescueAsync();
    }

    private async Task RescueAsync()
    {
        while (true)
        {
            await Task.Delay(s_rescueAfter).ConfigureAwait(false);
            Work? stuck;
            lock (_gate)
            {
                if (_closed || _idle || _queue.Count == 0)
                {
                    _rescuing = false;
                    return;
                }
                stuck = _thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin) ? _queue.Dequeue() : null;
            }
            if (stuck is { } work)
                ThreadPool.QueueUserWorkItem(_ => Run(work));
        }
    }

    private void Run(Work work)
    {
        try
        {
            work.Callback(work.State);
        }
        catch (Exception e) when (e is not ThreadAbortException)
        {
            OnStray(e);
        }
    }

    private readonly record struct Work(SendOrPostCallback Callback, object? State);
}
