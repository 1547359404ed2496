using System.Collections.Immutable;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Pages;
using Workbench.Notebooks.Running;

namespace Workbench.Cli.Main;

/// <summary>
/// Notebooks that need packages which not every feed holds: the cell that asks for them is tagged
/// <see cref="CellTags.NeedsPackages"/>. Where they cannot be had, the notebook is not run, which is no failure.
/// </summary>
internal static class NotRun
{
    private const string CannotBeHad = "ReferenceError";
    private const string Advice = "Asked for: ";

    /// <summary>What the feed said, in one line and without the advice after it; null when the notebook was run.</summary>
    public static string? Reason(Notebook executed) => executed.Cells.OfType<Cell.Code>()
        .Where(cell => cell.HasTag(CellTags.NeedsPackages))
        .SelectMany(cell => cell.Outputs.OfType<Output.Error>())
        .Where(error => error.Name == CannotBeHad)
        .Select(error => InOneLine(error.Message))
        .FirstOrDefault();

    /// <summary>The same for a cell that has just been tried.</summary>
    public static string? Reason(CellProgress cell) =>
        cell is { Error: { Name: CannotBeHad } error, Code: { } code } && code.HasTag(CellTags.NeedsPackages) ? InOneLine(error.Message) : null;

    /// <summary>The same for a job.</summary>
    public static string? Reason(JobResult result) => result.Result is { Succeeded: false } run ? Reason(run.Notebook) : null;

    /// <summary>The page of an executed notebook; of one that was not run its prose and its code, and why there is nothing more.</summary>
    public static Page PageOf(string name, Notebook executed) => Reason(executed) is not { } reason
        ? NotebookPage.Of(name, executed)
        : NotebookPage.Of(name, Stored(executed)) with { Lead = $"Not run: this notebook needs packages that could not be had. {reason}" };

    private static string InOneLine(string message) =>
        string.Join(' ', message.Split('\n').TakeWhile(line => !line.StartsWith(Advice, StringComparison.Ordinal)));

    private static Notebook Stored(Notebook executed) => executed with
    {
        Cells =
        [
            .. executed.Cells.Where(cell => !cell.HasTag(CellTags.RunFailure))
                .Select(cell => cell is Cell.Code code ? code with { Outputs = ImmutableArray<Output>.Empty, ExecutionCount = null } : cell),
        ],
    };
}
