using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Workbench.Notebooks.Packages;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// The assemblies of one session: its cells, its packages, and what it names with <c>#r</c>. What the host has loaded
/// is shared with it.
/// </summary>
internal sealed class SessionAssemblies : AssemblyLoadContext
{
    private readonly ConcurrentDictionary<string, Assembly> _loaded = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<(string Name, Version Version), Assembly> _libraries = new();
    private readonly ConcurrentDictionary<string, string> _packages = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _frameworks = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _gate = new();
    private readonly Lazy<AssemblyReferences> _references;
    private ImmutableArray<LibraryGeneration> _generations = [];
    private ImmutableDictionary<string, LibraryGeneration> _newest = ImmutableDictionary.Create<string, LibraryGeneration>(StringComparer.Ordinal);
    private ImmutableArray<string> _natives = [];

    /// <summary>Assemblies beside those that the host shares with the session.</summary>
    /// <param name="name">What the session is called.</param>
    /// <param name="hosted">The host's.</param>
    /// <param name="references">Compiler references that nobody else uses; null for those that are at hand when the first is needed.</param>
    public SessionAssemblies(string name, ImmutableArray<Assembly> hosted, AssemblyReferences? references = null)
        : base(name)
    {
        _references = new(() => references ?? WarmReferences.Take());
        foreach (var assembly in hosted)
            _loaded[assembly.GetName().Name!] = assembly;
    }

    /// <summary>The compiler references that this session uses.</summary>
    public AssemblyReferences References => _references.Value;

    /// <summary>Loads what the compiler made of a cell.</summary>
    public Assembly Load(string name, MemoryStream image, MemoryStream symbols)
    {
        image.Position = 0;
        symbols.Position = 0;
        return _loaded[name] = LoadFromStream(image, symbols);
    }

    /// <summary>Loads a cell's library, beside those it takes the place of.</summary>
    public void Load(CellLibrary library) =>
        _libraries[(library.Name, library.Version)] = new CellLibraryContext(this).Load(library.Image, library.Symbols);

    /// <summary>
    /// The compiler's references for an assembly's file and what it uses of its folder; when that was built anew, for
    /// all that has been used of it. None for a file that holds no assembly.
    /// </summary>
    public ImmutableArray<PortableExecutableReference> AddFile(string path)
    {
        var (folder, name) = (Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path));
        if (References.Named(name) is { } shared)
            return [shared];
        lock (_gate)
        {
            var before = _newest.GetValueOrDefault(folder);
            if (before is { IsOutdated: false })
                return before.Add(name);
            var current = new LibraryGeneration(this, folder, before);
            var references = current.Add(name);
            if (references.IsEmpty)
                return [];
            _newest = _newest.SetItem(folder, current);
            _generations = _generations.Add(current);
            return references;
        }
    }

    /// <summary>Makes the files of packages available and gives the references that the compiler needs.</summary>
    /// <exception cref="PackageException">An assembly of another version is loaded already.</exception>
    public ImmutableArray<PortableExecutableReference> AddPackages(PackageAssets assets)
    {
        foreach (var path in assets.Runtime)
            RefuseSecondVersion(path);
        foreach (var path in assets.Runtime.Where(path => !IsBroughtByHost(path)))
            _packages[Path.GetFileNameWithoutExtension(path)] = path;
        _natives = [.. assets.Native.Concat(_natives).Distinct()];
        var frameworks = assets.Frameworks.SelectMany(SharedFramework.Assemblies).ToArray();
        foreach (var path in frameworks)
            _frameworks.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        return [.. assets.Compile.Where(path => !IsBroughtByHost(path)).Concat(frameworks).Select(References.FromFile)];
    }

    /// <summary>The reference to an assembly that a referenced one needs; null when nobody has it.</summary>
    public PortableExecutableReference? Missing(string name) =>
        References.Named(name) ?? _generations.Reverse().Select(generation => generation.Reference(name)).FirstOrDefault(reference => reference is not null);

    /// <summary>An assembly that everything in the session shares: a host's, a cell's, a package's; null for others.</summary>
    public Assembly? Shared(string name)
    {
        if (_loaded.TryGetValue(name, out var loaded))
            return loaded;
        return _packages.TryGetValue(name, out var path) || _frameworks.TryGetValue(name, out path)
            ? _loaded.GetOrAdd(name, _ => LoadFromAssemblyPath(path))
            : null;
    }

    /// <summary>A native library of a package, zero when there is none of this name.</summary>
    public IntPtr LoadNative(string name)
    {
        var names = RuntimePlatform.NativeNames(name).ToArray();
        var path = names.Select(file => _natives.FirstOrDefault(native => Path.GetFileName(native) == file)).FirstOrDefault(found => found is not null);
        return path is null ? IntPtr.Zero : LoadUnmanagedDllFromPath(path);
    }

    /// <summary>The assembly that code of the session means by a name; null for what .NET and the host bring.</summary>
    public Assembly? Find(AssemblyName assemblyName)
    {
        if (assemblyName.Name is not { } name)
            return null;
        if (Shared(name) is { } shared)
            return shared;
        if (assemblyName.Version is { } version && _libraries.TryGetValue((name, version), out var library))
            return library;
        if (AssemblyReferences.IsKnown(name))
            return null;
        var generations = _generations.Reverse();
        return generations.Select(generation => generation.Assembly(name, assemblyName.Version)).FirstOrDefault(assembly => assembly is not null)
            ?? generations.Select(generation => generation.Assembly(name, null)).FirstOrDefault(assembly => assembly is not null);
    }

    protected override Assembly? Load(AssemblyName assemblyName) => Find(assemblyName);

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) => LoadNative(unmanagedDllName);

    /// <summary>Whether .NET or the host has the assembly in this or a higher version; then all share that.</summary>
    private static bool IsBroughtByHost(string path) =>
        AssemblyReferences.PathOf(Path.GetFileNameWithoutExtension(path)) is { } own
        && AssemblyName.GetAssemblyName(own).Version >= AssemblyName.GetAssemblyName(path).Version;

    private void RefuseSecondVersion(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (!_packages.TryGetValue(name, out var old) || old == path || !_loaded.TryGetValue(name, out var loaded))
            return;
        var (before, now) = (loaded.GetName().Version!, AssemblyName.GetAssemblyName(path).Version!);
        if (before != now)
        {
            throw new PackageException(
                $"{name} {before} is in use already, and the packages asked for now need {now}; a session can hold one of them. "
                + "Restart and put the #r lines together into the first cell.");
        }
    }
}
