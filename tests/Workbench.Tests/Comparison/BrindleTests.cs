using Workbench.Comparison;
using Workbench.Tests.Support;

namespace Workbench.Tests.Comparison;

/// <summary>What the library says of the invented event, word for word.</summary>
public class BrindleTests
{
    [Fact]
    public void The_conclusions_are_these() => Matches(Brindle.Corpus.Conclusions().ToString(), "conclusions.txt");

    [Fact]
    public void Each_comparison_is_said_in_one_sentence() => Matches(Lines(
        Brindle.Corpus.BlameMatrix().Sentence,
        Brindle.Corpus.BlameMatrix(together: true).Sentence,
        Brindle.Corpus.BlameMatrix(BlameVoice.Outlet).Sentence,
        Brindle.Corpus.BlameMatrix(BlameVoice.OwnVoice).Sentence,
        Brindle.Corpus.CoverageChart().Answer,
        Brindle.Corpus.StanceChart().Answer,
        Brindle.Corpus.Timeline().Answer), "sentences.txt");

    [Fact]
    public void Every_pair_of_mentions_has_a_relation_and_a_reason() => Matches(
        Lines([.. Brindle.Corpus.CompareFigures().SelectMany(comparison => comparison.Pairs).Select(Line)]), "pairs.txt");

    [Fact]
    public void The_sentence_of_a_comparison_is_what_it_prints()
    {
        var comparison = Brindle.Corpus.CompareFigures("killed");
        Assert.Equal(comparison.Sentence, comparison.ToString());
    }

    [Fact]
    public void A_figure_of_several_mentions_names_its_outlets_and_its_one_origin()
    {
        var raiders = Brindle.Corpus.CompareFigures("attackers").Carried.Single(carried => carried.Number == "20,000");
        Assert.Equal(["The Northern Courier", "Marrick Gazette"], raiders.Outlets);
        Assert.Equal(["Government of Velland"], raiders.Origins);
    }

    [Fact]
    public void A_part_keeps_out_of_the_whole_it_belongs_to()
    {
        var pairs = Brindle.Corpus.CompareFigures("killed").Pairs.Where(pair => pair.First.IsPart || pair.Second.IsPart).ToArray();
        Assert.NotEmpty(pairs);
        Assert.All(pairs, pair => Assert.Equal(Relation.DifferentScope, pair.Relation));
    }

    [Fact]
    public void An_unknown_category_is_refused_with_the_known_ones()
    {
        var error = Assert.Throws<ArgumentException>(() => Brindle.Corpus.CompareFigures("arrested"));
        Assert.StartsWith("the codebook has no category 'arrested'; it has: killed, injured, detained, attackers", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_quote_stands_in_its_source_at_its_place()
    {
        var texts = Brindle.Corpus.Texts.ToDictionary(text => text.Id, text => text.Text);
        ClaimRow[] rows = [.. Brindle.Corpus.Figures, .. Brindle.Corpus.Blames, .. Brindle.Corpus.Stances];
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(row.Quote, texts[row.Source].Substring(row.Start, row.Length)));
    }

    private static string Line(FigurePair pair) =>
        $"{pair.First.Id} {Wording.Number(pair.First)} | {pair.Second.Id} {Wording.Number(pair.Second)} | {pair.Relation} | {pair.Why} | {(pair.SameOrigin ? "one voice" : "two voices")}";

    private static string Lines(params string[] lines) => string.Join("\n", lines) + "\n";

    private static void Matches(string actual, string name) => Snapshot.Matches(actual, "Comparison", "expected", name);
}
