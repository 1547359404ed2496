using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using System.Security.Cryptography;
using Microsoft.CodeAnalysis;
using Workbench.Notebooks.Inputs;
using Workbench.Notebooks.Packages;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// The assemblies of one folder as they were when a cell first named one of them with <c>#r</c>. They are read into
/// memory, so that the folder can be built again while the notebook is open; when it was, the next <c>#r</c> begins
/// a new generation with higher versions.
/// </summary>
internal sealed class LibraryGeneration : AssemblyLoadContext
{
    private readonly SessionAssemblies _session;
    private readonly string _folder;
    private readonly LibraryGeneration? _before;
    private readonly ConcurrentDictionary<string, Image?> _images = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, PortableExecutableReference> _references = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Assembly> _assemblies = new(StringComparer.OrdinalIgnoreCase);

    public LibraryGeneration(SessionAssemblies session, string folder, LibraryGeneration? before)
        : base($"{session.Name} {Path.GetFileName(folder)}")
    {
        _session = session;
        _folder = folder;
        _before = before;
    }

    /// <summary>Whether a file that was read has changed since.</summary>
    public bool IsOutdated => _images.Values.Any(image => image is not null && File.Exists(image.Path) && !image.Hash.SequenceEqual(Hash(File.ReadAllBytes(image.Path))));

    /// <summary>The names that cells have referenced.</summary>
    public ConcurrentDictionary<string, byte> Referenced { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The compiler's reference for an assembly of the folder; null when it has none of this name.</summary>
    public PortableExecutableReference? Reference(string name) =>
        Find(name) is { } image ? _references.GetOrAdd(image.Name, _ => MetadataReference.CreateFromImage(image.Bytes, filePath: image.Path)) : null;

    /// <summary>The assembly of this name, and of this version when one is given; null when the folder has none.</summary>
    public Assembly? Assembly(string name, Version? version)
    {
        var image = version is null ? Find(name) : _images.GetValueOrDefault(name);
        return image is not null && (version is null || image.Version == version)
            ? _assemblies.GetOrAdd(image.Name, _ => LoadFromStream(new MemoryStream(image.Bytes), Symbols(image.Path)))
            : null;
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name is { } name ? _session.Shared(name) ?? Assembly(name, null) : null;

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) =>
        NativePath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : _session.LoadNative(unmanagedDllName);

    private string? NativePath(string name) =>
        Directory.EnumerateDirectories(_folder, "native", SearchOption.AllDirectories)
            .Select(folder => (Folder: folder, Rank: RuntimePlatform.Rank(Path.GetFileName(Path.GetDirectoryName(folder))!)))
            .Where(candidate => candidate.Rank is not null)
            .OrderBy(candidate => candidate.Rank)
            .Select(candidate => candidate.Folder)
            .Prepend(_folder)
            .SelectMany(folder => RuntimePlatform.NativeNames(name).Select(file => Path.Combine(folder, file)))
            .FirstOrDefault(File.Exists);

    private Image? Find(string name) => _images.GetOrAdd(name, Read);

    private Image? Read(string name)
    {
        var path = Path.Combine(_folder, name + ".dll");
        if (!File.Exists(path))
            return null;
        InputRecorder.Current?.Read(path);
        var bytes = File.ReadAllBytes(path);
        if (AssemblyImage.Identity(bytes) is not { } identity)
            return null;
        var image = new Image(path, identity.Name, bytes, identity.Version, Hash(bytes));
        if (_before?.Last(name) is { } last)
        {
            var version = AssemblyImage.Above(identity.Version, last);
            image = image with { Bytes = AssemblyImage.WithVersion(bytes, version), Version = version };
        }
        // a file may hold an assembly of another name, by which the runtime asks for it
        if (!string.Equals(identity.Name, name, StringComparison.OrdinalIgnoreCase))
            _images[identity.Name] = image;
        return image;
    }

    /// <summary>The highest version that this folder has given an assembly.</summary>
    private Version? Last(string name) => _images.GetValueOrDefault(name)?.Version ?? _before?.Last(name);

    private static FileStream? Symbols(string path) =>
        File.Exists(Path.ChangeExtension(path, ".pdb")) ? File.OpenRead(Path.ChangeExtension(path, ".pdb")) : null;

    private static byte[] Hash(byte[] bytes) => SHA256.HashData(bytes);

    private sealed record Image(string Path, string Name, byte[] Bytes, Version Version, byte[] Hash);
}
