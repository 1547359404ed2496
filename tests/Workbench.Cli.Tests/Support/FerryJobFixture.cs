using Workbench.Cli.Tests.Support;

[assembly: AssemblyFixture(typeof(FerryJobFixture))]

namespace Workbench.Cli.Tests.Support;

/// <summary>The main job, run once on the small workspace about a ferry. Tests copy it and go on from there.</summary>
public sealed class FerryJobFixture : IAsyncLifetime
{
    private readonly TestWorkspace _workspace = TestWorkspace.Ferry();

    public async ValueTask InitializeAsync() => Assert.Equal(0, (await _workspace.RunHereAsync()).ExitCode);

    public ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A copy that may be changed, with what the run made.</summary>
    internal TestWorkspace Copy() => TestWorkspace.CopyOf(_workspace.Folder);
}
