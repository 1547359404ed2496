using System.Collections.Immutable;

namespace Workbench.Notebooks.Inputs;

/// <summary>
/// Notes what is read while it is current, which it is for everything in the asynchronous flow that set it. A file is
/// noted with its content when it is first read; one that the run itself wrote, with what the run left in it.
/// </summary>
internal sealed class InputRecorder
{
    private static readonly AsyncLocal<InputRecorder?> s_current = new();

    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Path, string Pattern, bool IsRecursive, ListingKind Kind), FolderListing> _folders = [];
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private int _told;

    public static InputRecorder? Current
    {
        get => s_current.Value;
        set => s_current.Value = value;
    }

    /// <summary>Notes that a file is read.</summary>
    /// <param name="path">The file's full path.</param>
    public void Read(string path)
    {
        lock (_gate)
        {
            if (_written.Contains(path) || (_files.TryGetValue(path, out var known) && known != FileContent.Present))
                return;
        }
        var content = FileContent.Of(path);
        lock (_gate)
            _files[path] = content;
    }

    /// <summary>Notes that it matters whether there is such a file or folder.</summary>
    public void Probe(string path)
    {
        lock (_gate)
        {
            if (!_written.Contains(path))
                _files.TryAdd(path, FileContent.Probe(path));
        }
    }

    /// <summary>Notes that a file is written: what it holds from here on is the run's own.</summary>
    public void Write(string path)
    {
        lock (_gate)
            _written.Add(path);
    }

    /// <summary>Notes that a project is built: its file and the code in its folder, what builds leave there apart.</summary>
    public void ReadProject(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        Read(project);
        List(folder, "*.cs", isRecursive: false, ListingKind.Files);
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        {
            if (Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
                Read(file);
        }
    }

    /// <summary>Notes that a folder is listed.</summary>
    public void List(string folder, string pattern, bool isRecursive, ListingKind kind)
    {
        var key = (folder, pattern, isRecursive, kind);
        lock (_gate)
        {
            if (_folders.ContainsKey(key))
                return;
        }
        var listing = new FolderListing(folder, pattern, isRecursive, kind, null).Now(folder);
        lock (_gate)
            _folders.TryAdd(key, listing);
    }

    /// <summary>
    /// What has been read so far. A file that was read and then written counts as it is now; one that was only written
    /// counts as long as it is there.
    /// </summary>
    public RunInputs Inputs()
    {
        lock (_gate)
        {
            var files = _files.ToImmutableSortedDictionary(StringComparer.Ordinal).ToBuilder();
            foreach (var path in _written.Where(Path.Exists))
                files[path] = files.TryGetValue(path, out var read) && !FileContent.IsProbe(read) ? FileContent.Of(path) : FileContent.Present;
            foreach (var path in _written.Where(path => !Path.Exists(path)))
                files.Remove(path);
            return new RunInputs(files.ToImmutable(), [.. _folders.Values.Select(WithOwnFiles).OrderBy(folder => (folder.Path, folder.Pattern, folder.IsRecursive, folder.Kind))]);
        }
    }

    /// <summary><see cref="Inputs"/> when something was noted since the last call, else null.</summary>
    public RunInputs? NewInputs()
    {
        lock (_gate)
        {
            var noted = _files.Count + _folders.Count + _written.Count;
            if (noted == _told)
                return null;
            _told = noted;
        }
        return Inputs();
    }

    /// <summary>A listing with the files that the run itself put there or took away after it looked.</summary>
    private FolderListing WithOwnFiles(FolderListing listing)
    {
        if (!_written.Any(path => path.StartsWith(listing.Path + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            return listing;
        var now = listing.Now(listing.Path);
        bool IsOwn(string name) => _written.Contains(Path.GetFullPath(name, listing.Path));
        var names = (listing.Names ?? []).Where(name => !IsOwn(name)).Concat((now.Names ?? []).Where(IsOwn));
        return listing with { Names = [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
    }
}
