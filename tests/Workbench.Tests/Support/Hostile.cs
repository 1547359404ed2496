namespace Workbench.Tests.Support;

/// <summary>A corpus whose every word tries to break out of its page: <c>Cases/Charts/hostile</c>.</summary>
internal static class Hostile
{
    public static Corpus Corpus { get; } = Corpus.Open(Repository.Case("Charts", "hostile"));
}
