using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace Workbench.Notebooks.Pages;

/// <summary>Which files of a folder we wrote, and what we wrote into each: path to the SHA-256 of its bytes, in hex.</summary>
internal static class SiteManifest
{
    public const string Path = "assets/manifest.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>An absent or unreadable manifest says that nothing is ours, so nothing is removed.</summary>
    public static ImmutableSortedDictionary<string, string> Read(string folder)
    {
        try
        {
            using var file = File.OpenRead(System.IO.Path.Combine(folder, Path));
            var read = JsonSerializer.Deserialize<Dictionary<string, string>>(file) ?? [];
            return read.Where(entry => IsInside(entry.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal);
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        }
    }

    public static SiteFile ToFile(ImmutableArray<SiteFile> files)
    {
        var entries = files.ToImmutableSortedDictionary(file => file.Path, file => Hash(file.Bytes), StringComparer.Ordinal);
        return new SiteFile(Path, [.. JsonSerializer.SerializeToUtf8Bytes(entries, Indented), (byte)'\n']);
    }

    /// <summary>A manifest is a file that anyone may have edited: it names pages and assets, never a way out of the folder.</summary>
    private static bool IsInside(string path)
    {
        var name = path.StartsWith("assets/", StringComparison.Ordinal) ? path["assets/".Length..] : path;
        return name.Length > 0 && name[0] != '.' && name.IndexOfAny(['/', '\\', ':']) < 0 && !name.Any(char.IsControl);
    }
}
