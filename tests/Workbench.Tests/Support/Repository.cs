namespace Workbench.Tests.Support;

/// <summary>The repository this build stands in, for tests that read sources or rewrite snapshots.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string At(params ReadOnlySpan<string> path) => Path.Combine([Root, .. path]);

    /// <summary>A file or folder of this project's cases.</summary>
    public static string Case(params ReadOnlySpan<string> path) => Path.Combine([Root, "tests", typeof(Repository).Assembly.GetName().Name!, "Cases", .. path]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Workbench.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"no Workbench.sln above {AppContext.BaseDirectory}; these tests run from a build inside the repository");
    }
}
