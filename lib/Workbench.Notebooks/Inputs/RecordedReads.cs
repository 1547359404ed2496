using System.ComponentModel;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Inputs;

/// <summary>
/// What the engine puts around the paths that a cell's code hands to .NET and to libraries: each notes the path and gives
/// it back, counted from the notebook's folder. Not meant to be called by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RecordedReads
{
    /// <summary>A file that is read.</summary>
    public static string Read(string path) => Note(path, (recorder, full) => recorder.Read(full));

    /// <summary>A file that is written.</summary>
    public static string Write(string path) => Note(path, (recorder, full) => recorder.Write(full));

    /// <summary>A file that is read and may be written.</summary>
    public static string ReadAndWrite(string path) => Note(path, (recorder, full) =>
    {
        recorder.Read(full);
        recorder.Write(full);
    });

    /// <summary>A path of which only matters whether it is there.</summary>
    public static string Probe(string path) => Note(path, (recorder, full) => recorder.Probe(full));

    /// <summary>Something a library calls a path: noted where there is a file or folder of that name.</summary>
    public static string Named(string path)
    {
        if (string.IsNullOrWhiteSpace(path) || path.AsSpan().ContainsAny('\n', '\0'))
            return path;
        var local = Uri.TryCreate(path, UriKind.Absolute, out var uri) && uri.IsFile ? uri.LocalPath : path;
        var full = Full(local);
        if (File.Exists(full))
            InputRecorder.Current?.Read(full);
        else if (Directory.Exists(full))
            InputRecorder.Current?.List(full, "*", isRecursive: false, ListingKind.Entries);
        else
            return path;
        return local == path ? Resolved(path) : path;
    }

    /// <summary>A file whose content or properties are read.</summary>
    public static FileInfo Of(FileInfo file)
    {
        if (file is not null)
            InputRecorder.Current?.Read(file.FullName);
        return file!;
    }

    /// <summary>The path as the cell has to hand it on: the process's current folder need not be the notebook's.</summary>
    internal static string Resolved(string path) =>
        NotebookContext.Current is { FolderForPaths: { } folder } && !Path.IsPathRooted(path) ? Path.GetFullPath(path, folder) : path;

    internal static string Full(string path) => Path.GetFullPath(Resolved(path));

    private static string Note(string path, Action<InputRecorder, string> note)
    {
        // what is no path is for the call itself to refuse
        if (string.IsNullOrEmpty(path) || path.Contains('\0'))
            return path;
        if (InputRecorder.Current is { } recorder)
            note(recorder, Full(path));
        return Resolved(path);
    }
}
