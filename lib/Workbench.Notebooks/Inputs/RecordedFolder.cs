using System.ComponentModel;

namespace Workbench.Notebooks.Inputs;

/// <summary>
/// The methods of <see cref="DirectoryInfo"/> that list, for cells: each notes what it lists. Not meant to be called by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RecordedFolder
{
    /// <summary>As <see cref="DirectoryInfo.GetFiles()"/>.</summary>
    public static FileInfo[] GetFiles(DirectoryInfo folder) => Listed(folder, "*", false, ListingKind.Files).GetFiles();

    /// <summary>As <see cref="DirectoryInfo.GetFiles(string)"/>.</summary>
    public static FileInfo[] GetFiles(DirectoryInfo folder, string searchPattern) => Listed(folder, searchPattern, false, ListingKind.Files).GetFiles(searchPattern);

    /// <summary>As <see cref="DirectoryInfo.GetFiles(string, SearchOption)"/>.</summary>
    public static FileInfo[] GetFiles(DirectoryInfo folder, string searchPattern, SearchOption searchOption) =>
        Listed(folder, searchPattern, searchOption == SearchOption.AllDirectories, ListingKind.Files).GetFiles(searchPattern, searchOption);

    /// <summary>As <see cref="DirectoryInfo.GetFiles(string, EnumerationOptions)"/>.</summary>
    public static FileInfo[] GetFiles(DirectoryInfo folder, string searchPattern, EnumerationOptions enumerationOptions) =>
        Listed(folder, searchPattern, enumerationOptions.RecurseSubdirectories, ListingKind.Files).GetFiles(searchPattern, enumerationOptions);

    /// <summary>As <see cref="DirectoryInfo.GetDirectories()"/>.</summary>
    public static DirectoryInfo[] GetDirectories(DirectoryInfo folder) => Listed(folder, "*", false, ListingKind.Folders).GetDirectories();

    /// <summary>As <see cref="DirectoryInfo.GetDirectories(string)"/>.</summary>
    public static DirectoryInfo[] GetDirectories(DirectoryInfo folder, string searchPattern) => Listed(folder, searchPattern, false, ListingKind.Folders).GetDirectories(searchPattern);

    /// <summary>As <see cref="DirectoryInfo.GetDirectories(string, SearchOption)"/>.</summary>
    public static DirectoryInfo[] GetDirectories(DirectoryInfo folder, string searchPattern, SearchOption searchOption) =>
        Listed(folder, searchPattern, searchOption == SearchOption.AllDirectories, ListingKind.Folders).GetDirectories(searchPattern, searchOption);

    /// <summary>As <see cref="DirectoryInfo.GetDirectories(string, EnumerationOptions)"/>.</summary>
    public static DirectoryInfo[] GetDirectories(DirectoryInfo folder, string searchPattern, EnumerationOptions enumerationOptions) =>
        Listed(folder, searchPattern, enumerationOptions.RecurseSubdirectories, ListingKind.Folders).GetDirectories(searchPattern, enumerationOptions);

    /// <summary>As <see cref="DirectoryInfo.GetFileSystemInfos()"/>.</summary>
    public static FileSystemInfo[] GetFileSystemInfos(DirectoryInfo folder) => Listed(folder, "*", false, ListingKind.Entries).GetFileSystemInfos();

    /// <summary>As <see cref="DirectoryInfo.GetFileSystemInfos(string)"/>.</summary>
    public static FileSystemInfo[] GetFileSystemInfos(DirectoryInfo folder, string searchPattern) => Listed(folder, searchPattern, false, ListingKind.Entries).GetFileSystemInfos(searchPattern);

    /// <summary>As <see cref="DirectoryInfo.GetFileSystemInfos(string, SearchOption)"/>.</summary>
    public static FileSystemInfo[] GetFileSystemInfos(DirectoryInfo folder, string searchPattern, SearchOption searchOption) =>
        Listed(folder, searchPattern, searchOption == SearchOption.AllDirectories, ListingKind.Entries).GetFileSystemInfos(searchPattern, searchOption);

    /// <summary>As <see cref="DirectoryInfo.GetFileSystemInfos(string, EnumerationOptions)"/>.</summary>
    public static FileSystemInfo[] GetFileSystemInfos(DirectoryInfo folder, string searchPattern, EnumerationOptions enumerationOptions) =>
        Listed(folder, searchPattern, enumerationOptions.RecurseSubdirectories, ListingKind.Entries).GetFileSystemInfos(searchPattern, enumerationOptions);

    /// <summary>As <see cref="DirectoryInfo.EnumerateFiles()"/>.</summary>
    public static IEnumerable<FileInfo> EnumerateFiles(DirectoryInfo folder) => Listed(folder, "*", false, ListingKind.Files).EnumerateFiles();

    /// <summary>As <see cref="DirectoryInfo.EnumerateFiles(string)"/>.</summary>
    public static IEnumerable<FileInfo> EnumerateFiles(DirectoryInfo folder, string searchPattern) => Listed(folder, searchPattern, false, ListingKind.Files).EnumerateFiles(searchPattern);

    /// <summary>As <see cref="DirectoryInfo.EnumerateFiles(string, SearchOption)"/>.</summary>
    public static IEnumerable<FileInfo> EnumerateFiles(DirectoryInfo folder, string searchPattern, SearchOption searchOption) =>
        Listed(folder, searchPattern, searchOption == SearchOption.AllDirectories, ListingKind.Files).EnumerateFiles(searchPattern, searchOption);

    /// <summary>As <see cref="DirectoryInfo.EnumerateFiles(string, EnumerationOptions)"/>.</summary>
    public static IEnumerable<FileInfo> EnumerateFiles(DirectoryInfo folder, string searchPattern, EnumerationOptions enumerationOptions) =>
        Listed(folder, searchPattern, enumerationOptions.RecurseSubdirectories, ListingKind.Files).EnumerateFiles(searchPattern, enumerationOptions);

    /// <summary>As <see cref="DirectoryInfo.EnumerateDirectories()"/>.</summary>
    public static IEnumerable<DirectoryInfo> EnumerateDirectories(DirectoryInfo folder) => Listed(folder, "*", false, ListingKind.Folders).EnumerateDirectories();

    /// <summary>As <see cref="DirectoryInfo.EnumerateDirectories(string)"/>.</summary>
    public static IEnumerable<DirectoryInfo> EnumerateDirectories(DirectoryInfo folder, string searchPattern) => Listed(folder, searchPattern, false, ListingKind.Folders).EnumerateDirectories(searchPattern);

    /// <summary>As <see cref="DirectoryInfo.EnumerateDirectories(string, SearchOption)"/>.</summary>
    public static IEnumerable<DirectoryInfo> EnumerateDirectories(DirectoryInfo folder, string searchPattern, SearchOption searchOption) =>
        Listed(folder, searchPattern, searchOption == SearchOption.AllDirectories, ListingKind.Folders).EnumerateDirectories(searchPattern, searchOption);

    /// <summary>As <see cref="DirectoryInfo.EnumerateDirectories(string, EnumerationOptions)"/>.</summary>
    public static IEnumerable<DirectoryInfo> EnumerateDirectories(DirectoryInfo folder, string searchPattern, EnumerationOptions enumerationOptions) =>
        Listed(folder, searchPattern, enumerationOptions.RecurseSubdirectories, ListingKind.Folders).EnumerateDirectories(searchPattern, enumerationOptions);

    /// <summary>As <see cref="DirectoryInfo.EnumerateFileSystemInfos()"/>.</summary>
    public static IEnumerable<FileSystemInfo> EnumerateFileSystemInfos(DirectoryInfo folder) => Listed(folder, "*", false, ListingKind.Entries).EnumerateFileSystemInfos();

    /// <summary>As <see cref="DirectoryInfo.EnumerateFileSystemInfos(string)"/>.</summary>
    public static IEnumerable<FileSystemInfo> EnumerateFileSystemInfos(DirectoryInfo folder, string searchPattern) => Listed(folder, searchPattern, false, ListingKind.Entries).EnumerateFileSystemInfos(searchPattern);

    /// <summary>As <see cref="DirectoryInfo.EnumerateFileSystemInfos(string, SearchOption)"/>.</summary>
    public static IEnumerable<FileSystemInfo> EnumerateFileSystemInfos(DirectoryInfo folder, string searchPattern, SearchOption searchOption) =>
        Listed(folder, searchPattern, searchOption == SearchOption.AllDirectories, ListingKind.Entries).EnumerateFileSystemInfos(searchPattern, searchOption);

    /// <summary>As <see cref="DirectoryInfo.EnumerateFileSystemInfos(string, EnumerationOptions)"/>.</summary>
    public static IEnumerable<FileSystemInfo> EnumerateFileSystemInfos(DirectoryInfo folder, string searchPattern, EnumerationOptions enumerationOptions) =>
        Listed(folder, searchPattern, enumerationOptions.RecurseSubdirectories, ListingKind.Entries).EnumerateFileSystemInfos(searchPattern, enumerationOptions);

    private static DirectoryInfo Listed(DirectoryInfo folder, string pattern, bool isRecursive, ListingKind kind)
    {
        InputRecorder.Current?.List(folder.FullName, pattern, isRecursive, kind);
        return folder;
    }
}
