using System.Diagnostics;

namespace Workbench.Cli.Tests.Support;

/// <summary>Runs programs as processes of their own.</summary>
internal static class Programs
{
    /// <summary>Runs a program to its end; it and what it has started end with the test.</summary>
    /// <param name="start">The program; what it says is read.</param>
    /// <param name="meanwhile">What to do while it runs.</param>
    public static async Task<Outcome> RunAsync(ProcessStartInfo start, Func<Process, Task>? meanwhile = null)
    {
        // the current folder of the tests may be another's, and gone in a moment
        if (start.WorkingDirectory.Length == 0)
            start.WorkingDirectory = AppContext.BaseDirectory;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            if (meanwhile is not null)
                await meanwhile(process);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return new Outcome(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
