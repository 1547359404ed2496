using System.Runtime.CompilerServices;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// Runs what must not be cut short when the cell that calls it is aborted: an abort waits for the end of a finally
/// block. Without it a lock could stay taken, or half an output be written.
/// </summary>
internal static class Uninterrupted
{
    // optimised, the empty try would go and its finally block be ordinary code
    [MethodImpl(MethodImplOptions.NoOptimization | MethodImplOptions.NoInlining)]
    public static T Run<T>(Func<T> function)
    {
        T? result = default;
        try
        {
        }
        finally
        {
            result = function();
        }
        return result;
    }
}
