using System.Collections.Concurrent;

namespace Workbench.Notebooks.Execution;

/// <summary>The one thread on which a session's cells run, one after another.</summary>
internal sealed class EngineThread : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];
    private readonly string _name;
    private bool _isWornOut;

    public EngineThread(string name)
    {
        _name = name;
        Start();
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

    /// <summary>
    /// Has what comes next run on a new thread; called on the present one. A thread that was aborted once does not abort
    /// again, nor does one that it started itself (.NET 10).
    /// </summary>
    public void Renew() => _isWornOut = true;

    /// <summary>Lets the thread end when it has finished what it is at.</summary>
    public void Dispose() => _work.CompleteAdding();

    private void Start() => new Thread(Work) { Name = _name, IsBackground = true }.UnsafeStart();

    private void Work()
    {
        foreach (var action in _work.GetConsumingEnumerable())
        {
            action();
            if (!_isWornOut)
                continue;
            _isWornOut = false;
            ThreadPool.UnsafeQueueUserWorkItem(_ => Start(), null);
            return;
        }
    }

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
