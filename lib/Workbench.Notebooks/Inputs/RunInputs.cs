using System.Collections.Immutable;

namespace Workbench.Notebooks.Inputs;

/// <summary>What a run read outside of its own code: files by their content, folders by the names they held.</summary>
/// <param name="Files">By path: the SHA-256 of what was read, or one of the words of <see cref="FileContent"/>.</param>
/// <param name="Folders">The listings, in the order of their folders.</param>
public sealed record RunInputs(ImmutableSortedDictionary<string, string> Files, ImmutableArray<FolderListing> Folders)
{
    private const int MostTold = 2;

    /// <summary>A run that read nothing.</summary>
    public static RunInputs None { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), []);

    /// <summary>The same with the paths below a folder counted from it, so that they hold when that folder is moved.</summary>
    public RunInputs RelativeTo(string root) => new(
        Files.Select(file => KeyValuePair.Create(InputPath.Relative(root, file.Key), file.Value)).ToImmutableSortedDictionary(StringComparer.Ordinal),
        [.. Folders.Select(folder => folder with { Path = InputPath.Relative(root, folder.Path) })]);

    /// <summary>What differs now, each in a few words such as "seeds/ has one new file"; empty when a run would read the same.</summary>
    /// <param name="root">The folder that relative paths count from.</param>
    /// <param name="contents">Remembers what was looked at already.</param>
    public ImmutableArray<string> Changes(string root, FileContents contents)
    {
        var changes = ImmutableArray.CreateBuilder<string>();
        foreach (var folder in Folders)
            changes.AddRange(FolderChanges(folder, folder.Now(root)));
        foreach (var (path, was) in Files)
        {
            var now = contents.Of(Path.GetFullPath(path, root), isProbe: FileContent.IsProbe(was));
            if (!FileContent.IsSame(was, now))
                changes.Add($"{path} {Difference(was, now)}");
        }
        return [.. changes.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The reason that changes give for another run, short enough for one line; null when there are none.</summary>
    public static string? Reason(IReadOnlyList<string> changes) => changes.Count switch
    {
        0 => null,
        <= MostTold => string.Join(", ", changes),
        _ => $"{changes[0]} and {changes.Count - 1} more changes",
    };

    private static string Difference(string was, string now) =>
        now == FileContent.Absent ? "is gone" : was == FileContent.Absent ? "is new" : "changed";

    /// <summary>Names that are gone are told of as files where their content was read.</summary>
    private IEnumerable<string> FolderChanges(FolderListing was, FolderListing now)
    {
        if (now.Names is null || was.Names is null)
        {
            if (was.Names != now.Names)
                yield return $"{was.Path}/ {(now.Names is null ? "is gone" : "is new")}";
            yield break;
        }
        var added = now.Names.Value.Except(was.Names.Value, StringComparer.Ordinal).Count();
        if (added > 0)
            yield return $"{was.Path}/ has {Count(added, "new ", was.Kind)}";
        var gone = was.Names.Value.Except(now.Names.Value, StringComparer.Ordinal).Count(name => !Files.ContainsKey(was.Path == "." ? name : $"{was.Path}/{name}"));
        if (gone > 0)
            yield return $"{was.Path}/ has {Count(gone, "", was.Kind)} less";
    }

    private static string Count(int count, string which, ListingKind kind)
    {
        var thing = kind switch { ListingKind.Files => "file", ListingKind.Folders => "folder", _ => "entry" };
        return count == 1 ? $"one {which}{thing}" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {which}{(thing == "entry" ? "entries" : thing + "s")}");
    }
}
