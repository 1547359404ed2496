namespace Workbench.Cli.Terminal;

/// <summary>Chooses how progress is shown.</summary>
internal static class RunProgress
{
    /// <summary>Whether a person watches standard error.</summary>
    public static bool IsAtTerminal => !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Does the work with bars when standard error is a terminal, with plain lines when not.</summary>
    /// <param name="eachCell">Whether plain lines tell of each cell or only of each notebook.</param>
    /// <param name="work">The work.</param>
    public static Task<T> ShowAsync<T>(bool eachCell, Func<IRunProgress, Task<T>> work) =>
        IsAtTerminal ? BarProgress.ShowAsync(work) : work(new PlainProgress(eachCell));
}
