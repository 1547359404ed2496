using Workbench.Notebooks.Displays;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Running;

/// <summary>
/// Passes on how far the work of cells is, on a thread of its own: a cell tells it while it holds the lock of its
/// outputs, and whoever is told may write to the console. Only the newest of several states is passed on.
/// </summary>
internal sealed class WorkReports(IProgress<CellProgress> progress)
{
    private readonly Lock _telling = new();
    private CellProgress? _running;
    private CellProgress? _pending;

    /// <summary>A cell begins or has ended; what its work has still to say is said before.</summary>
    public void Report(CellProgress cell)
    {
        Tell();
        _running = cell.Status is null ? cell : null;
        progress.Report(cell);
    }

    /// <summary>Looks for progress in the outputs of the cell that is running now, as long as it runs.</summary>
    public Action<OutputEvent> OfRunning()
    {
        var cell = _running;
        return happened => Take(happened, cell);
    }

    private void Take(OutputEvent happened, CellProgress? cell)
    {
        if (cell is null || !ReferenceEquals(cell, _running) || ProgressState.Of(happened.Output) is not { } work)
            return;
        if (Interlocked.Exchange(ref _pending, cell with { Work = work }) is null)
            ThreadPool.UnsafeQueueUserWorkItem(static reports => reports.Tell(), this, preferLocal: false);
    }

    private void Tell()
    {
        lock (_telling)
        {
            if (Interlocked.Exchange(ref _pending, null) is { } pending)
                progress.Report(pending);
        }
    }
}
