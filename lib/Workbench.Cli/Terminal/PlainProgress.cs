using System.Globalization;
using Workbench.Cli.Main;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Running;

namespace Workbench.Cli.Terminal;

/// <summary>A line when a notebook begins and one when a cell fails or the last has run: for logs and pipes.</summary>
internal sealed class PlainProgress : IRunProgress
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, TimeSpan> elapsed = new(StringComparer.Ordinal);

    public void Begin(string notebook, int cells, string why) => Write($"{NameOf(notebook)}: {why}");

    public void Report(CellProgress value)
    {
        if (value.Status is not { } status)
            return;
        TimeSpan sum;
        lock (gate)
            sum = elapsed[value.Notebook] = elapsed.GetValueOrDefault(value.Notebook) + value.Elapsed;
        if (status != CellStatus.Succeeded)
            Write($"{NameOf(value.Notebook)}: cell {value.Cell} of {value.Count} {(status == CellStatus.Failed ? "failed" : "was stopped")}");
        else if (value.Cell == value.Count)
            Write(string.Create(CultureInfo.InvariantCulture, $"{NameOf(value.Notebook)}: {Closing.Count(value.Count, "cell")} in {sum.TotalSeconds:0.0} s"));
    }

    private static string NameOf(string notebook) => Path.GetFileNameWithoutExtension(notebook);

    private void Write(string line)
    {
        lock (gate)
            Console.Error.WriteLine(line);
    }
}
