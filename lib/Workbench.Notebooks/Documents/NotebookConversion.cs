using System.Collections.Immutable;

namespace Workbench.Notebooks.Documents;

/// <summary>Brings notebooks from one format to another: .ipynb and .dib, either way.</summary>
public static class NotebookConversion
{
    /// <summary>
    /// Reads one file and writes the other, each in the format that its name ends in. A .dib file holds no outputs:
    /// where the target is an .ipynb file that is there already, cells that are as they were keep theirs.
    /// </summary>
    /// <returns>What was written, with notes on what has changed or is not kept.</returns>
    /// <exception cref="NotebookException">A file cannot be read or written, or has another ending; nothing on disk has changed then.</exception>
    public static Notebook Convert(string source, string target)
    {
        foreach (var path in new[] { source, target })
            RequireKnown(path);
        var notebook = NotebookFile.Read(source);
        if (NotebookFile.IsDib(target) && notebook.Cells.Any(HasOutputs))
            notebook = notebook with { Notes = notebook.Notes.Add($"{Path.GetFileName(target)} has no outputs: the format does not hold them") };
        else if (NotebookFile.IsDib(source) && !NotebookFile.IsDib(target) && File.Exists(target))
            notebook = WithOutputs(notebook, NotebookFile.Read(target));
        NotebookFile.Write(target, notebook);
        return notebook;
    }

    private static bool HasOutputs(Cell cell) => cell is Cell.Code { Outputs.IsEmpty: false };

    private static Notebook WithOutputs(Notebook notebook, Notebook before)
    {
        var old = before.Cells.OfType<Cell.Code>().ToImmutableDictionary(cell => cell.Id);
        return notebook with
        {
            Cells =
            [
                .. notebook.Cells.Select(cell => cell is Cell.Code code && old.TryGetValue(code.Id, out var same) && same.Source == code.Source
                    ? code with { Outputs = same.Outputs, ExecutionCount = same.ExecutionCount }
                    : cell),
            ],
        };
    }

    private static void RequireKnown(string path)
    {
        if (!NotebookFile.IsDib(path) && !path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase))
            throw new NotebookException(path, $"the ending '{Path.GetExtension(path)}'", "a file that ends in .ipynb or .dib", "Name the files by their format");
    }
}
