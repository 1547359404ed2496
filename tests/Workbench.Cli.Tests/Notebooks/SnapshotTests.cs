using Workbench.Cli.Tests.Support;
using Workbench.Tests.Support;

namespace Workbench.Cli.Tests.Notebooks;

/// <summary>
/// What each notebook shows, as text: the tables and, of the charts, title and traces. After a change that is meant, set
/// <c>WORKBENCH_UPDATE_SNAPSHOTS=1</c>, run these tests, and read the difference in <c>Cases/Notebooks</c>.
/// </summary>
public class SnapshotTests(MainJobFixture job)
{
    public static TheoryData<string> Names => [.. MainJobFixture.Notebooks];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_notebook_shows_what_its_snapshot_says(string name) =>
        Snapshot.Matches(NotebookDigest.Of(Path.Combine(job.Workspace.Output, "notebooks", name + ".ipynb")), "Notebooks", name + ".txt");

    [Fact]
    public void There_is_no_snapshot_without_its_notebook() =>
        Assert.Subset(MainJobFixture.Notebooks.ToHashSet(), Directory.GetFiles(RepositoryFolder.Case("Notebooks"), "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet());
}
