using Workbench.Notebooks.Execution;

namespace Microsoft.DotNet.Interactive;

/// <summary>The functions that cells have in scope anyway, for those that call them by this name: <c>Kernel.HTML(…)</c>.</summary>
public abstract class Kernel : NotebookFunctions
{
    private protected Kernel()
    {
    }
}
