using System.Globalization;
using Workbench.Cli.Main;
using Workbench.Notebooks.Displays;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Running;

namespace Workbench.Cli.Terminal;

/// <summary>Lines for logs and pipes: when a notebook begins, when a cell fails, when the last has run; and for each cell where that is asked for.</summary>
internal sealed class PlainProgress(bool eachCell) : IRunProgress
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, TimeSpan> elapsed = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Notebook, int Cell, string Label), int> told = [];

    public void Begin(string notebook, int cells, string why) => Write($"{NameOf(notebook)}: {why}");

    public void Keep(string notebook) => Write($"{NameOf(notebook)}: nothing it read has changed; it is kept as it was");

    public void Leave(string notebook) => Write($"{NameOf(notebook)}: not run, for want of packages");

    public void Report(CellProgress value)
    {
        if (value.Work is { } work)
        {
            ReportWork(value, work);
            return;
        }

        if (value.Status is not { } status)
            return;
        TimeSpan sum;
        lock (gate)
            sum = elapsed[value.Notebook] = elapsed.GetValueOrDefault(value.Notebook) + value.Elapsed;
        var cell = string.Create(CultureInfo.InvariantCulture, $"{NameOf(value.Notebook)}: cell {value.Cell} of {value.Count}");
        if (status != CellStatus.Succeeded)
            Write($"{cell} {HowEnded(status)} after {Seconds(value.Elapsed)}");
        else if (eachCell)
            Write($"{cell} in {Seconds(value.Elapsed)}");
        if (status == CellStatus.Succeeded && value.Cell == value.Count)
            Write($"{NameOf(value.Notebook)}: {Closing.Count(value.Count, "cell")} in {Seconds(sum)}");
    }

    /// <summary>A line for every tenth of the work, not for every step.</summary>
    private void ReportWork(CellProgress value, ProgressState work)
    {
        lock (gate)
        {
            var (key, tenth) = ((value.Notebook, value.Cell, work.Label), work.Percent / 10);
            if (tenth <= told.GetValueOrDefault(key) && !work.IsStopped)
                return;
            told[key] = tenth;
        }

        Write(PrintableText.Of($"{NameOf(value.Notebook)}: cell {value.Cell} of {value.Count}: {work}"));
    }

    private static string HowEnded(CellStatus status) => status switch
    {
        CellStatus.Failed => "failed",
        CellStatus.Crashed => "ended its process",
        _ => "was stopped",
    };

    private static string NameOf(string notebook) => Path.GetFileNameWithoutExtension(notebook);

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");

    private void Write(string line)
    {
        lock (gate)
            Console.Error.WriteLine(line);
    }
}
