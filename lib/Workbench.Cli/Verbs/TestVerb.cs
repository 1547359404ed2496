using System.CommandLine;
using Workbench.Cli.Terminal;
using Workbench.Notebooks.Running;
using Workbench.Notebooks.Testing;

namespace Workbench.Cli.Verbs;

/// <summary><c>workbench test</c>: notebooks as tests.</summary>
internal static class TestVerb
{
    private static readonly Argument<string[]> Notebooks = new("NOTEBOOK")
    {
        Description = "The notebooks to test (.ipynb), stored with their outputs; one without has to run to its end. Tags of a cell: raises-exception (it may fail), skip-execution (it is not run), ignore-output (it is not compared; in the notebook's metadata: no cell is).",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Update = new("--update")
    {
        Description = "Store the outputs of this run where they differ. A notebook that fails is left as it is.",
    };

    public static Command Create(OwnProcesses processes)
    {
        var verb = new Command(
            "test",
            "Runs notebooks as tests: compares what their cells put out with what is stored in them, paths, times, durations, identifiers, addresses and execution counts apart. Exit code 1 when a cell fails or differs.")
        {
            Notebooks, Update,
        };
        RunLimits.AddTo(verb);
        verb.SetAction((result, cancellation) => TestAsync(result, processes, cancellation));
        return verb;
    }

    private static async Task<int> TestAsync(ParseResult result, OwnProcesses processes, CancellationToken cancellation)
    {
        var notebooks = result.GetRequiredValue(Notebooks);
        var atOnce = RunLimits.AtOnce(result, notebooks.Length);
        var options = RunLimits.Of(result, atOnce, processes);
        var update = result.GetValue(Update);
        var results = await RunProgress.ShowAsync(eachCell: true, progress =>
        {
            foreach (var path in notebooks)
                progress.Begin(Path.GetFileName(path), NotebookSessions.CodeCells(path), "asked for");
            return AtOnce.RunAsync(notebooks, atOnce, path => NotebookTest.RunAsync(path, options, update, progress, cancellation));
        });
        cancellation.ThrowIfCancellationRequested();
        foreach (var tested in results)
            TestReport.Show(tested);
        var passed = results.Count(tested => tested.Passed);
        Console.Out.WriteLine($"{passed} passed, {results.Length - passed} failed.");
        return passed == results.Length ? ExitCode.Success
            : results.Any(tested => tested.Result is not null) ? ExitCode.Failed
            : ExitCode.Unusable;
    }
}
