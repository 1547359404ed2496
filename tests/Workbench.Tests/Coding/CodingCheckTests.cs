using Workbench.Coding;

namespace Workbench.Tests.Coding;

public class CodingCheckTests
{
    private static string Coded { get; } = CodingUpdate.Rewrite(Harbour.Yaml, Harbour.Source, Harbour.Codebook);

    [Fact]
    public void A_coding_that_holds_has_nothing_but_notes()
    {
        var report = Harbour.Check(Harbour.Yaml, Harbour.Source.Text);

        Assert.True(report.IsSound);
        Assert.Equal((15, 0, 0, 0), (report.Held, report.Moved, report.Changed, report.Gone));
        Assert.Equal(["harbour.yaml:57:13: note: \"the harbour police\" is taken for \"Harbour police\", of which it is an alias."], Harbour.Messages(report));
    }

    [Fact]
    public void What_moved_is_a_warning_with_its_new_place()
    {
        var report = Harbour.Check(Coded, "Read this first.\n" + Harbour.Source.Text);

        Assert.True(report.IsSound);
        Assert.Contains(
            "harbour.yaml:22:12: warning: figure f1 moved by +17: \"41 people were detained on Thursday\" stands at 133 now. `workbench check --update` writes its new place.",
            Harbour.Messages(report));
        Assert.Equal((5, 10), (report.Held, report.Moved));
    }

    [Fact]
    public void What_changed_is_an_error_with_the_words_there_now()
    {
        var report = Harbour.Check(Coded, Harbour.Source.Text.Replace("41 people", "some 45 people", StringComparison.Ordinal));

        Assert.False(report.IsSound);
        Assert.Contains(
            "harbour.yaml:22:12: error: figure f1 changed: \"41 people were detained on Thursday\" now reads \"some 45 people were detained on Thursday\". Read the place again and correct the quote and what was coded from it.",
            Harbour.Messages(report));
    }

    [Fact]
    public void What_is_gone_is_an_error()
    {
        var text = Harbour.Source.Text[..Harbour.Source.Text.IndexOf("I was there.", StringComparison.Ordinal)];
        var report = Harbour.Check(Harbour.Yaml, text);

        Assert.Equal(2, report.Gone);
        Assert.Contains(
            "harbour.yaml:75:12: error: stance s1 is gone: \"in my view the harbour police let it happen\" does not stand in the source, nor anything like it. Take it out or correct the quote.",
            Harbour.Messages(report));
    }

    [Fact]
    public void A_quote_that_stands_twice_is_ambiguous_until_its_context_is_given()
    {
        const string yaml = "source: harbour\ncoder: Ada\nstances:\n  - {id: s1, frame: police_failure, position: endorsed, quote: Dozens of officers}\n";

        Assert.Equal(
            ["harbour.yaml:4:64: warning: stance s1 is ambiguous: \"Dozens of officers\" stands 2 times in the source, the first is taken. Tell which by `before` or `after`, or lengthen the quote."],
            Harbour.Messages(Harbour.Check(yaml, Harbour.Source.Text)));
        Assert.Empty(Harbour.Check(yaml.Replace("quote:", "after: \" stood idle\", quote:", StringComparison.Ordinal), Harbour.Source.Text).Problems);
    }

    [Fact]
    public void A_quote_in_other_typography_holds_with_a_note()
    {
        const string yaml = "source: harbour\ncoder: Ada\nstances:\n  - {id: s1, frame: foreign_plot, position: entertained, quote: '\"a plot from abroad\"'}\n";

        Assert.Equal(
            ["harbour.yaml:4:65: note: stance s1 is not verbatim: \"\"a plot from abroad\"\" differs from the source in white space, quotation marks or dashes."],
            Harbour.Messages(Harbour.Check(yaml, Harbour.Source.Text)));
    }

    [Theory]
    [InlineData("low: 41\n    high: 41\n    qualifier: at_least", "f1 is at_least with low 41 and high 41; a low and high null was expected.")]
    [InlineData("low: 41\n    high: null\n    qualifier: exact", "f1 is exact with low 41 and high null; the same number for both was expected.")]
    [InlineData("low: 14\n    high: 14\n    qualifier: exact", "f1 says \"41\", but neither low 14 nor high 14 is 41.")]
    public void Fields_of_a_figure_that_do_not_go_together_are_a_warning(string fields, string message)
    {
        var yaml = Harbour.Yaml.Replace("low: 41\n    high: 41\n    qualifier: exact", fields, StringComparison.Ordinal);

        Assert.Contains("harbour.yaml:20:9: warning: " + message, Harbour.Messages(Harbour.Check(yaml, Harbour.Source.Text)));
    }

    [Fact]
    public void A_vague_word_with_another_interval_than_the_codebooks_is_a_warning()
    {
        var yaml = Harbour.Yaml.Replace("low: 24, high: 99", "low: 20, high: null", StringComparison.Ordinal);

        Assert.Contains(
            "harbour.yaml:39:10: warning: f3 says \"Dozens\" with low 20 and high null; the codebook gives it 24 and 99.",
            Harbour.Messages(Harbour.Check(yaml, Harbour.Source.Text)));
    }

    [Fact]
    public void A_claim_in_somebodys_account_without_their_voice_is_a_note()
    {
        var yaml = Harbour.Yaml.Replace("chain: [document, Harbour News, the union]", "chain: [document, the union]", StringComparison.Ordinal);

        Assert.Contains(
            "harbour.yaml:55:9: note: b1 stands in account a1, whose voice is \"Harbour News\", but its chain is document → the union.",
            Harbour.Messages(Harbour.Check(yaml, Harbour.Source.Text)));
    }

    [Fact]
    public void One_mention_coded_twice_is_a_warning()
    {
        var yaml = Harbour.Yaml.Replace("blames:\n", "  - {id: f6, quote: 41 people, number: 41, category: detained, low: 41, high: 41, qualifier: exact, speaker: Police}\nblames:\n", StringComparison.Ordinal);

        Assert.Contains(Harbour.Messages(Harbour.Check(yaml, Harbour.Source.Text)), message => message.EndsWith("f6 has its number words in common with f1; each mention is one figure.", StringComparison.Ordinal)
            || message.EndsWith("f1 has its number words in common with f6; each mention is one figure.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_source_without_a_coding_is_a_note()
    {
        var report = CodingCheck.Run(new CodingFolderResult([], []), [Harbour.Source], Harbour.Codebook);

        Assert.True(report.IsSound);
        Assert.Equal(["harbour: note: nobody has coded this source; the machine's coding serves."], Harbour.Messages(report));
    }
}
