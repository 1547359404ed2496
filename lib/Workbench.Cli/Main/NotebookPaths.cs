using System.Collections.Immutable;

namespace Workbench.Cli.Main;

/// <summary>Where the stored notebooks of a workspace are: in its folder of notebooks and the folders within.</summary>
internal static class NotebookPaths
{
    /// <summary>Their full paths by name, those at the top first; hidden files and folders are left out.</summary>
    public static IEnumerable<string> In(Workspace workspace) => Directory.Exists(workspace.Notebooks)
        ? Directory.EnumerateFiles(workspace.Notebooks, "*.ipynb", SearchOption.AllDirectories)
            .Where(path => !NameOf(workspace, path).Split('/').Any(part => part.StartsWith('.')))
            .OrderBy(path => NameOf(workspace, path).Contains('/', StringComparison.Ordinal))
            .ThenBy(path => NameOf(workspace, path), StringComparer.Ordinal)
        : [];

    /// <summary>Their names with the hash of each.</summary>
    public static ImmutableSortedDictionary<string, string> HashesIn(Workspace workspace) =>
        In(workspace).ToImmutableSortedDictionary(path => NameOf(workspace, path), InputHashes.Hash, StringComparer.Ordinal);

    /// <summary>A notebook's path within the folder of notebooks: <c>02-figures.ipynb</c>, <c>interop/frames.ipynb</c>.</summary>
    public static string NameOf(Workspace workspace, string path) => Path.GetRelativePath(workspace.Notebooks, path).Replace('\\', '/');
}
