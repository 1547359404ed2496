using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;

namespace Workbench.Cli;

/// <summary>What every notebook gets from this command: the library and its namespaces.</summary>
internal static class NotebookSessions
{
    /// <summary>How long one cell may take unless the caller says otherwise.</summary>
    public static TimeSpan CellTimeLimit { get; } = TimeSpan.FromMinutes(5);

    public static SessionOptions Options { get; } = new()
    {
        References = [typeof(Corpus).Assembly],
        Usings =
        [
            "Workbench", "Workbench.Charts", "Workbench.Claims", "Workbench.Comparison", "Workbench.Comparison.Agreement",
            "Workbench.Quantities", "Workbench.Sources", "Workbench.Tables",
        ],
    };

    /// <summary>How many cells of a notebook will run; 1 for one that cannot be read, whose run says why.</summary>
    public static int CodeCells(string path)
    {
        try
        {
            return NotebookFile.Read(path).Cells.Count(cell => cell is Cell.Code && !string.IsNullOrWhiteSpace(cell.Source));
        }
        catch (NotebookException)
        {
            return 1;
        }
    }
}
