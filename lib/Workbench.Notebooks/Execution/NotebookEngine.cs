namespace Workbench.Notebooks.Execution;

/// <summary>What concerns the engine as a whole.</summary>
public static class NotebookEngine
{
    private static readonly Lazy<Task> s_warm = new(() => Task.Run(RunTrivialCellAsync));

    /// <summary>
    /// Loads the compiler and .NET's reference assemblies in the background, once a process, so that the first cell
    /// need not wait for them. Call it when the process starts; there is no need to wait.
    /// </summary>
    public static Task WarmUp() => s_warm.Value;

    /// <summary>Makes UTC the process's time zone, so that notebooks show the same times on every machine. For headless hosts.</summary>
    public static void UseUtc()
    {
        Environment.SetEnvironmentVariable("TZ", "UTC");
        TimeZoneInfo.ClearCachedData();
    }

    private static async Task RunTrivialCellAsync()
    {
        using var session = new NotebookSession(new SessionOptions { Name = "warm-up" });
        await session.RunAsync("var squares = Enumerable.Range(1, 3).Select(n => new { n, Square = n * n }).ToList(); squares").ConfigureAwait(false);
    }
}
