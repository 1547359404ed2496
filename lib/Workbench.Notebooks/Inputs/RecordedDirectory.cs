using System.ComponentModel;

namespace Workbench.Notebooks.Inputs;

/// <summary>
/// The members of <see cref="Directory"/> that list, for cells: each notes what it lists and counts a relative folder from
/// the notebook's. Not meant to be called by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RecordedDirectory
{
    /// <summary>As <see cref="Directory.GetFiles(string)"/>.</summary>
    public static string[] GetFiles(string path) => Listed(path, "*", false, ListingKind.Files, folder => Directory.GetFiles(folder));

    /// <summary>As <see cref="Directory.GetFiles(string, string)"/>.</summary>
    public static string[] GetFiles(string path, string searchPattern) => Listed(path, searchPattern, false, ListingKind.Files, folder => Directory.GetFiles(folder, searchPattern));

    /// <summary>As <see cref="Directory.GetFiles(string, string, SearchOption)"/>.</summary>
    public static string[] GetFiles(string path, string searchPattern, SearchOption searchOption) =>
        Listed(path, searchPattern, searchOption == SearchOption.AllDirectories, ListingKind.Files, folder => Directory.GetFiles(folder, searchPattern, searchOption));

    /// <summary>As <see cref="Directory.GetFiles(string, string, EnumerationOptions)"/>.</summary>
    public static string[] GetFiles(string path, string searchPattern, EnumerationOptions enumerationOptions) =>
        Listed(path, searchPattern, enumerationOptions.RecurseSubdirectories, ListingKind.Files, folder => Directory.GetFiles(folder, searchPattern, enumerationOptions));

    /// <summary>As <see cref="Directory.GetDirectories(string)"/>.</summary>
    public static string[] GetDirectories(string path) => Listed(path, "*", false, ListingKind.Folders, folder => Directory.GetDirectories(folder));

    /// <summary>As <see cref="Directory.GetDirectories(string, string)"/>.</summary>
    public static string[] GetDirectories(string path, string searchPattern) => Listed(path, searchPattern, false, ListingKind.Folders, folder => Directory.GetDirectories(folder, searchPattern));

    /// <summary>As <see cref="Directory.GetDirectories(string, string, SearchOption)"/>.</summary>
    public static string[] GetDirectories(string path, string searchPattern, SearchOption searchOption) =>
        Listed(path, searchPattern, searchOption == SearchOption.AllDirectories, ListingKind.Folders, folder => Directory.GetDirectories(folder, searchPattern, searchOption));

    /// <summary>As <see cref="Directory.GetDirectories(string, string, EnumerationOptions)"/>.</summary>
    public static string[] GetDirectories(string path, string searchPattern, EnumerationOptions enumerationOptions) =>
        Listed(path, searchPattern, enumerationOptions.RecurseSubdirectories, ListingKind.Folders, folder => Directory.GetDirectories(folder, searchPattern, enumerationOptions));

    /// <summary>As <see cref="Directory.GetFileSystemEntries(string)"/>.</summary>
    public static string[] GetFileSystemEntries(string path) => Listed(path, "*", false, ListingKind.Entries, folder => Directory.GetFileSystemEntries(folder));

    /// <summary>As <see cref="Directory.GetFileSystemEntries(string, string)"/>.</summary>
    public static string[] GetFileSystemEntries(string path, string searchPattern) => Listed(path, searchPattern, false, ListingKind.Entries, folder => Directory.GetFileSystemEntries(folder, searchPattern));

    /// <summary>As <see cref="Directory.GetFileSystemEntries(string, string, SearchOption)"/>.</summary>
    public static string[] GetFileSystemEntries(string path, string searchPattern, SearchOption searchOption) =>
        Listed(path, searchPattern, searchOption == SearchOption.AllDirectories, ListingKind.Entries, folder => Directory.GetFileSystemEntries(folder, searchPattern, searchOption));

    /// <summary>As <see cref="Directory.GetFileSystemEntries(string, string, EnumerationOptions)"/>.</summary>
    public static string[] GetFileSystemEntries(string path, string searchPattern, EnumerationOptions enumerationOptions) =>
        Listed(path, searchPattern, enumerationOptions.RecurseSubdirectories, ListingKind.Entries, folder => Directory.GetFileSystemEntries(folder, searchPattern, enumerationOptions));

    /// <summary>As <see cref="Directory.EnumerateFiles(string)"/>.</summary>
    public static IEnumerable<string> EnumerateFiles(string path) => Listed(path, "*", false, ListingKind.Files, folder => Directory.EnumerateFiles(folder));

    /// <summary>As <see cref="Directory.EnumerateFiles(string, string)"/>.</summary>
    public static IEnumerable<string> EnumerateFiles(string path, string searchPattern) => Listed(path, searchPattern, false, ListingKind.Files, folder => Directory.EnumerateFiles(folder, searchPattern));

    /// <summary>As <see cref="Directory.EnumerateFiles(string, string, SearchOption)"/>.</summary>
    public static IEnumerable<string> EnumerateFiles(string path, string searchPattern, SearchOption searchOption) =>
        Listed(path, searchPattern, searchOption == SearchOption.AllDirectories, ListingKind.Files, folder => Directory.EnumerateFiles(folder, searchPattern, searchOption));

    /// <summary>As <see cref="Directory.EnumerateFiles(string, string, EnumerationOptions)"/>.</summary>
    public static IEnumerable<string> EnumerateFiles(string path, string searchPattern, EnumerationOptions enumerationOptions) =>
        Listed(path, searchPattern, enumerationOptions.RecurseSubdirectories, ListingKind.Files, folder => Directory.EnumerateFiles(folder, searchPattern, enumerationOptions));

    /// <summary>As <see cref="Directory.EnumerateDirectories(string)"/>.</summary>
    public static IEnumerable<string> EnumerateDirectories(string path) => Listed(path, "*", false, ListingKind.Folders, folder => Directory.EnumerateDirectories(folder));

    /// <summary>As <see cref="Directory.EnumerateDirectories(string, string)"/>.</summary>
    public static IEnumerable<string> EnumerateDirectories(string path, string searchPattern) => Listed(path, searchPattern, false, ListingKind.Folders, folder => Directory.EnumerateDirectories(folder, searchPattern));

    /// <summary>As <see cref="Directory.EnumerateDirectories(string, string, SearchOption)"/>.</summary>
    public static IEnumerable<string> EnumerateDirectories(string path, string searchPattern, SearchOption searchOption) =>
        Listed(path, searchPattern, searchOption == SearchOption.AllDirectories, ListingKind.Folders, folder => Directory.EnumerateDirectories(folder, searchPattern, searchOption));

    /// <summary>As <see cref="Directory.EnumerateDirectories(string, string, EnumerationOptions)"/>.</summary>
    public static IEnumerable<string> EnumerateDirectories(string path, string searchPattern, EnumerationOptions enumerationOptions) =>
        Listed(path, searchPattern, enumerationOptions.RecurseSubdirectories, ListingKind.Folders, folder => Directory.EnumerateDirectories(folder, searchPattern, enumerationOptions));

    /// <summary>As <see cref="Directory.EnumerateFileSystemEntries(string)"/>.</summary>
    public static IEnumerable<string> EnumerateFileSystemEntries(string path) => Listed(path, "*", false, ListingKind.Entries, folder => Directory.EnumerateFileSystemEntries(folder));

    /// <summary>As <see cref="Directory.EnumerateFileSystemEntries(string, string)"/>.</summary>
    public static IEnumerable<string> EnumerateFileSystemEntries(string path, string searchPattern) => Listed(path, searchPattern, false, ListingKind.Entries, folder => Directory.EnumerateFileSystemEntries(folder, searchPattern));

    /// <summary>As <see cref="Directory.EnumerateFileSystemEntries(string, string, SearchOption)"/>.</summary>
    public static IEnumerable<string> EnumerateFileSystemEntries(string path, string searchPattern, SearchOption searchOption) =>
        Listed(path, searchPattern, searchOption == SearchOption.AllDirectories, ListingKind.Entries, folder => Directory.EnumerateFileSystemEntries(folder, searchPattern, searchOption));

    /// <summary>As <see cref="Directory.EnumerateFileSystemEntries(string, string, EnumerationOptions)"/>.</summary>
    public static IEnumerable<string> EnumerateFileSystemEntries(string path, string searchPattern, EnumerationOptions enumerationOptions) =>
        Listed(path, searchPattern, enumerationOptions.RecurseSubdirectories, ListingKind.Entries, folder => Directory.EnumerateFileSystemEntries(folder, searchPattern, enumerationOptions));

    private static string[] Listed(string path, string pattern, bool isRecursive, ListingKind kind, Func<string, string[]> list) =>
        [.. Listed(path, pattern, isRecursive, kind, folder => (IEnumerable<string>)list(folder))];

    /// <summary>The listing, its names beginning as the given path does.</summary>
    private static IEnumerable<string> Listed(string path, string pattern, bool isRecursive, ListingKind kind, Func<string, IEnumerable<string>> list)
    {
        var resolved = string.IsNullOrEmpty(path) ? path : RecordedReads.Resolved(path);
        var names = list(resolved);
        InputRecorder.Current?.List(Path.GetFullPath(resolved), pattern, isRecursive, kind);
        return resolved == path ? names : names.Select(name => Path.Join(path, Path.GetRelativePath(resolved, name)));
    }
}
