using System.Globalization;
using Workbench.Cli.Main;
using Workbench.Notebooks.Displays;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Running;

namespace Workbench.Cli.Terminal;

/// <summary>A line when a notebook begins and one when a cell fails or the last has run: for logs and pipes.</summary>
internal sealed class PlainProgress : IRunProgress
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, TimeSpan> elapsed = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Notebook, int Cell, string Label), int> told = [];

    public void Begin(string notebook, int cells, string why) => Write($"{notebook}: {why}");

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
        if (status != CellStatus.Succeeded)
            Write($"{value.Notebook}: cell {value.Cell} of {value.Count} {(status == CellStatus.Failed ? "failed" : "was stopped")}");
        else if (value.Cell == value.Count)
            Write(string.Create(CultureInfo.InvariantCulture, $"{value.Notebook}: {Closing.Count(value.Count, "cell")} in {sum.TotalSeconds:0.0} s"));
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

        Write(PrintableText.Of($"{Path.GetFileNameWithoutExtension(value.Notebook)}: cell {value.Cell} of {value.Count}: {work}"));
    }

    private void Write(string line)
    {
        lock (gate)
            Console.Error.WriteLine(line);
    }
}
