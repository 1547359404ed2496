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
        var last = all ? RunState.None : RunState.Read(workspace.Output);
        if (last.IsCurrent(workspace, inputs))
            return Closing.Unchanged(workspace, last);

        _ = NotebookEngine.WarmUp();
        var corpus = Corpus.Open(workspace.Root);
        Closing.Warn(workspace, corpus);
        var runs = NotebookRuns.Plan(workspace, corpus, inputs, last);
        var results = await RunProgress.ShowAsync(progress => runs.ExecuteAsync(AtOnce, progress, cancellation));
        cancellation.ThrowIfCancellationRequested();

        var site = SitePages.Of(corpus, runs.Notebooks());
        SiteWriter.Write(site, workspace.Output);
        var summary = Closing.Summary(workspace, corpus);
        new RunState(InputHashes.Library, inputs, OutputHashes(workspace, site, runs), runs.States(results, last), summary).Write(workspace.Output);
        return Closing.Done(workspace, runs, results, summary);
    }

    private static ImmutableSortedDictionary<string, string> OutputHashes(Workspace workspace, Site site, NotebookRuns runs) =>
        site.Pages.Select(page => page.FileName).Concat(runs.Executed.Select(path => Path.GetRelativePath(workspace.Output, path)))
            .Where(path => File.Exists(Path.Combine(workspace.Output, path)))
            .ToImmutableSortedDictionary(path => path, path => InputHashes.Hash(Path.Combine(workspace.Output, path)), StringComparer.Ordinal);
}
