using System.Collections.Immutable;

namespace Workbench.Notebooks.Running;

/// <summary>Does several things side by side, so many at a time.</summary>
public static class AtOnce
{
    /// <summary>The results in the order of the items. An exception ends the whole when all are done.</summary>
    public static async Task<ImmutableArray<TResult>> RunAsync<T, TResult>(IReadOnlyList<T> items, int atOnce, Func<T, Task<TResult>> work)
    {
        using var gate = new SemaphoreSlim(Math.Max(1, atOnce));
        return [.. await Task.WhenAll(items.Select(RunOneAsync)).ConfigureAwait(false)];

        async Task<TResult> RunOneAsync(T item)
        {
            await gate.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            try
            {
                return await work(item).ConfigureAwait(false);
            }
            finally
            {
                gate.Release();
            }
        }
    }
}
