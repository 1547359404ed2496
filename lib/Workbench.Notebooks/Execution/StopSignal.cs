using System.Globalization;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// Brings a cell to its end: it is asked, its loops, functions and awaits are ended, it is aborted, it is given up. The abort is
/// for what runs within libraries; striking a thread at the wrong moment it ends the process (.NET 10), so the gentler means go first.
/// </summary>
internal sealed class StopSignal : IDisposable
{
    private static readonly TimeSpan s_courtesy = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    /// <summary>How long a thread whose cell was ended may call functions, as what tidies up does, in milliseconds.</summary>
    private const long Tidying = 500;

    /// <summary>How long loops on threads that a stopped cell has left behind are ended as well.</summary>
    private static readonly TimeSpan s_afterwards = TimeSpan.FromSeconds(2);

    /// <summary>How many pauses more code gets that computes instead of waiting: on a busy machine an abort takes its time.</summary>
    private const int MostPauses = 50;

    /// <summary>How long code that goes on putting out waits, once, for the abort, in milliseconds.</summary>
    private const long LongestWait = 500;

    private const int MostLastOutputs = 100;

    /// <summary>For what something was ended on this thread, and when first.</summary>
    [ThreadStatic]
    private static (StopSignal? Cell, long At) t_ended;

    private readonly CancellationToken _cancellation;
    private readonly CellContext _cell;
    private readonly CancellationTokenSource _asked;
    private bool _clockRuns;
    private Thread? _thread;
    private bool _hasWaited;
    private long _ended;
    private int _lastOutputs;
    private volatile bool _isOver;
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
        Asked.UnsafeRegister(_ => Start(() => Stop(due, aborted)), null);
    }

    /// <summary>What is said of a cell that the user has interrupted.</summary>
    public static CellError Interrupted { get; } = new("Interrupted", "The cell was interrupted.", Line: null, ["Interrupted: The cell was interrupted."]);

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
        if (Due.IsCancellationRequested)
            End();
    }

    /// <summary>Ends the function that this is called from when the cell shall stop, unless the thread is on the way out already.</summary>
    /// <exception cref="OperationCanceledException">It shall.</exception>
    public void EndFunction()
    {
        if (Due.IsCancellationRequested && !MayTidyUp)
            End();
    }

    /// <summary>Ends a cell that came to its end only because a loop or function of it was ended.</summary>
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
        var (name, reason) = Reason;
        if (status == CellStatus.Abandoned)
            reason += $" It could not be stopped, because it blocks. {LostVariables.Say(variables ?? [])}";
        return new CellError(name, reason, Line: null, [$"{name}: {reason}"]);
    }

    /// <summary>The words for a cell or a notebook whose time is up.</summary>
    public static string LimitMessage(string what, TimeSpan? limit) =>
        string.Create(CultureInfo.InvariantCulture, $"The {what} took longer than {limit?.TotalSeconds:0.###} s, its time limit.");

    public void Dispose()
    {
        _isOver = true;
        _asked.Dispose();
    }

    private (string Name, string Message) Reason => _cancellation.IsCancellationRequested
        ? (Interrupted.Name, Interrupted.Message)
        : ("TimeLimit", _cell.TimeLimitMessage ?? LimitMessage("cell", _cell.TimeLimit));

    private void End()
    {
        var now = Environment.TickCount64;
        if (t_ended.Cell != this)
            t_ended = (this, now);
        Volatile.Write(ref _ended, now);
        throw new OperationCanceledException(Asked);
    }

    private void WaitForAbort()
    {
        if (_hasWaited)
            return;
        var began = Environment.TickCount64;
        while (Environment.TickCount64 - began < LongestWait)
            Thread.SpinWait(20);
        _hasWaited = true;
    }

    private void Stop(CancellationTokenSource due, CancellationTokenSource aborted)
    {
        Thread.Sleep(s_courtesy);
        due.Cancel();
        using var loops = LoopEnd.Watch();
        Thread.Sleep(s_patience);
        for (var i = 0; i < MostPauses && IsEnding && !_isOver; i++)
            Thread.Sleep(s_pause);
        if (!_isOver)
            Abort(aborted);
        Thread.Sleep(s_afterwards);
    }

    private void Abort(CancellationTokenSource aborted)
    {
        _cell.OnAbort?.Invoke(Reason.Message);
        // aborting waits for the thread
        Start(aborted.Cancel);
        Thread.Sleep(s_grace);
        for (var i = 0; i < MostPauses && !Blocks && !_isOver; i++)
            Thread.Sleep(s_pause);
        _lost.TrySetResult();
    }

    /// <summary>Starts a thread: the cell may keep all of the thread pool busy.</summary>
    private static void Start(Action action) => new Thread(() => action()) { IsBackground = true, Name = "cell-stop" }.UnsafeStart();

    /// <summary>Whether this thread was ended just now, so that what it calls may be there to tidy up.</summary>
    private bool MayTidyUp => t_ended.Cell == this && Environment.TickCount64 - t_ended.At < Tidying;

    /// <summary>Whether a loop or function of the cell has just been ended, so that its thread is on the way out.</summary>
    private bool IsEnding => Volatile.Read(ref _ended) is not 0 and var ended && Environment.TickCount64 - ended < Tidying + s_pause.TotalMilliseconds;

    /// <summary>Whether the cell's code waits for something; before it runs the engine is still compiling, and that heeds the token.</summary>
    private bool Blocks => _thread?.ThreadState.HasFlag(ThreadState.WaitSleepJoin) == true;
}
