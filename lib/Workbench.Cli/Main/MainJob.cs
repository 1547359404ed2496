using System.Collections.Immutable;
using Workbench.Cli.Terminal;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Inputs;
using Workbench.Notebooks.Pages;
using Workbench.Notebooks.Running;

namespace Workbench.Cli.Main;

/// <summary>The main job: from the workspace's files to pages.</summary>
internal static class MainJob
{
    private const int AtOnce = 2;

    /// <summary>Does what has changed since the last run. Should a cell end the process or use up its memory, it is done again with each notebook in a process of its own.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="all">Whether to run every notebook.</param>
    /// <param name="attempt">Makes an attempt.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<int> RunAsync(Workspace workspace, bool all, MainJobAttempt attempt, CancellationToken cancellation)
    {
        var last = RunState.Read(workspace.Output);
        if (!all && last.IsCurrent(workspace, NotebookPaths.HashesIn(workspace)))
            return Closing.Unchanged(workspace, last);
        if (await attempt(workspace, all, apart: false, cancellation) is { } code)
            return code;
        cancellation.ThrowIfCancellationRequested();
        await Console.Error.WriteLineAsync("workbench: a cell ended the process that ran the notebooks, or used up its memory. They run again, each in a process of its own.");
        return await attempt(workspace, all, apart: true, cancellation)
            ?? throw new IOException("the process of the main job ended before its time; nothing was written that is not complete.");
    }

    /// <summary>The whole way, in this process.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="all">Whether to run every notebook.</param>
    /// <param name="apart">Whether each notebook gets a process of its own.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The exit code; <see cref="JobAttempt.NotDone"/> when a notebook used up the memory that all of them share.</returns>
    public static async Task<int> AttemptAsync(Workspace workspace, bool all, bool apart, CancellationToken cancellation)
    {
        var notebooks = NotebookPaths.HashesIn(workspace);
        var last = RunState.Read(workspace.Output);
        if (all || last.Library != InputHashes.Library)
            _ = NotebookEngine.WarmUp(NotebookSessions.Options);
        var (corpus, inputs) = Open(workspace);
        var problems = WorkspaceProblems.Of(workspace, corpus);
        problems.Show();
        var runs = NotebookRuns.Plan(workspace, corpus, notebooks, last, all);
        var results = await RunProgress.ShowAsync(eachCell: false, progress => runs.ExecuteAsync(AtOnce, apart, progress, cancellation));
        cancellation.ThrowIfCancellationRequested();
        // what one notebook took, another may have lacked
        if (!apart && results.Any(UsedUpMemory))
            return JobAttempt.NotDone;

        var written = SiteWriter.Write(SitePages.Of(corpus, runs.Pages(results)), workspace.Output);
        var outputs = OutputHashes(workspace, [.. written.Written, .. written.Unchanged, .. runs.Executed(results).Select(path => Path.GetRelativePath(workspace.Output, path))]);
        last.RemoveLeftovers(workspace, outputs);
        var state = new RunState(InputHashes.Library, inputs, outputs, runs.States(results, last), problems, Closing.Summary(corpus, runs.NotRun(workspace, results)));
        state.Write(workspace.Output);
        return Closing.Done(workspace, runs, results, state);
    }

    private static bool UsedUpMemory(JobResult result) => result.Result?.Failures.Any(failure => failure.Error.Name == nameof(OutOfMemoryException)) == true;

    /// <summary>The corpus and what it was read from.</summary>
    private static (Corpus Corpus, RunInputs Inputs) Open(Workspace workspace)
    {
        using var watch = new InputWatch();
        var corpus = Corpus.Open(workspace.Root);
        return (corpus, watch.Inputs.RelativeTo(workspace.Root));
    }

    private static ImmutableSortedDictionary<string, string> OutputHashes(Workspace workspace, ImmutableArray<string> paths) =>
        paths.ToImmutableSortedDictionary(path => path, path => InputHashes.Hash(Path.Combine(workspace.Output, path)), StringComparer.Ordinal);
}
