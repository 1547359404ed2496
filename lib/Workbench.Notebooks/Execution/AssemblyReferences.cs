using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace Workbench.Notebooks.Execution;

/// <summary>Compiler references, read once a process and shared by all sessions.</summary>
internal static class AssemblyReferences
{
    private static readonly FrozenDictionary<string, string> s_platform = PlatformPaths();
    private static readonly ConcurrentDictionary<string, PortableExecutableReference> s_byPath = new(StringComparer.Ordinal);
    private static readonly Lazy<ImmutableArray<MetadataReference>> s_framework = new(ReadFramework);

    /// <summary>The libraries of .NET itself.</summary>
    public static ImmutableArray<MetadataReference> Framework => s_framework.Value;

    /// <summary>The reference to an assembly that the process has loaded.</summary>
    public static unsafe MetadataReference To(Assembly assembly)
    {
        if (assembly.Location.Length > 0)
            return FromFile(assembly.Location);
        return assembly.TryGetRawMetadata(out var blob, out var length)
            ? AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((IntPtr)blob, length)).GetReference()
            : throw new ArgumentException($"{assembly.FullName} has no metadata that a compiler can read.", nameof(assembly));
    }

    /// <summary>The reference to an assembly of .NET or of the host, by its simple name; null for others.</summary>
    public static PortableExecutableReference? Named(string simpleName) =>
        s_platform.TryGetValue(simpleName, out var path) ? FromFile(path) : null;

    private static PortableExecutableReference FromFile(string path) =>
        s_byPath.GetOrAdd(path, static p => MetadataReference.CreateFromFile(p));

    private static ImmutableArray<MetadataReference> ReadFramework()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            .. s_platform
                .Where(assembly => Path.GetDirectoryName(assembly.Value) == folder && IsUseful(assembly.Key))
                .OrderBy(assembly => assembly.Key, StringComparer.Ordinal)
                .Select(assembly => FromFile(assembly.Value)),
        ];
    }

    private static bool IsUseful(string name) =>
        !name.StartsWith("Microsoft.VisualBasic", StringComparison.Ordinal) && name is not ("WindowsBase" or "mscorlib");

    private static FrozenDictionary<string, string> PlatformPaths()
    {
        var paths = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return paths
            .DistinctBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(path => Path.GetFileNameWithoutExtension(path)!, StringComparer.OrdinalIgnoreCase);
    }
}
