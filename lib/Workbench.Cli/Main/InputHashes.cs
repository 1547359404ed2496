using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Workbench.Cli.Main;

/// <summary>Content hashes (SHA-256) of everything a run reads, by path within the workspace.</summary>
internal static class InputHashes
{
    public static ImmutableSortedDictionary<string, string> Of(Workspace workspace) =>
        Files(workspace).ToImmutableSortedDictionary(workspace.Relative, Hash, StringComparer.Ordinal);

    /// <summary>The identity of the code: builds are deterministic, so the same code gives the same module version ids.</summary>
    public static string Library { get; } = string.Join(
        ' ', new[] { typeof(Corpus), typeof(Notebooks.Documents.Notebook), typeof(InputHashes) }.Select(type => type.Module.ModuleVersionId.ToString("N")));

    public static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static IEnumerable<string> Files(Workspace workspace) =>
        In(workspace.Seeds, "*").Concat(In(workspace.Codings, "*")).Append(workspace.CodebookPath).Concat(NotebookPaths.In(workspace)).Where(File.Exists);

    private static IEnumerable<string> In(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern).Where(path => !Path.GetFileName(path).StartsWith('.')) : [];
}
