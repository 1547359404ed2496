using System.Reflection;
using System.Runtime.Loader;

namespace Workbench.Notebooks.Execution;

/// <summary>Holds one library of a cell: a context holds one assembly of a name, and a cell that runs again makes another.</summary>
internal sealed class CellLibraryContext(SessionAssemblies session) : AssemblyLoadContext(session.Name)
{
    /// <summary>Loads the library.</summary>
    public Assembly Load(MemoryStream image, MemoryStream symbols)
    {
        image.Position = 0;
        symbols.Position = 0;
        return LoadFromStream(image, symbols);
    }

    protected override Assembly? Load(AssemblyName assemblyName) => session.Find(assemblyName);
}
