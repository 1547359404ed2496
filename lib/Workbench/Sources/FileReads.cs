using System.Diagnostics;

namespace Workbench.Sources;

/// <summary>
/// Tells whoever listens which files and folders this library reads, so that a host can know what a piece of work depends
/// on. Costs nothing where nobody listens.
/// </summary>
internal static class FileReads
{
    private static readonly DiagnosticListener Listener = new("Workbench.Reads");

    /// <summary>A file is about to be read.</summary>
    public static void File(string path)
    {
        if (Listener.IsEnabled())
            Listener.Write("File", Path.GetFullPath(path));
    }

    /// <summary>The names in a folder are about to be read.</summary>
    public static void Folder(string path, string pattern)
    {
        if (Listener.IsEnabled())
            Listener.Write("Folder", KeyValuePair.Create(Path.GetFullPath(path), pattern));
    }
}
