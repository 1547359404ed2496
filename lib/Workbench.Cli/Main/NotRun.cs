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

    /// <summary>What every account of it begins with.</summary>
    public const string Why = "needs packages that could not be had";

    /// <summary>What the feed said, without the advice after it; null when the notebook was run.</summary>
    public static string? Reason(Notebook executed) => executed.Cells.OfType<Cell.Code>()
        .Where(cell => cell.HasTag(CellTags.NeedsPackages))
        .SelectMany(cell => cell.Outputs.OfType<Output.Error>())
        .Where(error => error.Name == CannotBeHad)
        .Select(error => Answer(error.Message))
        .FirstOrDefault();

    /// <summary>Whether a cell that has just been tried shows it.</summary>
    public static bool Is(CellProgress cell) => cell is { Error.Name: CannotBeHad, Code: { } code } && code.HasTag(CellTags.NeedsPackages);

    /// <summary>The same for a job.</summary>
    public static string? Reason(JobResult result) => result.Result is { Succeeded: false } run ? Reason(run.Notebook) : null;

    /// <summary>The page of an executed notebook; of one that was not run its prose and its code, and why there is nothing more.</summary>
    public static Page PageOf(string name, Notebook executed) => Reason(executed) is not { } reason
        ? NotebookPage.Of(name, executed)
        : WithReason(NotebookPage.Of(name, Stored(executed)), reason);

    private static Page WithReason(Page page, string reason) => page with
    {
        Lead = $"Not run: this notebook {Why}.",
        Blocks = page.Blocks.Insert(0, new PageBlock.Markdown(string.Join('\n', reason.Split('\n').Select(line => $"- {PlainMarkdown.Of(line)}")))),
    };

    private static string Answer(string message) =>
        string.Join('\n', message.Split('\n').TakeWhile(line => !line.StartsWith(Advice, StringComparison.Ordinal)));

    private static Notebook Stored(Notebook executed) => executed with
    {
        Cells =
        [
            .. executed.Cells.Where(cell => !cell.HasTag(CellTags.RunFailure))
                .Select(cell => cell is Cell.Code code ? code with { Outputs = ImmutableArray<Output>.Empty, ExecutionCount = null } : cell),
        ],
    };
}
