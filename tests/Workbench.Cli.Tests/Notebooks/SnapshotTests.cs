using Workbench.Cli.Tests.Support;

namespace Workbench.Cli.Tests.Notebooks;

/// <summary>
/// What each notebook shows, as text: the tables and, of the charts, title and traces. After a change that is meant, set
/// <c>WORKBENCH_UPDATE_SNAPSHOTS=1</c>, run these tests, and read the difference in <c>Cases/Notebooks</c>.
/// </summary>
public class SnapshotTests(MainJobFixture job)
{
    private static readonly string Folder = RepositoryFolder.Of("tests", "Workbench.Cli.Tests", "Cases", "Notebooks");

    public static TheoryData<string> Names => [.. MainJobFixture.Notebooks];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_notebook_shows_what_its_snapshot_says(string name)
    {
        var shown = NotebookDigest.Of(Path.Combine(job.Workspace.Output, "notebooks", name + ".ipynb"));
        var snapshot = Path.Combine(Folder, name + ".txt");
        if (Environment.GetEnvironmentVariable("WORKBENCH_UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(snapshot, shown);

        Assert.True(File.Exists(snapshot), $"{snapshot} is missing; run with WORKBENCH_UPDATE_SNAPSHOTS=1 to write it");
        Assert.Equal(File.ReadAllText(snapshot), shown, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void There_is_no_snapshot_without_its_notebook() =>
        Assert.Subset(MainJobFixture.Notebooks.ToHashSet(), Directory.GetFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet());
}
