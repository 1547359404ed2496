using System.Collections.Concurrent;

namespace Workbench.Notebooks.Execution;

/// <summary>The one thread on which a session's cells run, one after another.</summary>
internal sealed class EngineThread : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];

    public EngineThread(string name)
    {
        var thread = new Thread(() =>
        {
            foreach (var action in _work.GetConsumingEnumerable())
                action();
        })
        {
            Name = name,
            IsBackground = true,
        };
        thread.UnsafeStart();
    }

    /// <summary>Runs a function on the thread; what flows with the caller (<c>AsyncLocal</c>) flows into it.</summary>
    public Task<T> RunAsync<T>(Func<T> function)
    {
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var caller = ExecutionContext.Capture();
        _work.Add(() =>
        {
            if (caller is null)
                Complete(completion, function);
            else
                ExecutionContext.Run(caller, _ => Complete(completion, function), null);
        });
        return completion.Task;
    }

    /// <summary>Lets the thread end when it has finished what it is at.</summary>
    public void Dispose() => _work.CompleteAdding();

    private static void Complete<T>(TaskCompletionSource<T> completion, Func<T> function)
    {
        try
        {
            completion.TrySetResult(function());
        }
        catch (Exception e)
        {
            completion.TrySetException(e);
        }
    }
}
