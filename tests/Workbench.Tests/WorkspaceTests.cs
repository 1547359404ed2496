using Workbench.Tests.Support;

namespace Workbench.Tests;

public sealed class WorkspaceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("workbench-workspace-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_nearest_folder_upward_with_seeds_and_data_is_the_workspace()
    {
        Directory.CreateDirectory(Path.Combine(folder, "seeds"));
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        var below = Directory.CreateDirectory(Path.Combine(folder, "notebooks", "seeds")).FullName;

        var workspace = Workspace.Find(below);

        Assert.Equal(folder, workspace.Root);
        Assert.Equal(Path.Combine(folder, "data", "codebook.yaml"), workspace.CodebookPath);
        Assert.Equal("data/codings/a.yaml", workspace.Relative(Path.Combine(workspace.Codings, "a.yaml")));
        Assert.Equal(Path.GetTempPath(), workspace.Relative(Path.GetTempPath()));
    }

    [Fact]
    public void Without_a_workspace_the_message_says_what_makes_one()
    {
        var error = Assert.Throws<NoWorkspaceException>(() => Workspace.Find(folder));

        Assert.Equal(
            $"no workspace at {folder} nor in a folder above it: a workspace holds seeds/ (the documents) and data/ (codebook and codings). Go into one, or name it with --workspace DIR.",
            error.Message);
    }

    [Fact]
    public async Task A_host_can_let_the_search_begin_elsewhere_for_its_own_flow_only()
    {
        Directory.CreateDirectory(Path.Combine(folder, "seeds"));
        Directory.CreateDirectory(Path.Combine(folder, "data"));

        var found = await Task.Run(() =>
        {
            Workspace.BeginAt(folder);
            return Workspace.Find();
        }, TestContext.Current.CancellationToken);

        Assert.Equal(folder, found.Root);
        Assert.NotEqual(folder, Workspace.Find(Repository.At("lib")).Root);
    }
}
