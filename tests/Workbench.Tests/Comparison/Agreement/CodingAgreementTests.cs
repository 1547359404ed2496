using Workbench.Claims;
using Workbench.Comparison.Agreement;
using Workbench.Quantities;
using Workbench.Sources;

namespace Workbench.Tests.Comparison.Agreement;

public class CodingAgreementTests
{
    private const string Text = "Rebels killed 12 guards. Police held 30 men. The army blamed Ruritania.";

    private static readonly Source Source = new("s", Text, Metadata.None, []);

    [Fact]
    public void Precision_recall_and_f1_count_figures_of_the_same_words_and_category()
    {
        var agreement = CodingAgreement.Of(Source, Coding(Figure("12", "killed"), Figure("30", "detained")), Coding(Figure("12", "killed")));

        Assert.Equal(new Score(1, 2, 1), agreement.Figures);
        Assert.Equal((1.0, 0.5, 2.0 / 3), (agreement.Figures.Precision, agreement.Figures.Recall, agreement.Figures.F1));
        Assert.Equal(new Score(0, 1, 0), agreement.ByCategory["detained"]);
    }

    [Fact]
    public void Another_category_for_the_same_words_is_confusion_and_no_match()
    {
        var agreement = CodingAgreement.Of(Source, Coding(Figure("12", "killed")), Coding(Figure("12", "injured")));

        Assert.Equal((new Score(1, 1, 1), new Score(0, 1, 1)), (agreement.FigureSpans, agreement.Figures));
        Assert.Equal(1, agreement.Confusion[("killed", "injured")]);
        Assert.Equal([Difference.Category], agreement.Disagreements.Select(item => item.Difference));
    }

    [Fact]
    public void Intervals_and_speakers_are_compared_where_figures_match()
    {
        var other = Figure("12", "killed") with { Estimate = new(12, null, Qualifier.AtLeast), Attribution = new("Bel", ["document", "Bel"]) };

        var agreement = CodingAgreement.Of(Source, Coding(Figure("12", "killed")), Coding(other));

        Assert.Equal((new Equality(0, 1), new Equality(0, 1), new Equality(0, 1)), (agreement.Intervals, agreement.Speakers, agreement.Chains));
        Assert.Equal([Difference.Interval, Difference.Speaker], agreement.Disagreements.Select(item => item.Difference));
        Assert.Equal("Rebels killed 12 guards.", agreement.Disagreements[0].Sentence);
    }

    [Fact]
    public void Blames_match_by_quote_and_target()
    {
        var agreement = CodingAgreement.Of(Source, Coding(Blame("Ruritania")), Coding(Blame("ruritania"), Blame("Freedonia")));

        Assert.Equal(new Score(1, 1, 2), agreement.Blames);
        Assert.Equal([Difference.Added], agreement.Disagreements.Select(item => item.Difference));
    }

    [Fact]
    public void Two_sources_are_counted_together()
    {
        var one = CodingAgreement.Of(Source, Coding(Figure("12", "killed")), Coding(Figure("12", "killed")));

        var both = CodingAgreement.None.Plus(one).Plus(one);

        Assert.Equal(new Score(2, 2, 2), both.Figures);
        Assert.Equal(2, both.Confusion[("killed", "killed")]);
    }

    [Fact]
    public void Nothing_to_find_has_no_score() => Assert.Null(CodingAgreement.None.Figures.F1);

    [Fact]
    public void A_coding_of_another_source_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => CodingAgreement.Of(Source, new SourceCoding("t", "ann"), Coding()));

        Assert.Equal("the coding of ann is of source 't', expected one of 's'", error.Message);
    }

    [Fact]
    public void Coders_are_lined_up_by_the_number_words_they_coded()
    {
        var units = CodedUnits.Categories([Coding(Figure("12", "killed")), Coding(Figure("12", "injured"), Figure("30", "detained"))]);

        Assert.Equal([["killed", "injured"], [null, "detained"]], units);
    }

    private static SourceCoding Coding(params Claim[] claims) => new("s", "bob")
    {
        Figures = [.. claims.OfType<Claim.Figure>()],
        Blames = [.. claims.OfType<Claim.Blame>()],
    };

    private static Claim.Figure Figure(string number, string category)
    {
        var span = new TextSpan(Text.IndexOf(number, StringComparison.Ordinal), number.Length);
        return new() { Id = "f" + number, Span = span, Quote = number, NumberSpan = span, NumberText = number, Category = category, Estimate = Estimate.Exactly(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)) };
    }

    private static Claim.Blame Blame(string target)
    {
        var span = new TextSpan(Text.IndexOf("blamed", StringComparison.Ordinal), 6);
        return new() { Id = "b" + target, Span = span, Quote = "blamed", Target = target, Act = Act.Unspecified, Commitment = Commitment.Asserted };
    }
}
