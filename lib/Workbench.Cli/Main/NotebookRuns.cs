using System.Collections.Concurrent;
using System.Collections.Immutable;
using Workbench.Cli.Terminal;
using Workbench.Cli.Verbs;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Inputs;
using Workbench.Notebooks.Kernel;
using Workbench.Notebooks.Pages;
using Workbench.Notebooks.Running;

namespace Workbench.Cli.Main;

/// <summary>The notebooks of a workspace: which have to run and why, and what came of it.</summary>
internal sealed class NotebookRuns
{
    private static readonly TimeSpan MissingPackagesAge = TimeSpan.FromHours(1);
    private static readonly TimeSpan PackageTimeLimit = TimeSpan.FromMinutes(1);

    private readonly Workspace workspace;
    private readonly Corpus corpus;
    private readonly bool all;
    private readonly ImmutableArray<Planned> planned;
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<CorpusPart, bool>> read = new(StringComparer.Ordinal);

    private NotebookRuns(Workspace workspace, Corpus corpus, bool all, ImmutableArray<Planned> planned) =>
        (this.workspace, this.corpus, this.all, this.planned) = (workspace, corpus, all, planned);

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
        return new NotebookRuns(workspace, corpus, all, [.. NotebookPaths.In(workspace).Select(path =>
        {
            var name = NotebookPaths.NameOf(workspace, path);
            var executed = Path.Combine(workspace.Output, "notebooks", name);
            var why = all ? "asked for" : staleness.Of(name, notebooks[name], StateOf(executed, workspace, last));
            return new Planned(name, path, executed, notebooks[name], why);
        })]);
    }

    /// <summary>Runs what has to run, so many at a time; each in a process of its own where that is asked for.</summary>
    public async Task<ImmutableArray<JobResult>> ExecuteAsync(int atOnce, bool apart, IRunProgress progress, CancellationToken cancellation)
    {
        var engine = RunLimits.Engine(workspace.Root, atOnce);
        var jobs = planned.Where(notebook => notebook.Why is not null)
            .Select(notebook => apart ? Job(notebook) with { Options = Options with { OpenSession = session => new EngineProcess(engine, session) } } : Job(notebook))
            .ToArray();
        foreach (var notebook in planned.Where(notebook => notebook.Why is not null))
            progress.Begin(Path.GetFileName(notebook.Path), NotebookSessions.CodeCells(notebook.Path), notebook.Why!);
        return await NotebookRunner.RunFilesAsync(jobs, atOnce, new TriedProgress(progress), cancellation);
    }

    /// <summary>The executed notebooks that hold, those that need not run included.</summary>
    public IEnumerable<string> Executed(ImmutableArray<JobResult> results) =>
        planned.Where(notebook => ProblemOf(notebook, results) is null).Select(notebook => notebook.Executed);

    /// <summary>A page a notebook; that of one which could not be run at all, or was not run, says why.</summary>
    public ImmutableArray<Page> Pages(ImmutableArray<JobResult> results) =>
    [
        .. planned.Select(notebook => ProblemOf(notebook, results) is { } problem
            ? new Page(Page.FileNameFor(notebook.PageName), notebook.Name, "This notebook could not be run.", [new PageBlock.Error("Not run", problem.Message, "")])
            : Main.NotRun.PageOf(notebook.PageName, NotebookFile.Read(notebook.Executed))),
    ];

    /// <summary>The notebooks whose packages could not be had, by their paths in the workspace, with what the feed said.</summary>
    public IEnumerable<(string Path, string Reason)> NotRun(Workspace workspace, ImmutableArray<JobResult> results) =>
        from notebook in planned
        where ProblemOf(notebook, results) is null
        let reason = Main.NotRun.Reason(NotebookFile.Read(notebook.Executed))
        where reason is not null
        select (workspace.Relative(notebook.Path), reason);

    /// <summary>What each notebook depends on now.</summary>
    public ImmutableSortedDictionary<string, NotebookState> States(ImmutableArray<JobResult> results, RunState last)
    {
        var ran = results.ToDictionary(result => result.Job.Path, StringComparer.Ordinal);
        return planned.ToImmutableSortedDictionary(
            notebook => notebook.Name,
            notebook => ran.TryGetValue(notebook.Path, out var result)
                ? new NotebookState(
                    notebook.Hash,
                    result.Result?.Inputs.RelativeTo(workspace.Root) ?? RunInputs.None,
                    PartsOf(notebook.Name),
                    result.Succeeded || Main.NotRun.Reason(result) is not null)
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

    private RunOptions Options => new()
    {
        Session = NotebookSessions.Options with
        {
            MissingPackagesAge = all ? TimeSpan.Zero : MissingPackagesAge,
            PackageTimeLimit = PackageTimeLimit,
        },
        CellTimeLimit = NotebookSessions.CellTimeLimit,
    };

    private NotebookJob Job(Planned notebook) => new(notebook.Path, notebook.Executed, Options with
    {
        Surround = () =>
        {
            var parts = read[notebook.Name] = new ConcurrentDictionary<CorpusPart, bool>();
            corpus.Lend(part => parts.TryAdd(part, true));
            return null;
        },
    });

    /// <summary>Tells of a notebook whose packages cannot be had that it is not run; for the main job that is no failure.</summary>
    private sealed class TriedProgress(IRunProgress progress) : IProgress<CellProgress>
    {
        public void Report(CellProgress value)
        {
            if (Main.NotRun.Is(value))
                progress.Leave(value.Notebook);
            else
                progress.Report(value);
        }
    }

    private sealed record Planned(string Name, string Path, string Executed, string Hash, string? Why)
    {
        public string PageName => Name.Replace('/', '-');
    }
}
