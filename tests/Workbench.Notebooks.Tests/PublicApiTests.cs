using Workbench.Notebooks.Execution;
using Workbench.Tests.Support;

namespace Workbench.Notebooks.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_api_is_as_the_snapshot_has_it() => Snapshot.Matches(PublicApi.Of(typeof(NotebookSession).Assembly), "PublicApi", "Workbench.Notebooks.txt");
}
