using System.Collections.Immutable;
using System.CommandLine;
using Workbench.Cli.Main;
using Workbench.Cli.Terminal;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Running;

namespace Workbench.Cli.Verbs;

/// <summary><c>workbench run</c>: executes notebooks headless, each in a process of its own.</summary>
internal static class RunVerb
{
    private static readonly Argument<string[]> Notebooks = new("NOTEBOOK")
    {
        Description = "The notebooks to execute (.ipynb or .dib). A cell tagged raises-exception may fail, one tagged skip-execution is not run.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> OutputDir = new("--output-dir", "-o")
    {
        Description = "Where the executed notebooks go [default: out/notebooks of the workspace]. The notebooks themselves are not touched.",
        HelpName = "DIR",
    };

    private static readonly Option<string[]> Parameters = new("-p", "--parameter")
    {
        Description = "Replaces a value of the notebook's parameters cell; may be given several times.",
        HelpName = "name=value",
    };

    private static readonly Option<bool> KeepGoing = new("--keep-going", "-k") { Description = "After a cell that fails, run the cells after it all the same." };

    private static readonly Option<bool> IfChanged = new("--if-changed")
    {
        Description = "Run only those whose code, parameters or library changed, or a file or folder that their last run into DIR read.",
    };

    public static Command Create(OwnProcesses processes)
    {
        var verb = new Command("run", "Executes notebooks headless and writes the executed ones. Exit code 1 when a cell fails; the notebook with the error in it is written all the same.")
        {
            Notebooks, OutputDir, Parameters, KeepGoing, IfChanged,
        };
        RunLimits.AddTo(verb);
        verb.SetAction((result, cancellation) => RunAsync(result, processes, cancellation));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult result, OwnProcesses processes, CancellationToken cancellation)
    {
        var folder = result.GetValue(OutputDir) ?? Path.Combine(WorkbenchCommand.WorkspaceOf(result).Output, "notebooks");
        var notebooks = result.GetRequiredValue(Notebooks);
        if (ReadParameters(result.GetValue(Parameters) ?? []) is not { } parameters || IsOverwritten(notebooks, folder))
            return ExitCode.Unusable;
        var atOnce = RunLimits.AtOnce(result, notebooks.Length);
        var options = RunLimits.Of(result, atOnce, processes) with { Parameters = parameters, KeepGoing = result.GetValue(KeepGoing) };
        var ledger = RunLedger.Read(folder, result.GetValue(WorkbenchCommand.Workspace)?.FullName);
        NotebookJob[] jobs = [.. notebooks.Select(path => new NotebookJob(path, ExecutedPath(path, folder), options))];
        var reasons = jobs.Select(job => result.GetValue(IfChanged) ? ledger.WhyRun(job) : "asked for").ToArray();
        var results = await RunProgress.ShowAsync(eachCell: true, progress =>
        {
            foreach (var (job, why) in jobs.Zip(reasons))
            {
                if (why is null)
                    progress.Keep(Path.GetFileName(job.Path));
                else
                    progress.Begin(Path.GetFileName(job.Path), NotebookSessions.CodeCells(job.Path), why);
            }
            return NotebookRunner.RunFilesAsync([.. jobs.Where((_, i) => reasons[i] is not null)], atOnce, progress, cancellation);
        });
        ledger.With(results).Write();
        return Report(jobs, results, cancellation);
    }

    private static int Report(NotebookJob[] jobs, ImmutableArray<JobResult> results, CancellationToken cancellation)
    {
        foreach (var job in jobs)
        {
            var result = results.FirstOrDefault(ran => ReferenceEquals(ran.Job, job));
            if (result is null or { Result: not null })
                Console.Out.WriteLine(job.OutputPath);
            foreach (var note in result?.Result?.Notebook.Notes ?? [])
                PrintableText.Diagnose($"workbench run: {note}.");
            if (result is { Succeeded: false })
                Closing.Failures(null, result).ForEach(PrintableText.Diagnose);
        }
        cancellation.ThrowIfCancellationRequested();
        return results.All(result => result.Succeeded) ? ExitCode.Success
            : results.Any(result => result.Result is not null) ? ExitCode.Failed
            : ExitCode.Unusable;
    }

    /// <summary>An executed notebook has outputs, which only .ipynb files hold.</summary>
    private static string ExecutedPath(string notebook, string folder) =>
        Path.Combine(folder, Path.GetFileName(NotebookFile.IsDib(notebook) ? Path.ChangeExtension(notebook, ".ipynb") : notebook));

    /// <summary>Whether an executed notebook would take the place of a notebook or of another executed one; says which.</summary>
    private static bool IsOverwritten(string[] notebooks, string folder)
    {
        var taken = notebooks.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).ToDictionary(path => path, path => path, StringComparer.Ordinal);
        foreach (var notebook in notebooks)
        {
            if (taken.TryAdd(Path.GetFullPath(ExecutedPath(notebook, folder)), notebook))
                continue;
            Console.Error.WriteLine($"workbench run: the executed {notebook} would take the place of {taken[Path.GetFullPath(ExecutedPath(notebook, folder))]}; name another folder with --output-dir.");
            return true;
        }

        return false;
    }

    private static ImmutableSortedDictionary<string, string>? ReadParameters(string[] given)
    {
        var parameters = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var pair in given)
        {
            var equals = pair.IndexOf('=');
            if (equals < 1)
            {
                Console.Error.WriteLine($"workbench run: -p {pair}: expected name=value, such as -p category=detained.");
                return null;
            }

            parameters[pair[..equals]] = pair[(equals + 1)..];
        }

        return parameters.ToImmutable();
    }
}
