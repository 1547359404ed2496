using System.Collections.Concurrent;
using System.Collections.Immutable;
using Workbench.Cli.Terminal;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Inputs;
using Workbench.Notebooks.Pages;
using Workbench.Notebooks.Running;

namespace Workbench.Cli.Main;

/// <summary>The notebooks of a workspace: which have to run and why, and what came of it.</summary>
internal sealed class NotebookRuns
{
    private readonly Workspace workspace;
    private readonly Corpus corpus;
    private readonly ImmutableArray<Planned> planned;
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<CorpusPart, bool>> read = new(StringComparer.Ordinal);

    private NotebookRuns(Workspace workspace, Corpus corpus, ImmutableArray<Planned> planned) => (this.workspace, this.corpus, this.planned) = (workspace, corpus, planned);

    /// <summary>How many need no run.</summary>
    public int Kept => planned.Count(notebook => notebook.Why is null);

    /// <param name="workspace">The workspace.</param>
    /// <param name="corpus">Its corpus, which the notebooks are lent.</param>
    /// <param name="notebooks">The stored notebooks with their hashes.</param>
    /// <param name="last">The last run.</param>
    /// <param name="all">Whether to run what would need no run.</param>
    public static NotebookRuns Plan(Workspace workspace, Corpus corpus, ImmutableSortedDictionary<string, string> notebooks, RunState last, bool all)
    {
        var staleness = new Staleness(last, workspace, corpus);
        return new NotebookRuns(workspace, corpus, [.. notebooks.Select(notebook =>
        {
            var executed = Path.Combine(workspace.Output, "notebooks", notebook.Key);
            var why = all ? "asked for" : staleness.Of(notebook.Key, notebook.Value, StateOf(executed, workspace, last));
            return new Planned(Path.Combine(workspace.Notebooks, notebook.Key), executed, notebook.Value, why);
        })]);
    }

    /// <summary>Runs what has to run, so many at a time.</summary>
    public async Task<ImmutableArray<JobResult>> ExecuteAsync(int atOnce, IRunProgress progress, CancellationToken cancellation)
    {
        var jobs = planned.Where(notebook => notebook.Why is not null).Select(Job).ToArray();
        foreach (var notebook in planned.Where(notebook => notebook.Why is not null))
            progress.Begin(notebook.Name, NotebookSessions.CodeCells(notebook.Path), notebook.Why!);
        return await NotebookRunner.RunFilesAsync(jobs, atOnce, progress, cancellation);
    }

    /// <summary>The executed notebooks that hold, those that need not run included.</summary>
    public IEnumerable<string> Executed(ImmutableArray<JobResult> results) =>
        planned.Where(notebook => ProblemOf(notebook, results) is null).Select(notebook => notebook.Executed);

    /// <summary>A page a notebook; that of one which could not be run at all says why.</summary>
    public ImmutableArray<Page> Pages(ImmutableArray<JobResult> results) =>
    [
        .. planned.Select(notebook => ProblemOf(notebook, results) is { } problem
            ? new Page(Page.FileNameFor(notebook.Name), notebook.Name, "This notebook could not be run.", [new PageBlock.Error("Not run", problem.Message, "")])
            : NotebookPage.Of(notebook.Name, NotebookFile.Read(notebook.Executed))),
    ];

    /// <summary>What each notebook depends on now.</summary>
    public ImmutableSortedDictionary<string, NotebookState> States(ImmutableArray<JobResult> results, RunState last)
    {
        var ran = results.ToDictionary(result => Path.GetFileName(result.Job.Path), StringComparer.Ordinal);
        return planned.ToImmutableSortedDictionary(
            notebook => notebook.Name,
            notebook => ran.TryGetValue(notebook.Name, out var result)
                ? new NotebookState(notebook.Hash, result.Result?.Inputs.RelativeTo(workspace.Root) ?? RunInputs.None, PartsOf(notebook.Name), result.Succeeded)
                : last.Notebooks[notebook.Name],
            StringComparer.Ordinal);
    }

    private static NotebookException? ProblemOf(Planned notebook, ImmutableArray<JobResult> results) =>
        results.FirstOrDefault(result => result.Job.Path == notebook.Path)?.Problem;

    private static ExecutedFile StateOf(string executed, Workspace workspace, RunState last) =>
        !File.Exists(executed) ? ExecutedFile.Gone
        : last.Made(workspace, Path.GetRelativePath(workspace.Output, executed)) ? ExecutedFile.AsWritten
        : ExecutedFile.Changed;

    private ImmutableSortedDictionary<string, string> PartsOf(string name) =>
        read.TryGetValue(name, out var parts)
            ? parts.Keys.ToImmutableSortedDictionary(part => part.ToString(), corpus.Fingerprint, StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, string>.Empty;

    private NotebookJob Job(Planned notebook) => new(notebook.Path, notebook.Executed, new RunOptions
    {
        Session = NotebookSessions.Options,
        CellTimeLimit = NotebookSessions.CellTimeLimit,
        Surround = () =>
        {
            var parts = read[notebook.Name] = new ConcurrentDictionary<CorpusPart, bool>();
            corpus.Lend(part => parts.TryAdd(part, true));
            return null;
        },
    });

    private sealed record Planned(string Path, string Executed, string Hash, string? Why)
    {
        public string Name => System.IO.Path.GetFileName(Path);
    }
}
