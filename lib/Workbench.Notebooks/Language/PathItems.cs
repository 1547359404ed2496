namespace Workbench.Notebooks.Language;

/// <summary>The files and folders that a directive may name.</summary>
internal static class PathItems
{
    private const int Most = 500;

    /// <summary>Folders, then files with one of these extensions, whose names begin as typed; none of a folder that cannot be read.</summary>
    public static IReadOnlyList<Completion> In(string folder, string typed, string[] extensions)
    {
        try
        {
            var here = new DirectoryInfo(folder);
            if (!here.Exists)
                return [];
            var folders = here.EnumerateDirectories().Where(child => IsMeant(child.Name)).Select(child => new Completion(child.Name + "/", "folder", child.Name, null));
            var files = here.EnumerateFiles()
                .Where(file => IsMeant(file.Name) && extensions.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
                .Select(file => new Completion(file.Name, "file", file.Name, null));
            return [.. folders.Take(Most).OrderBy(item => item.Text, StringComparer.Ordinal), .. files.Take(Most).OrderBy(item => item.Text, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }

        bool IsMeant(string name) =>
            name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && (typed.StartsWith('.') || !name.StartsWith('.'));
    }
}
