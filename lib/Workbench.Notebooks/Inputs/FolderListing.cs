using System.Collections.Immutable;

namespace Workbench.Notebooks.Inputs;

/// <summary>What a listing of a folder names.</summary>
public enum ListingKind
{
    /// <summary>Its files.</summary>
    Files,

    /// <summary>Its folders.</summary>
    Folders,

    /// <summary>Both.</summary>
    Entries,
}

/// <summary>What a run saw of a folder.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Pattern">Which names were asked for, with <c>*</c> and <c>?</c>.</param>
/// <param name="IsRecursive">Whether the folders in it count.</param>
/// <param name="Kind">What was asked for.</param>
/// <param name="Names">The names, counted from the folder, in ordinal order; null when there was no such folder.</param>
public sealed record FolderListing(string Path, string Pattern, bool IsRecursive, ListingKind Kind, ImmutableArray<string>? Names)
{
    /// <summary>The listing as it is now.</summary>
    /// <param name="root">The folder that a relative path counts from.</param>
    public FolderListing Now(string root)
    {
        var folder = System.IO.Path.GetFullPath(Path, root);
        if (!Directory.Exists(folder))
            return this with { Names = null };
        var options = new EnumerationOptions { RecurseSubdirectories = IsRecursive, IgnoreInaccessible = true, AttributesToSkip = 0, MatchType = MatchType.Win32 };
        try
        {
            return this with { Names = [.. List(folder, options).Select(path => InputPath.Relative(folder, path)).Order(StringComparer.Ordinal)] };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return this with { Names = [] };
        }
    }

    private IEnumerable<string> List(string folder, EnumerationOptions options) => Kind switch
    {
        ListingKind.Files => Directory.EnumerateFiles(folder, Pattern, options),
        ListingKind.Folders => Directory.EnumerateDirectories(folder, Pattern, options),
        _ => Directory.EnumerateFileSystemEntries(folder, Pattern, options),
    };
}
