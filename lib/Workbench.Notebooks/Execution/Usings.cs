using System.Collections.Immutable;
using Workbench.Notebooks.Displays;

namespace Workbench.Notebooks.Execution;

/// <summary>What is in scope in every cell: the namespaces of .NET Interactive, and the display functions.</summary>
internal static class Usings
{
    public static ImmutableArray<string> Default { get; } =
    [
        "System",
        "System.Text",
        "System.Collections",
        "System.Collections.Generic",
        "System.Threading.Tasks",
        "System.Linq",
        typeof(Progress).Namespace!,
        typeof(NotebookFunctions).FullName!,
        typeof(DisplayExtensions).FullName!,
    ];
}
