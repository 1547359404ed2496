using System.Diagnostics;

namespace Workbench.Cli.Tests.Support;

/// <summary>Runs the command as a process of its own, at most two at a time.</summary>
internal static class WorkbenchCommandLine
{
    private static readonly SemaphoreSlim Gate = new(2);

    public static Task<Outcome> RunAsync(string folder, params string[] arguments) => RunAsync(folder, arguments, _ => { });

    /// <param name="folder">The current folder of the process.</param>
    /// <param name="arguments">What stands after <c>workbench</c>.</param>
    /// <param name="prepare">Changes how the process is started.</param>
    /// <param name="meanwhile">What to do while it runs.</param>
    public static async Task<Outcome> RunAsync(string folder, string[] arguments, Action<ProcessStartInfo> prepare, Func<Process, Task>? meanwhile = null)
    {
        var start = new ProcessStartInfo("dotnet", [TestedCommand.Library, .. arguments]) { WorkingDirectory = folder };
        prepare(start);
        await Gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return await Programs.RunAsync(start, meanwhile);
        }
        finally
        {
            Gate.Release();
        }
    }
}
