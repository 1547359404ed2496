using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Directives;

/// <summary>A cell of an imported file failed.</summary>
internal sealed class ImportFailure(CellError error) : Exception(error.Message)
{
    /// <summary>Why, with the lines of that file.</summary>
    public CellError Error { get; } = error;
}
