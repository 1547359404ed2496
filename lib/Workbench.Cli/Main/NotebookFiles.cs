using System.Collections.Immutable;

namespace Workbench.Cli.Main;

/// <summary>The stored notebooks of a workspace.</summary>
internal static class NotebookFiles
{
    /// <summary>Their names with the hash of each, in ordinal order; hidden files are none.</summary>
    public static ImmutableSortedDictionary<string, string> Of(Workspace workspace) => Directory.Exists(workspace.Notebooks)
        ? Directory.EnumerateFiles(workspace.Notebooks, "*.ipynb").Where(path => !Path.GetFileName(path).StartsWith('.'))
            .ToImmutableSortedDictionary(path => Path.GetFileName(path), InputHashes.Hash, StringComparer.Ordinal)
        : ImmutableSortedDictionary<string, string>.Empty;
}
