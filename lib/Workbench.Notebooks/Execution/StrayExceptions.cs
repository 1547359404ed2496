using System.Runtime.ExceptionServices;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// Keeps an exception on a thread that a cell started from ending the process: it is told among the cell's outputs.
/// Exceptions from elsewhere end the process as ever. Installed once a process.
/// </summary>
internal static class StrayExceptions
{
    private static int s_installed;

    public static void Install()
    {
        if (Interlocked.Exchange(ref s_installed, 1) == 1)
            return;
        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(BelongsToCell);
        }
        catch (InvalidOperationException)
        {
            // the host has a handler of its own, and there is only one
        }
    }

    /// <summary>Tells a stray exception among the outputs of a cell.</summary>
    public static void Tell(OutputCollector outputs, Exception exception) =>
        outputs.Write("stderr", $"{TypeNames.Of(exception.GetType())}: {exception.Message}\n");

    private static bool BelongsToCell(Exception exception)
    {
        if (NotebookContext.Current is not { } cell)
            return false;
        Tell(cell.Outputs, exception);
        return true;
    }
}
