using Spectre.Console;

namespace Workbench.Cli.Terminal;

/// <summary>A bar over many bytes, on standard error when that is a terminal; nothing when it is not, or when the work is short.</summary>
internal static class ByteProgress
{
    /// <summary>Work of fewer bytes is done before a bar could be read.</summary>
    private const long Short = 2 * 1024 * 1024;

    public static T Show<T>(string what, long bytes, Func<Action<long>, T> work) => bytes > Short && RunProgress.IsAtTerminal
        ? Bar.Start(context =>
        {
            var bar = context.AddTask(what, maxValue: bytes);
            return work(read => bar.Increment(read));
        })
        : work(_ => { });

    private static Progress Bar => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new DownloadedColumn(), new RemainingTimeColumn());
}
