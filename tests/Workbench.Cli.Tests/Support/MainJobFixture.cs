using Workbench.Cli.Tests.Support;

[assembly: AssemblyFixture(typeof(MainJobFixture))]

namespace Workbench.Cli.Tests.Support;

/// <summary>The main job, run once from scratch on a copy of this repository's workspace. Tests read it; those that change something copy it.</summary>
public sealed class MainJobFixture : IAsyncLifetime
{
    public TestWorkspace Workspace { get; } = TestWorkspace.CopyOf(RepositoryFolder.Root);

    public Outcome Outcome { get; private set; } = new(-1, "", "");

    /// <summary>The stored notebooks' names, such as <c>01-sources</c>.</summary>
    public static IReadOnlyList<string> Notebooks { get; } =
        [.. Directory.GetFiles(RepositoryFolder.At("notebooks"), "*.ipynb").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public async ValueTask InitializeAsync()
    {
        if (Directory.Exists(Workspace.Output))
            Directory.Delete(Workspace.Output, recursive: true);
        Outcome = await Workspace.RunAsync();
    }

    public ValueTask DisposeAsync()
    {
        Workspace.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A copy that may be changed, with what the run made.</summary>
    internal TestWorkspace Copy() => TestWorkspace.CopyOf(Workspace.Folder);
}
