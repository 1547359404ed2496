using System.Globalization;
using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Running;

/// <summary>The cell at the top of an executed notebook that says which cell failed.</summary>
internal static class FailureNotice
{
    private const int MostCharacters = 300;

    /// <summary>The notebook with the notice of these failures and no other; with none when there are none.</summary>
    /// <param name="notebook">The executed notebook.</param>
    /// <param name="failures">The cells that failed.</param>
    /// <param name="wentOn">Whether cells after the first of them were run all the same.</param>
    public static Notebook Put(Notebook notebook, IReadOnlyList<CellFailure> failures, bool wentOn)
    {
        var cells = notebook.Cells.RemoveAll(cell => cell.HasTag(CellTags.RunFailure));
        return notebook with { Cells = failures.Count == 0 ? cells : cells.Insert(0, Notice(failures, wentOn)) };
    }

    private static Cell.Markdown Notice(IReadOnlyList<CellFailure> failures, bool wentOn)
    {
        var text = wentOn
            ? $"**Not every cell of this notebook succeeded.**\n\n{string.Join('\n', failures.Select(failure => $"- {Sentence(failure)}"))}\n\nThe cells after a failure were run all the same."
            : $"**This notebook did not run to its end.** {Sentence(failures[0])}\n\nThe cells after it were not run.";
        return new Cell.Markdown(CellTags.RunFailure, text) { Metadata = JsonMap.Empty.With("tags", [CellTags.RunFailure]) };
    }

    private static string Sentence(CellFailure failure)
    {
        var line = failure.Error.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $", in line {number}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"Cell [{failure.Number}] failed{line}: `{OneLine(failure.Error)}`");
    }

    /// <summary>The message as it can stand between two backquotes.</summary>
    private static string OneLine(Execution.CellError error)
    {
        var text = $"{error.Name}: {error.Message}".ReplaceLineEndings(" ").Replace('`', '\'');
        return text.Length <= MostCharacters ? text : text[..MostCharacters] + "…";
    }
}
