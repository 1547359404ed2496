using Workbench.Claims;
using Workbench.Extraction;
using Workbench.Sources;

namespace Workbench.Tests.Extraction;

public class ExtractorTests
{
    private const string Report =
        "At least nine people, including two nurses, were killed in Orsk on Monday, the health ministry said. " +
        "Gunmen stormed the clinic, wounding 14. Police did not detain 20 students.";

    private static readonly Extractor Extractor = Extractor.Create(DefaultCodebook.Value);

    [Fact]
    public void Every_claim_quotes_its_span_word_for_word()
    {
        var coding = Read(Report);

        Assert.NotEmpty(coding.Figures);
        Assert.All(coding.Figures, figure => Assert.Equal(figure.Span.In(Report), figure.Quote));
        Assert.All(coding.Figures, figure => Assert.Equal(figure.NumberSpan.In(Report), figure.NumberText));
        Assert.All(coding.Figures, figure => Assert.True(figure.Span.Contains(figure.NumberSpan)));
        Assert.All(coding.Blames, blame => Assert.Equal(blame.Span.In(Report), blame.Quote));
    }

    [Fact]
    public void A_figure_has_place_day_population_and_the_whole_it_is_a_part_of()
    {
        var coding = Read(Report);

        Assert.Equal(("Orsk", "Monday", "people"), (coding.Figures[0].Place, coding.Figures[0].AsOf, coding.Figures[0].Population));
        Assert.Equal((coding.Figures[0].Id, "nurses"), (coding.Figures[1].PartOf, coding.Figures[1].Population));
    }

    [Fact]
    public void A_denied_figure_says_so() => Assert.True(Read("Police said 20 students were not arrested.").Figures.Single().Negated);

    [Fact]
    public void The_coder_is_the_machine_and_claims_stand_in_text_order()
    {
        var coding = Read(Report);

        Assert.Equal(SourceCoding.Machine, coding.Coder);
        Assert.Equal(coding.Figures.OrderBy(figure => figure.NumberSpan.Start), coding.Figures);
        Assert.Equal(coding.Blames.OrderBy(blame => blame.Span.Start), coding.Blames);
    }

    [Fact]
    public void Many_threads_read_what_one_reads()
    {
        var alone = Describe(Read(Report));

        var together = ParallelEnumerable.Range(0, 64).Select(_ => Describe(Read(Report))).ToList();

        Assert.All(together, description => Assert.Equal(alone, description));
    }

    [Theory]
    [InlineData("7 ")]
    [InlineData("\"")]
    [InlineData("killed ")]
    [InlineData("gunmen and ")]
    [InlineData("said, ")]
    [InlineData("\u202E\uD83D\uDE00\uD800\0 ")]
    public void A_text_made_to_hurt_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 50_000)) + "\n\nFour monks were killed.";

        Assert.Equal("Four", Read(text).Figures[^1].NumberText);
    }

    [Fact]
    public void An_empty_text_has_no_claims()
    {
        var coding = Read("");

        Assert.Empty(coding.Figures);
        Assert.Empty(coding.Blames);
    }

    [Theory]
    [InlineData("Armed gangs and Russia were there; four monks were killed.")]
    [InlineData("Stormed by gangs, Russia says: four monks were killed")]
    [InlineData("paid")]
    public void A_text_that_begins_with_a_participle_of_violence_is_read(string text) =>
        Assert.Equal(text.Contains("four", StringComparison.Ordinal) ? 1 : 0, Read(text).Figures.Length);

    [Fact]
    public void A_text_leaves_nothing_behind_for_the_next_one()
    {
        var alone = Describe(Read("The army shot at least nine farmers."));

        Read(string.Concat(Enumerable.Repeat("Rebels of the north killed 12 monks and blamed Russia for it. ", 200)));

        Assert.Equal(alone, Describe(Read("The army shot at least nine farmers.")));
    }

    private static SourceCoding Read(string text) => Extractor.Read(new Source("s", text, Metadata.None, []));

    private static string Describe(SourceCoding coding) =>
        string.Join('\n', coding.Figures.Select(figure => figure.ToString()).Concat(coding.Blames.Select(blame => blame.ToString())));
}
