using System.Threading.Channels;

namespace Workbench.Cli.Verbs;

/// <summary>Works on many things at once, keeping their order and never more than a few of them in memory.</summary>
internal static class SideBySide
{
    /// <summary>What becomes of each item, in the order of the items; they are taken one after another, worked on side by side.</summary>
    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> items, Func<T, TResult> work)
    {
        var ahead = Channel.CreateBounded<Task<TResult>>(2 * Environment.ProcessorCount);
        var taking = Task.Run(async () =>
        {
            try
            {
                foreach (var item in items)
                    await ahead.Writer.WriteAsync(Task.Run(() => work(item)));
            }
            finally
            {
                ahead.Writer.Complete();
            }
        });
        foreach (var result in ahead.Reader.ReadAllAsync().ToBlockingEnumerable())
            yield return result.GetAwaiter().GetResult();
        taking.GetAwaiter().GetResult();
    }
}
