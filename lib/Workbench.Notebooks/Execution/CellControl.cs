using System.Runtime;

namespace Workbench.Notebooks.Execution;

/// <summary>Runs user code where a loop can be ended, and what follows its awaits on the session's own thread.</summary>
internal sealed class CellControl
{
    private CellPump? _pump;

    /// <summary>Runs code and what comes of it: formatters are user code too. Code that the code of a cell sends runs where the cell is under control already.</summary>
    public void Run(CellRun run, Func<Task<object?>> start, Action<object?> show)
    {
        var (outputs, stop, outer) = (run.Outputs, run.Stop, _pump);
        var pump = _pump = new CellPump { OnStray = e => StrayExceptions.Tell(outputs, e) };
        SynchronizationContext.SetSynchronizationContext(pump);
        stop.StartClock();
        try
        {
            if (run.IsSent)
                Complete();
            else
#pragma warning disable SYSLIB0046 // the one way to end a loop that does not want to end
                ControlledExecution.Run(Complete, stop.Aborted);
#pragma warning restore SYSLIB0046
        }
        finally
        {
            _pump = outer;
            SynchronizationContext.SetSynchronizationContext(outer);
            pump.Close();
        }

        void Complete()
        {
            var task = start();
            pump.RunUntil(task, stop.Due);
            if (!task.IsCompleted)
                stop.Due.ThrowIfCancellationRequested();
            var value = task.GetAwaiter().GetResult();
            stop.RequireWhole();
            show(value);
        }
    }

    /// <summary>Calls a function within the code that runs: here and now, or from another thread when the session's gets to it.</summary>
    public Task<object?> WithinAsync(Func<object?> function)
    {
        if (_pump is not { } pump || pump == SynchronizationContext.Current)
            return Task.FromResult(function());
        var completion = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        pump.Post(_ => Complete(completion, function), null);
        return completion.Task;
    }

    private static void Complete(TaskCompletionSource<object?> completion, Func<object?> function)
    {
        try
        {
            completion.SetResult(function());
        }
        catch (Exception e) when (e is not ThreadAbortException)
        {
            completion.SetException(e);
        }
    }
}
