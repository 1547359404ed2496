using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Workbench.Cli.Tests.Support;

/// <summary>The files of a folder with all below it.</summary>
internal static class FolderFiles
{
    /// <summary>Paths with the hash of each file's bytes.</summary>
    public static ImmutableSortedDictionary<string, string> Hashes(string folder) => Of(folder, path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))));

    /// <summary>Paths with the time each file was last written.</summary>
    public static ImmutableSortedDictionary<string, DateTime> Times(string folder) => Of(folder, File.GetLastWriteTimeUtc);

    private static ImmutableSortedDictionary<string, T> Of<T>(string folder, Func<string, T> value) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToImmutableSortedDictionary(path => Path.GetRelativePath(folder, path), value, StringComparer.Ordinal);
}
