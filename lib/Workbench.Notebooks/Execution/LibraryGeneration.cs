using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
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
/// a new generation: what has changed, and what uses it, with higher versions, the rest as it was.
/// </summary>
internal sealed class LibraryGeneration : AssemblyLoadContext
{
    private readonly SessionAssemblies _session;
    private readonly string _folder;
    private readonly LibraryGeneration? _before;
    private readonly int _number;
    private readonly ConcurrentDictionary<string, Image?> _images = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, PortableExecutableReference> _references = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Assembly> _assemblies = new(StringComparer.OrdinalIgnoreCase);

    public LibraryGeneration(SessionAssemblies session, string folder, LibraryGeneration? before)
        : base($"{session.Name} {Path.GetFileName(folder)}")
    {
        _session = session;
        _folder = folder;
        _before = before;
        _number = (before?._number ?? 0) + 1;
    }

    /// <summary>Whether a file that was read has changed since.</summary>
    public bool IsOutdated => _images.Values.Any(image => image is not null && File.Exists(image.Path) && !image.Hash.SequenceEqual(Hash(File.ReadAllBytes(image.Path))));

    /// <summary>
    /// The compiler's references for an assembly and for what it uses of the folder; for all that has been used when
    /// there was a generation before. None when the file holds no assembly.
    /// </summary>
    public ImmutableArray<PortableExecutableReference> Add(string name)
    {
        if (Find(name) is null)
            return [];
        var names = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var root in (_before?.Used ?? []).Append(name))
            AddWithUsed(root, names);
        return [.. names.Select(Reference).OfType<PortableExecutableReference>()];
    }

    /// <summary>The compiler's reference for an assembly of the folder; null when it has none of this name.</summary>
    public PortableExecutableReference? Reference(string name) =>
        Find(name) is { } image ? image.Owner._references.GetOrAdd(image.Name, _ => MetadataReference.CreateFromImage(image.Bytes, filePath: image.Owner.UniquePath(image.Path))) : null;

    /// <summary>The assembly of this name, and of this version when one is given; null when the folder has none.</summary>
    public Assembly? Assembly(string name, Version? version)
    {
        var image = version is null ? Find(name) : _images.GetValueOrDefault(name);
        return image is not null && (version is null || image.Version == version) ? image.Owner.Loaded(image) : null;
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

    private IEnumerable<string> Used => _images.Where(image => image.Value is not null).Select(image => image.Key).Union(_before?.Used ?? [], StringComparer.OrdinalIgnoreCase);

    private void AddWithUsed(string name, SortedSet<string> names)
    {
        if (Find(name) is not { } image || !names.Add(image.Name))
            return;
        foreach (var used in OfFolder(image))
            AddWithUsed(used, names);
    }

    /// <summary>What an assembly references that neither .NET nor the session brings.</summary>
    private IEnumerable<string> OfFolder(Image image) =>
        AssemblyImage.References(image.Bytes).Where(name => !AssemblyReferences.IsKnown(name) && _session.Shared(name) is null);

    /// <summary>A path that no other generation's file has: the compiler takes references with one path for one.</summary>
    private string UniquePath(string path) =>
        _number == 1 ? path : Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"#{_number}"), Path.GetFileName(path));

    private Assembly Loaded(Image image) =>
        _assemblies.GetOrAdd(image.Name, _ => LoadFromStream(new MemoryStream(image.Bytes), Symbols(image.Path)));

    private Image? Find(string name) => Find(name, []);

    private Image? Find(string name, ImmutableHashSet<string> users) => _images.GetOrAdd(name, _ => Read(name, users.Add(name)));

    private Image? Read(string name, ImmutableHashSet<string> users)
    {
        var path = Path.Combine(_folder, name + ".dll");
        if (!File.Exists(path))
            return null;
        InputRecorder.Current?.Read(path);
        var bytes = File.ReadAllBytes(path);
        if (AssemblyImage.Identity(bytes) is not { } identity)
            return null;
        var image = _before?.Last(name) is { } last
            ? Next(new Image(this, path, identity.Name, bytes, identity.Version, Hash(bytes)), last, users)
            : new Image(this, path, identity.Name, bytes, identity.Version, Hash(bytes));
        // a file may hold an assembly of another name, by which the runtime asks for it
        if (!string.Equals(identity.Name, name, StringComparison.OrdinalIgnoreCase))
            _images[identity.Name] = image;
        return image;
    }

    /// <summary>The last image when neither it nor what it uses has changed; else the new one with a higher version.</summary>
    private Image Next(Image now, Image last, ImmutableHashSet<string> users)
    {
        var used = OfFolder(now)
            .Where(name => !users.Contains(name))
            .Select(name => Find(name, users))
            .OfType<Image>()
            .ToArray();
        if (now.Hash.SequenceEqual(last.Hash) && used.All(image => image.Owner != this))
            return last;
        var version = AssemblyImage.Above(now.Version, last.Version);
        return now with
        {
            Version = version,
            Bytes = AssemblyImage.WithVersions(now.Bytes, version, name => Array.Find(used, image => image.Name == name)?.Version),
        };
    }

    /// <summary>The image that this folder gave last under a name.</summary>
    private Image? Last(string name) => _images.GetValueOrDefault(name) ?? _before?.Last(name);

    private static FileStream? Symbols(string path) =>
        File.Exists(Path.ChangeExtension(path, ".pdb")) ? File.OpenRead(Path.ChangeExtension(path, ".pdb")) : null;

    private static byte[] Hash(byte[] bytes) => SHA256.HashData(bytes);

    private sealed record Image(LibraryGeneration Owner, string Path, string Name, byte[] Bytes, Version Version, byte[] Hash);
}
