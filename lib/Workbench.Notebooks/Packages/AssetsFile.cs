using System.Collections.Immutable;
using System.Text.Json;

namespace Workbench.Notebooks.Packages;

/// <summary>Reads what a restore wrote: <c>project.assets.json</c>, version 3 and later.</summary>
internal static class AssetsFile
{
    /// <summary>The files for this machine: of the target with a runtime identifier when there is one.</summary>
    public static PackageAssets Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToArray();
        var target = root.GetProperty("targets").EnumerateObject().OrderByDescending(t => t.Name.Contains('/', StringComparison.Ordinal)).First().Value;
        var packages = target.EnumerateObject().Where(library => Text(library.Value, "type") == "package").ToArray();
        var libraries = root.GetProperty("libraries");
        return new PackageAssets(
            [.. packages.Select(package => new PackageAssets.Package(package.Name.Split('/')[0], package.Name.Split('/')[1], Files(package, RuntimeFiles)))],
            [.. packages.SelectMany(package => Files(package, library => Keys(library, "compile")))],
            [.. packages.SelectMany(package => Files(package, NativeFiles))],
            [.. packages.SelectMany(package => Items(package.Value, "frameworkReferences")).Distinct()]);

        ImmutableArray<string> Files(JsonProperty package, Func<JsonElement, IEnumerable<string>> of) =>
            [.. of(package.Value).Select(file => Full(package.Name, file)).OfType<string>()];

        string? Full(string package, string file)
        {
            var folder = Text(libraries.GetProperty(package), "path") ?? package.ToLowerInvariant();
            var candidates = folders.Select(root => Path.GetFullPath(Path.Combine(root, folder, file)));
            return Path.GetFileName(file) == "_._" ? null : candidates.FirstOrDefault(File.Exists) ?? candidates.First();
        }
    }

    /// <summary>The plain assemblies, but for those that the package brings specially for this platform.</summary>
    private static IEnumerable<string> RuntimeFiles(JsonElement library)
    {
        var special = ForThisPlatform(library, "runtime").ToArray();
        return Keys(library, "runtime").Where(file => !special.Any(s => Path.GetFileName(s) == Path.GetFileName(file))).Concat(special);
    }

    private static IEnumerable<string> NativeFiles(JsonElement library) =>
        Keys(library, "native").Concat(ForThisPlatform(library, "native"));

    private static IEnumerable<string> ForThisPlatform(JsonElement library, string assetType)
    {
        if (!library.TryGetProperty("runtimeTargets", out var targets))
            return [];
        var files = targets.EnumerateObject()
            .Where(file => Text(file.Value, "assetType") == assetType)
            .Select(file => (file.Name, Rank: RuntimePlatform.Rank(Text(file.Value, "rid") ?? "")))
            .Where(file => file.Rank is not null)
            .ToArray();
        return files.Where(file => file.Rank == files.Min(other => other.Rank)).Select(file => file.Name);
    }

    private static IEnumerable<string> Keys(JsonElement library, string kind) =>
        library.TryGetProperty(kind, out var files) ? files.EnumerateObject().Select(file => file.Name) : [];

    private static IEnumerable<string> Items(JsonElement library, string kind) =>
        library.TryGetProperty(kind, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(item => item.GetString()!) : [];

    private static string? Text(JsonElement owner, string key) =>
        owner.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
