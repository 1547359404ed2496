using Workbench.Claims;
using Workbench.Comparison;
using Workbench.Tests.Support;

namespace Workbench.Tests.Comparison;

public class BlameMatrixTests
{
    [Fact]
    public void Readers_who_comment_are_one_voice() =>
        Assert.Contains("Readers of Old Lamplighter", Brindle.Corpus.BlameMatrix().Voices);

    [Fact]
    public void What_an_outlet_relays_is_its_own_only_when_outlets_are_the_voices()
    {
        Assert.Contains("Odran Pell", Brindle.Corpus.BlameMatrix().Voices);
        Assert.Contains("Marrick Gazette", Brindle.Corpus.BlameMatrix(BlameVoice.Outlet).Voices);
        Assert.DoesNotContain("Marrick Gazette", Brindle.Corpus.BlameMatrix(BlameVoice.OwnVoice).Voices);
    }

    [Fact]
    public void A_service_counts_as_its_state_when_they_are_taken_together()
    {
        Assert.Contains("Grey Office", Brindle.Corpus.BlameMatrix().Targets);
        Assert.DoesNotContain("Grey Office", Brindle.Corpus.BlameMatrix(together: true).Targets);
    }

    [Fact]
    public void A_cell_holds_the_firmest_of_its_statements_and_counts_the_denials()
    {
        var cell = Matrix(("Gazette", "Grey Office", Commitment.Denied), ("Gazette", "Grey Office", Commitment.Speculated), ("Gazette", "Grey Office", Commitment.Suggested)).Cells.Single();
        Assert.Equal((Commitment.Suggested, 3, 1), (cell.Firmest, cell.Statements, cell.Denied));
    }

    [Fact]
    public void Only_a_denial_from_first_to_last_is_shown_as_one() =>
        Assert.Equal(Commitment.Denied, Matrix(("Gazette", "Grey Office", Commitment.Denied), ("Gazette", "Grey Office", Commitment.Denied)).Cells.Single().Firmest);

    [Fact]
    public void The_most_named_comes_first_and_ties_go_by_name()
    {
        var matrix = Matrix(("A", "Zed", Commitment.Asserted), ("B", "Able", Commitment.Asserted), ("C", "Mid", Commitment.Asserted), ("C", "Mid", Commitment.Asserted));
        Assert.Equal(["Mid", "Able", "Zed"], matrix.Targets);
        Assert.Equal(["C", "A", "B"], matrix.Voices);
    }

    [Fact]
    public void The_top_keeps_the_most_named_only()
    {
        var top = Matrix(("A", "Zed", Commitment.Asserted), ("C", "Mid", Commitment.Asserted), ("C", "Mid", Commitment.Asserted)).Top(1, 1);
        Assert.Equal(["C"], top.Voices);
        Assert.Equal(["Mid"], top.Targets);
        Assert.Equal("Mid", Assert.Single(top.Cells).Target);
    }

    [Fact]
    public void Nobody_blamed_is_said_so() => Assert.Equal("Blame: nobody is held responsible.", Matrix().Sentence);

    [Fact]
    public void Nobody_but_the_cleared_is_said_so() =>
        Assert.Equal("Blame: nobody is held responsible; Grey Office is cleared.", Matrix(("Gazette", "Grey Office", Commitment.Denied)).Sentence);

    [Fact]
    public void Who_only_clears_is_not_counted_among_those_who_blame() => Assert.Equal(
        "Blame: one voice holds one actor responsible, most often Grey Office (by one voice); one of two pairs of voice and actor is flatly asserted, and Grey Office is both accused and cleared.",
        Matrix(("Gazette", "Grey Office", Commitment.Asserted), ("Courier", "Grey Office", Commitment.Denied)).Sentence);

    private static BlameMatrix Matrix(params (string Voice, string Target, Commitment Commitment)[] blames) =>
        new(blames.Select((blame, i) => Row(i, blame.Voice, blame.Target, blame.Commitment)), BlameVoice.Speaker, actor => actor);

    private static BlameRow Row(int number, string voice, string target, Commitment commitment) => new()
    {
        Id = $"{voice}#b{number}",
        Source = voice,
        Outlet = voice,
        Speaker = Attribution.Document,
        Voice = voice,
        Origin = voice,
        Chain = Attribution.Document,
        Relayed = false,
        Quote = $"{target} did it",
        Start = 0,
        Length = 7 + target.Length,
        Coder = "first reader",
        Target = target,
        Act = Act.Unspecified,
        Commitment = commitment,
    };
}
