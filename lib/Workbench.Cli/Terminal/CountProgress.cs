using Spectre.Console;

namespace Workbench.Cli.Terminal;

/// <summary>A bar over many small things, on standard error when that is a terminal; nothing when it is not, or when there is one.</summary>
internal static class CountProgress
{
    public static T Show<T>(string what, int count, Func<Action, T> work) => count > 1 && RunProgress.IsAtTerminal
        ? Bar.Start(context =>
        {
            var bar = context.AddTask(what, maxValue: count);
            return work(() => bar.Increment(1));
        })
        : work(() => { });

    private static Progress Bar => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn());
}
