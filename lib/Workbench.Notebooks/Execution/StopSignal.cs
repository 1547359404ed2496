using System.Globalization;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// Brings a cell to its end: it is asked, its loops and awaits are ended, it is aborted, it is given up. The abort is for what
/// runs within libraries; striking a thread at the wrong moment it can end the process, so the gentler means go first.
/// </summary>
internal sealed class StopSignal : IDisposable
{
    private static readonly TimeSpan s_courtesy = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    /// <summary>How long loops on threads that a stopped cell has left behind are ended as well.</summary>
    private static readonly TimeSpan s_afterwards = TimeSpan.FromSeconds(2);

    /// <summary>How many pauses more code gets that computes instead of waiting: on a busy machine an abort takes its time.</summary>
    private const int MostPauses = 50;

    /// <summary>How long code that goes on putting out waits, once, for the abort, in milliseconds.</summary>
    private const long LongestWait = 500;

    private const int MostLastOutputs = 100;

    private readonly CancellationToken _cancellation;
    private readonly CellContext _cell;
    private readonly CancellationTokenSource _asked;
    private bool _clockRuns;
    private Thread? _thread;
    private bool _hasWaited;
    private long _ended;
    private int _lastOutputs;
    private readonly TaskCompletionSource _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public StopSignal(CellContext cell, CancellationToken cancellation)
    {
        _cell = cell;
        _cancellation = cancellation;
        // these outlive this object: a timer may fire while the cell is just ending
        var (due, aborted) = (new CancellationTokenSource(), new CancellationTokenSource());
        _asked = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Asked = _asked.Token;
        Due = due.Token;
        Aborted = aborted.Token;
        Asked.UnsafeRegister(_ => _ = StopAsync(due, aborted), null);
    }

    /// <summary>The cell shall stop.</summary>
    public CancellationToken Asked { get; }

    /// <summary>The cell did not stop by itself: its loops and awaits end.</summary>
    public CancellationToken Due { get; }

    /// <summary>The cell did not stop by that either.</summary>
    public CancellationToken Aborted { get; }

    /// <summary>Completes when the cell could not be stopped.</summary>
    public Task GivenUp => _lost.Task;

    /// <summary>How a cell that was stopped ended.</summary>
    public CellStatus Status => _cancellation.IsCancellationRequested ? CellStatus.Cancelled : CellStatus.TimedOut;

    /// <summary>Starts the clock of the cell's time limit, unless it runs already.</summary>
    public void StartClock()
    {
        _thread = Thread.CurrentThread;
        if (_cell.TimeLimit is not { } limit || _clockRuns)
            return;
        _clockRuns = true;
        _asked.CancelAfter(limit);
    }

    /// <summary>Ends the loop that this is called from when the cell shall stop.</summary>
    /// <exception cref="OperationCanceledException">It shall.</exception>
    public void EndLoop()
    {
        if (!Due.IsCancellationRequested)
            return;
        Volatile.Write(ref _ended, Environment.TickCount64);
        throw new OperationCanceledException(Asked);
    }

    /// <summary>Ends a cell that came to its end only because a loop of it was ended.</summary>
    /// <exception cref="OperationCanceledException">It did.</exception>
    public void RequireWhole()
    {
        if (Volatile.Read(ref _ended) != 0)
            throw new OperationCanceledException(Asked);
    }

    /// <summary>
    /// Ends code that goes on putting out after it was asked to stop; what a cell has to say as it ends passes. Code that catches
    /// that as well waits here for the abort: striking while something is put out or thrown, it can end the process.
    /// </summary>
    /// <exception cref="OperationCanceledException">The cell goes on and on.</exception>
    public void AwaitAbort()
    {
        if (!Asked.IsCancellationRequested || Thread.CurrentThread != _thread)
            return;
        var outputs = ++_lastOutputs;
        if (outputs <= MostLastOutputs && !Aborted.IsCancellationRequested)
            return;
        if (outputs != MostLastOutputs + 1)
            WaitForAbort();
        if (outputs > MostLastOutputs)
            throw new OperationCanceledException(Asked);
    }

    /// <summary>Says what happened, for the cell's outputs, and which variables are lost when the session is.</summary>
    public CellError Error(CellStatus status, IReadOnlyList<string>? variables = null)
    {
        var (name, reason) = _cancellation.IsCancellationRequested
            ? ("Interrupted", "The cell was interrupted.")
            : ("TimeLimit", _cell.TimeLimitMessage ?? LimitMessage("cell", _cell.TimeLimit));
        if (status == CellStatus.Abandoned)
            reason += $" It could not be stopped, because it blocks. {LostVariables.Say(variables ?? [])}";
        return new CellError(name, reason, Line: null, [$"{name}: {reason}"]);
    }

    /// <summary>The words for a cell or a notebook whose time is up.</summary>
    public static string LimitMessage(string what, TimeSpan? limit) =>
        string.Create(CultureInfo.InvariantCulture, $"The {what} took longer than {limit?.TotalSeconds:0.###} s, its time limit.");

    public void Dispose() => _asked.Dispose();

    private void WaitForAbort()
    {
        if (_hasWaited)
            return;
        var began = Environment.TickCount64;
        while (Environment.TickCount64 - began < LongestWait)
            Thread.SpinWait(20);
        _hasWaited = true;
    }

    private async Task StopAsync(CancellationTokenSource due, CancellationTokenSource aborted)
    {
        await Task.Delay(s_courtesy).ConfigureAwait(false);
        await due.CancelAsync().ConfigureAwait(false);
        using var loops = LoopEnd.Watch();
        await Task.Delay(s_patience).ConfigureAwait(false);
        for (var i = 0; i < MostPauses && IsEnding; i++)
            await Task.Delay(s_pause).ConfigureAwait(false);
        // aborting waits for the thread, so a timer's thread does it
        aborted.CancelAfter(TimeSpan.Zero);
        await Task.Delay(s_grace).ConfigureAwait(false);
        for (var i = 0; i < MostPauses && !Blocks; i++)
            await Task.Delay(s_pause).ConfigureAwait(false);
        _lost.TrySetResult();
        await Task.Delay(s_afterwards).ConfigureAwait(false);
    }

    /// <summary>Whether a loop of the cell has just ended, so that its thread is on the way out.</summary>
    private bool IsEnding => Volatile.Read(ref _ended) is not 0 and var ended && Environment.TickCount64 - ended < s_pause.TotalMilliseconds;

    /// <summary>Whether the cell's code waits for something; before it runs the engine is still compiling, and that heeds the token.</summary>
    private bool Blocks => _thread?.ThreadState.HasFlag(ThreadState.WaitSleepJoin) == true;
}
