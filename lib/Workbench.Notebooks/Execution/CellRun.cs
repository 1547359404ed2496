using System.Collections.Immutable;

namespace Workbench.Notebooks.Execution;

/// <summary>One run of a cell, or of a cell in a file that it imports.</summary>
/// <param name="Cell">The cell that people see.</param>
/// <param name="Outputs">Where everything goes that it shows.</param>
/// <param name="Stop">When it shall end.</param>
/// <param name="Notebook">The name of the notebook in stack traces; of an imported one the full path.</param>
/// <param name="Number">The number of the cell in it.</param>
/// <param name="Folder">The folder from which its paths count.</param>
internal sealed record CellRun(CellContext Cell, OutputCollector Outputs, StopSignal Stop, string Notebook, int Number, string Folder)
{
    /// <summary>The files being imported, from the first to the one this cell stands in; full paths.</summary>
    public ImmutableArray<string> Importing { get; init; } = [];

    /// <summary>Whether the code is sent by the code of a cell that runs.</summary>
    public bool IsSent { get; init; }

    /// <summary>The name of the code in the compiler's messages and in stack traces.</summary>
    public string Path => CellPath.Of(Notebook, Number);
}
