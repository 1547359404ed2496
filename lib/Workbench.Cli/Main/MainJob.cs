using System.Collections.Immutable;
using Workbench.Cli.Terminal;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Pages;

namespace Workbench.Cli.Main;

/// <summary>The main job: from the workspace's files to pages.</summary>
internal static class MainJob
{
    private const int AtOnce = 2;

    public static async Task<int> RunAsync(Workspace workspace, bool all, CancellationToken cancellation)
    {
        var inputs = InputHashes.Of(workspace);
        var last = RunState.Read(workspace.Output);
        if (!all && last.IsCurrent(workspace, inputs))
            return Closing.Unchanged(workspace, last);

        if (all || last.Library != InputHashes.Library)
            _ = NotebookEngine.WarmUp();
        var corpus = Corpus.Open(workspace.Root);
        var problems = WorkspaceProblems.Of(workspace, corpus);
        problems.Show();
        var runs = NotebookRuns.Plan(workspace, corpus, inputs, last, all);
        var results = await RunProgress.ShowAsync(progress => runs.ExecuteAsync(AtOnce, progress, cancellation));
        cancellation.ThrowIfCancellationRequested();

        var written = SiteWriter.Write(SitePages.Of(corpus, runs.Pages(results)), workspace.Output);
        var outputs = OutputHashes(workspace, [.. written.Written, .. written.Unchanged, .. runs.Executed(results).Select(path => Path.GetRelativePath(workspace.Output, path))]);
        last.RemoveLeftovers(workspace, outputs);
        var state = new RunState(InputHashes.Library, inputs, outputs, runs.States(results, last), problems, Closing.Summary(corpus, runs.NotRun(workspace, results)));
        state.Write(workspace.Output);
        return Closing.Done(workspace, runs, results, state);
    }

    private static ImmutableSortedDictionary<string, string> OutputHashes(Workspace workspace, ImmutableArray<string> paths) =>
        paths.ToImmutableSortedDictionary(path => path, path => InputHashes.Hash(Path.Combine(workspace.Output, path)), StringComparer.Ordinal);
}
