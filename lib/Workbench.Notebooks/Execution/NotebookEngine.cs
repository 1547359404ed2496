namespace Workbench.Notebooks.Execution;

/// <summary>What concerns the engine as a whole.</summary>
public static class NotebookEngine
{
    private static readonly Lock s_gate = new();
    private static Task? s_warm;

    /// <summary>
    /// Loads the compiler and .NET's reference assemblies in the background, once a process, so that the first cell
    /// need not wait for them. Call it when the process starts; there is no need to wait.
    /// </summary>
    /// <param name="options">What the sessions will have in scope, so that it is read as well.</param>
    public static Task WarmUp(SessionOptions? options = null)
    {
        lock (s_gate)
            return s_warm ??= EngineWarmUp.Begin(options ?? new SessionOptions());
    }

    /// <summary>Makes UTC the process's time zone, so that notebooks show the same times on every machine. For headless hosts.</summary>
    public static void UseUtc()
    {
        Environment.SetEnvironmentVariable("TZ", "UTC");
        TimeZoneInfo.ClearCachedData();
    }
}
