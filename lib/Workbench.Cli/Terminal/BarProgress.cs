using Spectre.Console;
using Workbench.Notebooks.Displays;
using Workbench.Notebooks.Running;

namespace Workbench.Cli.Terminal;

/// <summary>A bar a notebook, for people at a terminal.</summary>
internal sealed class BarProgress(ProgressContext context) : IRunProgress
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ProgressTask> bars = new(StringComparer.Ordinal);

    public static Task<T> ShowAsync<T>(Func<IRunProgress, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context => work(new BarProgress(context)));
    }

    public void Begin(string notebook, int cells, string why)
    {
        lock (gate)
            bars[notebook] = context.AddTask(Markup.Escape($"{notebook} ({why})"), maxValue: cells);
    }

    public void Keep(string notebook)
    {
        lock (gate)
            context.AddTask(Markup.Escape($"{notebook} (as it was)"), maxValue: 1).Value = 1;
    }

    public void Leave(string notebook)
    {
        lock (gate)
        {
            if (!bars.TryGetValue(notebook, out var bar))
                return;
            bar.Description = Markup.Escape($"{notebook} (not run, for want of packages)");
            bar.StopTask();
        }
    }

    public void Report(CellProgress value)
    {
        if (value.Work is { } work)
        {
            ReportWork(value, work);
            return;
        }

        lock (gate)
        {
            if (!bars.TryGetValue(value.Notebook, out var bar))
                return;
            bar.Description = Markup.Escape($"{value.Notebook} (cell {value.Cell} of {value.Count})");
            if (value.Status is not null)
                bar.Value = value.Cell * bar.MaxValue / value.Count;
        }
    }

    /// <summary>The notebook's bar says what its cell is at, and moves with it.</summary>
    private void ReportWork(CellProgress value, ProgressState work)
    {
        lock (gate)
        {
            if (!bars.TryGetValue(value.Notebook, out var bar))
                return;
            bar.Description = Markup.Escape($"{value.Notebook} (cell {value.Cell} of {value.Count}, {PrintableText.Of(work.ToString())})");
            bar.Value = (value.Cell - 1 + (work.Percent / 100.0)) * bar.MaxValue / value.Count;
        }
    }
}
