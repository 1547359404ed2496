using System.Collections.Concurrent;
using System.Collections.Immutable;
using Workbench.Cli.Terminal;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Running;

namespace Workbench.Cli.Main;

/// <summary>The notebooks of a workspace: which have to run and why, and what came of it.</summary>
internal sealed class NotebookRuns
{
    private readonly Corpus corpus;
    private readonly ImmutableArray<Planned> planned;
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<CorpusPart, bool>> read = new(StringComparer.Ordinal);

    private NotebookRuns(Corpus corpus, ImmutableArray<Planned> planned) => (this.corpus, this.planned) = (corpus, planned);

    /// <summary>Where the executed notebooks are.</summary>
    public IEnumerable<string> Executed => planned.Select(notebook => notebook.Executed);

    /// <summary>How many have to run.</summary>
    public int Stale => planned.Count(notebook => notebook.Why is not null);

    public static NotebookRuns Plan(Workspace workspace, Corpus corpus, ImmutableSortedDictionary<string, string> inputs, RunState last)
    {
        var fingerprints = new ConcurrentDictionary<CorpusPart, string>();
        var notebooks = Directory.Exists(workspace.Notebooks)
            ? Directory.EnumerateFiles(workspace.Notebooks, "*.ipynb").Where(path => !Path.GetFileName(path).StartsWith('.')).Order(StringComparer.Ordinal)
            : Enumerable.Empty<string>();
        return new NotebookRuns(corpus, [.. notebooks.Select(path =>
        {
            var (name, hash) = (Path.GetFileName(path), inputs[workspace.Relative(path)]);
            var executed = Path.Combine(workspace.Output, "notebooks", name);
            return new Planned(path, executed, hash, Staleness.Of(name, hash, last, inputs, executed, part => fingerprints.GetOrAdd(part, corpus.Fingerprint)));
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

    /// <summary>The executed notebooks, those that need not run included; one that could not be read is left out.</summary>
    public IEnumerable<(string Name, Notebook Notebook)> Notebooks() =>
        planned.Where(notebook => File.Exists(notebook.Executed)).Select(notebook => (notebook.Name, NotebookFile.Read(notebook.Executed)));

    /// <summary>What each notebook depends on now.</summary>
    public ImmutableSortedDictionary<string, NotebookState> States(ImmutableArray<JobResult> results, RunState last)
    {
        var ran = results.ToDictionary(result => Path.GetFileName(result.Job.Path), StringComparer.Ordinal);
        return planned.ToImmutableSortedDictionary(
            notebook => notebook.Name,
            notebook => ran.TryGetValue(notebook.Name, out var result)
                ? new NotebookState(notebook.Hash, PartsOf(notebook.Name), result.Succeeded)
                : last.Notebooks[notebook.Name],
            StringComparer.Ordinal);
    }

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
