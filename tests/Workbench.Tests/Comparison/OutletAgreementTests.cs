using Workbench.Comparison;

namespace Workbench.Tests.Comparison;

public class OutletAgreementTests
{
    [Fact]
    public void Nobody_accused_leaves_nothing_to_compare() =>
        Assert.Equal("No two outlets can be compared: none accuses anybody.", AgreementSentence.Of([Pair("A", "B", null)]));

    [Fact]
    public void One_pair_is_neither_the_closest_nor_the_furthest() => Assert.Equal(
        "A and B have 50% of the accused in common; two pairs of figures of different outlets contradict each other.",
        AgreementSentence.Of([Pair("A", "B", 0.5m, contradict: 2)]));

    [Fact]
    public void Pairs_that_share_alike_are_said_to() => Assert.Equal(
        "Every two outlets that accuse anybody have 50% of the accused in common; no two figures of different outlets contradict each other.",
        AgreementSentence.Of([Pair("A", "B", 0.5m), Pair("A", "C", 0.5m)]));

    [Fact]
    public void The_closest_and_the_furthest_pair_are_named() => Assert.Equal(
        "A and C have the most accused in common (75%), A and B the fewest (0%); one pair of figures of different outlets contradicts each other.",
        AgreementSentence.Of([Pair("A", "B", 0), Pair("A", "C", 0.75m, contradict: 1), Pair("B", "C", null)]));

    private static OutletAgreement Pair(string first, string second, decimal? shared, int contradict = 0) =>
        new(first, second, 0, 0, contradict, [], [], [], shared);
}
