using System.Diagnostics;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// Sends what a cell traces (<c>Trace</c>, <c>Debug</c>) to that cell's standard error, assertions that fail included,
/// which would otherwise end the process; what is traced outside of cells goes where it went before. Installed once a process.
/// </summary>
internal sealed class TraceCapture : TraceListener
{
    private static int s_installed;

    private readonly TraceListener[] _outside;

    private TraceCapture(TraceListener[] outside) => _outside = outside;

    public static void Install()
    {
        if (Interlocked.Exchange(ref s_installed, 1) == 1)
            return;
        var before = Trace.Listeners.Cast<TraceListener>().ToArray();
        Trace.Listeners.Clear();
        Trace.Listeners.Add(new TraceCapture(before) { Name = "cells" });
    }

    public override void Write(string? message)
    {
        if (NotebookContext.Current is { } cell)
            cell.PutOut(outputs => outputs.Write("stderr", message ?? ""));
        else
            Array.ForEach(_outside, listener => listener.Write(message));
    }

    public override void WriteLine(string? message)
    {
        if (NotebookContext.Current is not null)
            Write(message + "\n");
        else
            Array.ForEach(_outside, listener => listener.WriteLine(message));
    }

    public override void Fail(string? message, string? detailMessage)
    {
        if (NotebookContext.Current is not null)
            Write(string.IsNullOrEmpty(detailMessage) ? $"Assertion failed: {message}\n" : $"Assertion failed: {message} {detailMessage}\n");
        else
            Array.ForEach(_outside, listener => listener.Fail(message, detailMessage));
    }
}
