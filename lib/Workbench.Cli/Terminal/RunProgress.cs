namespace Workbench.Cli.Terminal;

/// <summary>Chooses how progress is shown.</summary>
internal static class RunProgress
{
    /// <summary>Does the work with bars when standard error is a terminal, with plain lines when not.</summary>
    public static Task<T> ShowAsync<T>(Func<IRunProgress, Task<T>> work) =>
        Console.IsErrorRedirected || Environment.GetEnvironmentVariable("TERM") == "dumb" ? work(new PlainProgress()) : BarProgress.ShowAsync(work);
}
