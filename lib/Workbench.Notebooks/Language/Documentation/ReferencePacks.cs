using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Workbench.Notebooks.Language.Documentation;

/// <summary>
/// The documentation of .NET's own libraries, which lies not beside them but in the SDK's reference packs, and there in
/// the file of the reference assembly that a type has, which need not be named as the one that implements it.
/// </summary>
internal static class ReferencePacks
{
    private static readonly ConcurrentDictionary<string, string?> s_packs = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> s_types = new(StringComparer.Ordinal);

    /// <summary>The file that documents a type of one of .NET's libraries, null when the machine has no SDK.</summary>
    /// <param name="assembly">The library's path: <c>…/shared/Microsoft.NETCore.App/10.0.1/System.Linq.dll</c>.</param>
    /// <param name="type">The type's namespace and metadata name, of nested types the outermost's.</param>
    public static string? File(string assembly, string type)
    {
        var folder = Path.GetDirectoryName(assembly);
        if (folder is null || s_packs.GetOrAdd(folder, Pack) is not { } pack)
            return null;
        return s_types.GetOrAdd(pack, Types).TryGetValue(type, out var name) ? Path.Combine(pack, name + ".xml") : null;
    }

    /// <summary>The reference pack for a folder of .NET's libraries: of the same version, else the newest of the same line.</summary>
    private static string? Pack(string folder)
    {
        var shared = Directory.GetParent(folder);
        if (shared?.Parent is not { Name: "shared", Parent: { } root } || !Version.TryParse(Path.GetFileName(folder), out var version))
            return null;
        var packs = new DirectoryInfo(Path.Combine(root.FullName, "packs", shared.Name + ".Ref"));
        if (!packs.Exists)
            return null;
        return packs.EnumerateDirectories()
            .Select(pack => (Version: Version.TryParse(pack.Name, out var v) ? v : null, Folder: Path.Combine(pack.FullName, "ref", $"net{version.Major}.{version.Minor}")))
            .Where(pack => pack.Version is not null && Directory.Exists(pack.Folder))
            .OrderByDescending(pack => pack.Version == version)
            .ThenByDescending(pack => pack.Version)
            .Select(pack => pack.Folder)
            .FirstOrDefault();
    }

    /// <summary>The public types of a pack, each with the name of its reference assembly.</summary>
    private static FrozenDictionary<string, string> Types(string pack)
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(pack, "*.dll").Order(StringComparer.Ordinal))
        {
            using var assembly = new PEReader(System.IO.File.OpenRead(file));
            var metadata = assembly.GetMetadataReader();
            foreach (var type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(type => !type.IsNested))
                types.TryAdd($"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}", Path.GetFileNameWithoutExtension(file));
        }
        return types.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
