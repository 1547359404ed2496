using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// The assemblies of one session: its cells, and what it names with <c>#r</c>. Files are read into memory, so that
/// they can be rebuilt while the notebook is open. What the host has loaded is shared with it.
/// </summary>
internal sealed class SessionAssemblies : AssemblyLoadContext
{
    private readonly ConcurrentDictionary<string, Assembly> _loaded = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, byte[]> _images = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, byte> _folders = new(StringComparer.Ordinal);

    public SessionAssemblies(string name, ImmutableArray<Assembly> hosted)
        : base(name)
    {
        foreach (var assembly in hosted)
            _loaded[assembly.GetName().Name!] = assembly;
    }

    /// <summary>The compiler references that this session uses.</summary>
    public AssemblyReferences References { get; } = new();

    /// <summary>Loads what the compiler made of a cell.</summary>
    public Assembly Load(string name, MemoryStream image, MemoryStream symbols)
    {
        image.Position = 0;
        symbols.Position = 0;
        return _loaded[name] = LoadFromStream(image, symbols);
    }

    /// <summary>The compiler's reference for a file, whose assembly is loaded from the same bytes when it is used.</summary>
    public PortableExecutableReference Reference(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (References.Named(name) is { } shared)
            return shared;
        _folders.TryAdd(Path.GetDirectoryName(path)!, 0);
        var image = _images.GetOrAdd(name, _ => File.ReadAllBytes(path));
        return MetadataReference.CreateFromImage(image, filePath: path);
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is not { } name)
            return null;
        if (_loaded.TryGetValue(name, out var loaded))
            return loaded;
        return Image(name) is { } image ? _loaded.GetOrAdd(name, _ => LoadFromStream(new MemoryStream(image))) : null;
    }

    private byte[]? Image(string name)
    {
        if (_images.TryGetValue(name, out var image))
            return image;
        if (AssemblyReferences.IsKnown(name))
            return null;
        var path = _folders.Keys.Order(StringComparer.Ordinal)
            .Select(folder => Path.Combine(folder, name + ".dll"))
            .FirstOrDefault(File.Exists);
        return path is null ? null : _images.GetOrAdd(name, _ => File.ReadAllBytes(path));
    }
}
