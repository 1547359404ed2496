using System.Collections.Immutable;
using System.CommandLine;
using Workbench.Cli.Main;
using Workbench.Cli.Terminal;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Running;

namespace Workbench.Cli.Verbs;

/// <summary><c>workbench run</c>: executes notebooks headless.</summary>
internal static class RunVerb
{
    private static readonly Argument<string[]> Notebooks = new("NOTEBOOK")
    {
        Description = "The notebooks to execute (.ipynb).",
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

    public static Command Create()
    {
        var verb = new Command("run", "Executes notebooks headless and writes the executed ones. Exit code 1 when a cell fails; the notebook with the error in it is written all the same.")
        {
            Notebooks, OutputDir, Parameters, RunLimits.Timeout, RunLimits.NotebookTimeout,
        };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellation)
    {
        var folder = result.GetValue(OutputDir) ?? Path.Combine(WorkbenchCommand.WorkspaceOf(result).Output, "notebooks");
        var notebooks = result.GetRequiredValue(Notebooks);
        if (ReadParameters(result.GetValue(Parameters) ?? []) is not { } parameters || IsOverwritten(notebooks, folder))
            return ExitCode.Unusable;
        var options = RunLimits.Of(result) with { Parameters = parameters };
        _ = NotebookEngine.WarmUp();
        var workspace = result.GetValue(WorkbenchCommand.Workspace)?.FullName;
        var jobs = notebooks.Select(path => new NotebookJob(path, ExecutedPath(path, folder), options.BeginningAt(workspace, path))).ToArray();
        var results = await RunProgress.ShowAsync(progress =>
        {
            foreach (var job in jobs)
                progress.Begin(Path.GetFileName(job.Path), NotebookSessions.CodeCells(job.Path), "asked for");
            return NotebookRunner.RunFilesAsync(jobs, 2, progress, cancellation);
        });
        return Report(results);
    }

    private static int Report(ImmutableArray<JobResult> results)
    {
        foreach (var result in results)
        {
            if (result.Result is not null)
                Console.Out.WriteLine(result.Job.OutputPath);
            if (!result.Succeeded)
                PrintableText.Diagnose(Closing.Failure(null, result));
        }

        return results.All(result => result.Succeeded) ? ExitCode.Success
            : results.Any(result => result.Result is not null) ? ExitCode.Failed
            : ExitCode.Unusable;
    }

    private static string ExecutedPath(string notebook, string folder) => Path.Combine(folder, Path.GetFileName(notebook));

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
