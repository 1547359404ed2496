using System.Collections.Immutable;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Running;

namespace Workbench.Notebooks.Testing;

/// <summary>
/// Runs a notebook and compares what its cells put out with what is stored, after taking out what differs in every run.
/// Not compared are cells tagged <c>skip-execution</c> or <c>ignore-output</c> and notebooks stored without any output; the tag
/// in the notebook's own metadata lets the whole notebook be run only.
/// </summary>
public static class NotebookTest
{
    /// <summary>Runs and compares; the notebook on disk changes only when it shall be updated and ran to its end.</summary>
    /// <param name="path">The notebook.</param>
    /// <param name="options">How it is run.</param>
    /// <param name="update">Whether outputs that differ replace those stored; cells that agree keep theirs.</param>
    /// <param name="progress">Told of each cell.</param>
    /// <param name="cancellation">Stops the run.</param>
    public static async Task<NotebookTestResult> RunAsync(
        string path, RunOptions options, bool update, IProgress<CellProgress>? progress = null, CancellationToken cancellation = default)
    {
        try
        {
            var stored = NotebookFile.Read(path);
            if (update)
                NotebookFile.RequireWritable(path);
            var run = await NotebookRunner.RunAtAsync(path, stored, options, progress, cancellation).ConfigureAwait(false);
            var compared = Compared(stored, run.Notebook, all: update);
            var texts = new OutputText(new OutputNormalizer(Path.GetDirectoryName(Path.GetFullPath(path))!));
            var differences = compared.Select(pair => Difference(pair.Stored, pair.Now, texts)).OfType<CellDifference>().ToImmutableArray();
            var result = new NotebookTestResult(path, run, null, compared.Length, differences);
            return update && run.Succeeded && !differences.IsEmpty ? Updated(result, stored) : result;
        }
        catch (NotebookException e)
        {
            return new NotebookTestResult(path, null, e, 0, []);
        }
    }

    private static ImmutableArray<(Cell.Code Stored, Cell.Code Now)> Compared(Notebook stored, Notebook executed, bool all)
    {
        var hasOutputs = stored.Cells.OfType<Cell.Code>().Any(cell => cell.Outputs.Length > 0);
        if (IsIgnored(stored.Metadata.StringsAt("tags")) || (!hasOutputs && !all))
            return [];
        var byId = executed.Cells.OfType<Cell.Code>().ToDictionary(cell => cell.Id, StringComparer.Ordinal);
        return
        [
            .. stored.Cells.OfType<Cell.Code>()
                .Where(cell => byId[cell.Id].ExecutionCount is not null && !IsIgnored(cell.Tags))
                .Select(cell => (cell, byId[cell.Id])),
        ];
    }

    private static bool IsIgnored(ImmutableArray<string> tags) =>
        tags.Contains(CellTags.IgnoreOutput) || tags.Contains(CellTags.NbvalIgnoreOutput);

    private static CellDifference? Difference(Cell.Code stored, Cell.Code now, OutputText texts)
    {
        var lines = LineDifference.Of(texts.Lines(stored.Outputs), texts.Lines(now.Outputs));
        return lines.IsEmpty ? null : new CellDifference(stored.Id, now.ExecutionCount ?? 0, lines);
    }

    private static NotebookTestResult Updated(NotebookTestResult result, Notebook stored)
    {
        var differing = result.Differences.Select(difference => difference.CellId).ToHashSet(StringComparer.Ordinal);
        var now = result.Result!.Notebook.Cells.OfType<Cell.Code>().Where(cell => differing.Contains(cell.Id)).ToDictionary(cell => cell.Id, StringComparer.Ordinal);
        NotebookFile.Write(result.Path, stored with
        {
            Cells = [.. stored.Cells.Where(cell => !cell.HasTag(CellTags.RunFailure)).Select(cell => now.GetValueOrDefault(cell.Id) ?? cell)],
        });
        return result with { IsUpdated = true };
    }
}
