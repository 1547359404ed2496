using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;
using Workbench.Notebooks.Documents;

namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>The session in C#.</summary>
public sealed class CSharpKernel : Kernel
{
    [SuppressMessage("Style", "IDE0052", Justification = "Notebooks reach for it by reflection to turn off the compiler's warnings, which this engine never shows.")]
    [SuppressMessage("Style", "IDE0044", Justification = "They set it.")]
    [SuppressMessage("CodeQuality", "CA1823", Justification = "They read it.")]
    private ScriptOptions _scriptOptions = ScriptOptions.Default;

    internal CSharpKernel()
        : base(NotebookLanguage.CSharp)
    {
    }
}
