using System.Globalization;
using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Running;

/// <summary>The cell at the top of an executed notebook that says which cell failed.</summary>
internal static class FailureNotice
{
    private const int MostCharacters = 300;

    /// <summary>The notebook with the notice of this failure and no other; with none when there is no failure.</summary>
    public static Notebook Put(Notebook notebook, CellFailure? failure)
    {
        var cells = notebook.Cells.RemoveAll(cell => cell.HasTag(CellTags.RunFailure));
        return notebook with { Cells = failure is null ? cells : cells.Insert(0, Notice(failure)) };
    }

    private static Cell.Markdown Notice(CellFailure failure)
    {
        var line = failure.Error.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $", in line {number}") : "";
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"**This notebook did not run to its end.** Cell [{failure.Number}] failed{line}: `{OneLine(failure.Error)}`\n\nThe cells after it were not run.");
        return new Cell.Markdown(CellTags.RunFailure, text) { Metadata = JsonMap.Empty.With("tags", [CellTags.RunFailure]) };
    }

    /// <summary>The message as it can stand between two backquotes.</summary>
    private static string OneLine(Execution.CellError error)
    {
        var text = $"{error.Name}: {error.Message}".ReplaceLineEndings(" ").Replace('`', '\'');
        return text.Length <= MostCharacters ? text : text[..MostCharacters] + "…";
    }
}
