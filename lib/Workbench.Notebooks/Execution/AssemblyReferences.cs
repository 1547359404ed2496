using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// Compiler references to what the process has anyway: .NET and the host's libraries. The files are read once a
/// process. The compiler's symbols for them are each session's own: where sessions share them and run side by side, a
/// cell may get other symbols than the cells before it had, and then types that are the same do not match.
/// </summary>
internal sealed class AssemblyReferences
{
    private static readonly Dictionary<string, string> s_platform = PlatformPaths();
    private static readonly ConcurrentDictionary<string, ModuleMetadata> s_modules = new(StringComparer.Ordinal);
    private static readonly Lazy<ImmutableArray<string>> s_framework = new(FrameworkPaths);

    private readonly ConcurrentDictionary<string, PortableExecutableReference> _references = new(StringComparer.Ordinal);

    /// <summary>The libraries of .NET itself but for <see cref="Facades"/>, which the compiler finds when a reference asks for one.</summary>
    public IEnumerable<MetadataReference> Framework => s_framework.Value.Select(FromFile);

    /// <summary>Whether .NET or the host brings an assembly of this simple name.</summary>
    public static bool IsKnown(string simpleName) => s_platform.ContainsKey(simpleName);

    /// <summary>Where .NET or the host has an assembly of this simple name; null for others.</summary>
    public static string? PathOf(string simpleName) => s_platform.GetValueOrDefault(simpleName);

    /// <summary>What alone a cell needs that uses no library.</summary>
    public MetadataReference Core => FromFile(typeof(object).Assembly.Location);

    /// <summary>The reference to an assembly that the process has loaded.</summary>
    public unsafe MetadataReference To(Assembly assembly)
    {
        if (assembly.Location.Length > 0)
            return FromFile(assembly.Location);
        return assembly.TryGetRawMetadata(out var blob, out var length)
            ? AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((IntPtr)blob, length)).GetReference()
            : throw new ArgumentException($"{assembly.FullName} has no metadata that a compiler can read.", nameof(assembly));
    }

    /// <summary>The reference to an assembly of .NET or of the host, by its simple name; null for others.</summary>
    public PortableExecutableReference? Named(string simpleName) =>
        s_platform.TryGetValue(simpleName, out var path) ? FromFile(path) : null;

    /// <summary>The reference to an assembly's file that stays as it is.</summary>
    public PortableExecutableReference FromFile(string path) =>
        _references.GetOrAdd(path, static p =>
            AssemblyMetadata.Create((ModuleMetadata)s_modules.GetOrAdd(p, ModuleMetadata.CreateFromFile).Copy()).GetReference(filePath: p));

    private static ImmutableArray<string> FrameworkPaths()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            .. s_platform
                .Where(assembly => Path.GetDirectoryName(assembly.Value) == folder && IsUseful(assembly.Key))
                .Select(assembly => assembly.Value)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsUseful(string name) => !name.StartsWith("Microsoft.VisualBasic", StringComparison.Ordinal) && !Facades.Contains(name);

    private static Dictionary<string, string> PlatformPaths()
    {
        var paths = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return paths
            .DistinctBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);
    }
}
