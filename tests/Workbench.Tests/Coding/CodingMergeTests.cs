using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Coding;
using Workbench.Quantities;
using Workbench.Sources;

namespace Workbench.Tests.Coding;

public class CodingMergeTests
{
    private static readonly SourceCoding Machine = new("a", SourceCoding.Machine)
    {
        Metadata = new Metadata { Title = new("machine's title", null), Outlet = new("machine's outlet", null) },
        Accounts = [new EmbeddedAccount("m", AccountKind.Post, new TextSpan(0, 5), Metadata.None)],
        Figures = [Figure("f1", 10, 2, 40), Figure("f2", 50, 2, 7)],
        Blames = [Blame("b1", 100, "Ardel"), Blame("b2", 100, "The League")],
        Stances = [Stance("s1", 200, "plot", true), Stance("s2", 220, "failure", false)],
    };

    private static readonly SourceCoding Ada = new("a", "Ada")
    {
        Complete = false,
        Metadata = new Metadata { Title = new("Ada's title", null) },
        Figures = [Figure("f1", 11, 3, 41)],
        Blames = [Blame("b1", 105, "Ardel")],
        Stances = [Stance("s1", 230, "failure", true)],
    };

    [Fact]
    public void Without_people_everything_is_the_machines()
    {
        var merged = CodingMerge.Merge(Machine, []);

        Assert.Equal(["machine f1", "machine f2"], Names(merged.Figures));
        Assert.True(merged.Figures[0].IsMachine);
        Assert.False(merged.IsComplete);
        Assert.Equal(Machine.Metadata, merged.Metadata);
    }

    [Fact]
    public void A_person_wins_claim_by_claim_and_the_rest_stays_the_machines()
    {
        var merged = CodingMerge.Merge(Machine, [Ada]);

        Assert.Equal(["Ada f1", "machine f2"], Names(merged.Figures));
        Assert.Equal(41, merged.Figures[0].Claim.Estimate.Low);
        Assert.Equal(["machine b2", "Ada b1"], Names(merged.Blames));
        Assert.Equal(["machine s1", "Ada s1"], Names(merged.Stances));
        Assert.Equal("Ada's title", merged.Metadata.Title!.Value);
        Assert.Equal("machine's outlet", merged.Metadata.Outlet!.Value);
        Assert.Equal("m", Assert.Single(merged.Accounts).Id);
    }

    [Fact]
    public void The_main_conclusion_is_the_persons() =>
        Assert.Equal([false, true], CodingMerge.Merge(Machine, [Ada]).Stances.Select(stance => stance.Claim.Primary));

    [Fact]
    public void Of_a_source_that_a_person_coded_whole_nothing_is_the_machines()
    {
        var merged = CodingMerge.Merge(Machine, [Ada with { Complete = true }]);

        Assert.True(merged.IsComplete);
        Assert.Equal(["Ada f1"], Names(merged.Figures));
        Assert.Equal(["Ada b1"], Names(merged.Blames));
        Assert.Equal(["Ada s1"], Names(merged.Stances));
        Assert.Null(merged.Metadata.Outlet);
        Assert.Same(Machine, merged.Machine);
    }

    [Fact]
    public void Of_two_people_the_first_wins()
    {
        var bo = Ada with { Coder = "Bo", Figures = [Figure("f1", 10, 2, 44), Figure("f2", 70, 2, 9)] };

        var merged = CodingMerge.Merge(Machine, [Ada, bo]);

        Assert.Equal(["Ada f1", "machine f2", "Bo f2"], Names(merged.Figures));
    }

    [Fact]
    public void Claims_of_one_coder_never_displace_each_other()
    {
        var twice = Machine with { Blames = [Blame("b1", 100, "Ardel"), Blame("b2", 102, "Ardel")] };

        Assert.Equal(["machine b1", "machine b2"], Names(CodingMerge.Merge(twice, []).Blames));
    }

    [Fact]
    public void Codings_of_different_sources_cannot_be_joined() =>
        Assert.Throws<ArgumentException>(() => CodingMerge.Merge(Machine, [new SourceCoding("b", "Ada")]));

    private static IEnumerable<string> Names<T>(ImmutableArray<CodedClaim<T>> claims)
        where T : Claim => claims.Select(coded => $"{coded.Coder} {coded.Claim.Id}");

    private static Claim.Figure Figure(string id, int start, int length, decimal value) => new()
    {
        Id = id,
        Span = new TextSpan(start, length + 10),
        Quote = "",
        NumberSpan = new TextSpan(start, length),
        NumberText = "",
        Category = "killed",
        Estimate = Estimate.Exactly(value),
    };

    private static Claim.Blame Blame(string id, int start, string target) =>
        new() { Id = id, Span = new TextSpan(start, 10), Quote = "", Target = target, Act = Act.Directed, Commitment = Commitment.Asserted };

    private static Claim.Stance Stance(string id, int start, string frame, bool primary) =>
        new() { Id = id, Span = new TextSpan(start, 10), Quote = "", Frame = frame, Position = Position.Endorsed, Primary = primary };
}
