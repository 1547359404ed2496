namespace Workbench.Interop.Tests.Support;

/// <summary>The repository that these tests were built from.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find();

    /// <summary>The repository's own corpus.</summary>
    public static Corpus Corpus { get; } = Corpus.Open(Path);

    public static string Of(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Workbench.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"no Workbench.sln at or above {AppContext.BaseDirectory}");
    }
}
