namespace Workbench.Notebooks.Inputs;

/// <summary>Paths as they are kept and told.</summary>
internal static class InputPath
{
    /// <summary>The path from a folder, with <c>/</c>; one that is not below it stays as it is.</summary>
    public static string Relative(string folder, string path)
    {
        var relative = Path.GetRelativePath(folder, path);
        return relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? path
            : relative.Replace('\\', '/');
    }
}
