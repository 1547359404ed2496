using System.Collections.Immutable;
using System.Diagnostics;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Running;

/// <summary>
/// Runs notebooks headless, from the first cell to the last or to the first that fails. A cell tagged
/// <c>raises-exception</c> may fail, one tagged <c>skip-execution</c> is not run.
/// </summary>
public static class NotebookRunner
{
    /// <summary>
    /// Runs a notebook in a session of its own. Outputs it had are dropped first. A failing or cancelled run gives a
    /// result like any other, with the failing cell named; the cells after it have no outputs.
    /// </summary>
    /// <exception cref="NotebookException">A parameter is unknown or of the wrong type.</exception>
    public static async Task<RunResult> RunAsync(
        Notebook notebook,
        RunOptions? options = null,
        IProgress<CellProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        options ??= new RunOptions();
        var prepared = NotebookParameters.Apply(notebook.WithoutOutputs(), options.Parameters, options.Session.Name);
        using var surround = options.Surround?.Invoke();
        using var session = options.OpenSession(options.Session with { Answers = options.Parameters });
        return await new NotebookRun(prepared, options, session, progress).RunAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Reads a notebook, runs it in its folder, and writes the executed one, also when a cell failed.</summary>
    /// <exception cref="NotebookException">It cannot be read, parametrised or written; nothing on disk has changed then.</exception>
    public static async Task<RunResult> RunFileAsync(
        NotebookJob job, IProgress<CellProgress>? progress = null, CancellationToken cancellation = default)
    {
        var notebook = NotebookFile.Read(job.Path);
        NotebookFile.RequireWritable(job.OutputPath);
        var result = await RunAtAsync(job.Path, notebook, job.Options, progress, cancellation).ConfigureAwait(false);
        NotebookFile.Write(job.OutputPath, result.Notebook);
        return result;
    }

    /// <summary>Runs a notebook as the file at a path, in its folder, and writes nothing.</summary>
    internal static Task<RunResult> RunAtAsync(
        string path, Notebook notebook, RunOptions options, IProgress<CellProgress>? progress, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(path);
        var session = options.Session with
        {
            Name = Path.GetFileName(full),
            WorkingDirectory = options.Session.WorkingDirectory ?? Path.GetDirectoryName(full),
        };
        return RunAsync(notebook, options with { Session = session }, progress, cancellation);
    }

    /// <summary>Runs several notebooks, so many at a time; one that fails does not stop the others. The results are in the order of the jobs.</summary>
    public static async Task<ImmutableArray<JobResult>> RunFilesAsync(
        IReadOnlyList<NotebookJob> jobs,
        int atOnce,
        IProgress<CellProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        return await AtOnce.RunAsync(jobs, atOnce, RunOneAsync).ConfigureAwait(false);

        async Task<JobResult> RunOneAsync(NotebookJob job)
        {
            // what was executed before is worth more than a notebook of which nothing ran
            if (cancellation.IsCancellationRequested)
                return new JobResult(job, null, null);
            try
            {
                return new JobResult(job, await RunFileAsync(job, progress, cancellation).ConfigureAwait(false), null);
            }
            catch (NotebookException e)
            {
                return new JobResult(job, null, e);
            }
        }
    }

    /// <summary>One run of one notebook: what it is given and what it has come to.</summary>
    private sealed class NotebookRun(
        Notebook notebook, RunOptions options, INotebookSession session, IProgress<CellProgress>? progress)
    {
        private readonly Stopwatch _clock = Stopwatch.StartNew();
        private readonly Dictionary<int, CellResult> _results = [];
        private readonly WorkReports? _reports = progress is null ? null : new WorkReports(progress);

        public async Task<RunResult> RunAsync(CancellationToken cancellation)
        {
            var runnable = Enumerable.Range(0, notebook.Cells.Length).Where(i => Runs(notebook.Cells[i])).ToArray();
            var failures = new List<CellFailure>();
            for (var i = 0; i < runnable.Length && (failures.Count == 0 || GoesOn(failures[^1])); i++)
            {
                var cell = (Cell.Code)notebook.Cells[runnable[i]];
                var progressing = new CellProgress(options.Session.Name, i + 1, runnable.Length, null, TimeSpan.Zero) { Code = cell };
                _reports?.Report(progressing);
                var result = await session.RunAsync(cell.Source, Context(cell), cancellation).ConfigureAwait(false);
                _reports?.Report(progressing with { Status = result.Status, Elapsed = result.Elapsed, Error = result.Error });
                _results.Add(runnable[i], result);
                if (EndsTheRun(cell, result))
                    failures.Add(new CellFailure(cell.Id, result.Number, result.Status, result.Error!));
            }
            return new RunResult(FailureNotice.Put(Executed(), failures, failures.Count > 0 && failures[0].Number < _results.Values.Max(result => result.Number)), [.. failures], _results.Count, _clock.Elapsed) { Inputs = session.Inputs };
        }

        /// <summary>Whether the cells after this one are run.</summary>
        private bool GoesOn(CellFailure failure) =>
            options.KeepGoing && !session.IsLost && failure.Status is CellStatus.Failed or CellStatus.TimedOut
            && !(options.NotebookTimeLimit < _clock.Elapsed);

        private static bool Runs(Cell cell) =>
            cell is Cell.Code && !cell.HasTag(CellTags.SkipExecution) && !string.IsNullOrWhiteSpace(cell.Source);

        private static bool EndsTheRun(Cell cell, CellResult result) => result.Status switch
        {
            CellStatus.Succeeded => false,
            CellStatus.Failed => !cell.HasTag(CellTags.RaisesException),
            _ => true,
        };

        private CellContext Context(Cell.Code cell)
        {
            var context = new CellContext
            {
                Language = NotebookLanguage.Of(cell, notebook),
                TimeLimit = options.CellTimeLimit,
                OnOutput = _reports?.OfRunning(),
            };
            if (options.NotebookTimeLimit is not { } whole)
                return context;
            var left = whole > _clock.Elapsed ? whole - _clock.Elapsed : TimeSpan.Zero;
            return context.TimeLimit < left
                ? context
                : context with { TimeLimit = left, TimeLimitMessage = StopSignal.LimitMessage("notebook", whole) };
        }

        /// <summary>The notebook with everything the cells put out until now, late output of background work included.</summary>
        private Notebook Executed() => notebook with
        {
            Cells =
            [
                .. notebook.Cells.Select((cell, i) => cell is Cell.Code code && _results.TryGetValue(i, out var result)
                    ? code with { ExecutionCount = result.Number, Outputs = result.Collector.Snapshot() }
                    : cell),
            ],
        };
    }
}
