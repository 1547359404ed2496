using Workbench.Tests.Support;

namespace Workbench.Tests;

public class PublicApiTests
{
    [Fact]
    public void The_public_api_is_as_the_snapshot_has_it() => Snapshot.Matches(PublicApi.Of(typeof(Corpus).Assembly), "PublicApi", "Workbench.txt");
}
