using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Workbench.Charts;
using Workbench.Claims;
using Workbench.Comparison;
using Workbench.Tests.Comparison;
using Workbench.Tests.Support;

namespace Workbench.Tests.Charts;

public class IntervalChartTests
{
    private static readonly Names Names = new(Brindle.Codebook);

    [Theory]
    [InlineData("log", "50 [50]", "5,000 [5000]")]
    [InlineData("log", "dozens [vague 24..99]", "20,000 [20000]")]
    [InlineData("linear", "50 [50]", "4,999 [4999]")]
    [InlineData("linear", "50 [50]", "none [0]")]
    [InlineData("linear", "many [vague]", "multiple [vague]")]
    public void The_axis_is_logarithmic_only_where_counts_span_two_magnitudes(string type, params string[] figures) =>
        Assert.Equal(type, Layout(Draw(figures))["xaxis"]!["type"]!.GetValue<string>());

    [Fact]
    public void A_logarithmic_axis_says_so_and_ticks_at_powers_of_ten()
    {
        var axis = Layout(Draw("50 [50]", "20,000 [20000]"))["xaxis"]!;
        Assert.Equal("Detained, people (logarithmic)", axis["title"]!["text"]!.GetValue<string>());
        Assert.Equal(["100", "1,000", "10,000"], FigureJson.Texts(axis["ticktext"]));
    }

    [Theory]
    [InlineData("more than 600 [600..]", "circle", "triangle-right")]
    [InlineData("at most 600 [..600]", "triangle-left", "circle")]
    [InlineData("many [vague]", "triangle-left-open", "triangle-right-open")]
    [InlineData("multiple [vague 2..]", "square-open", "triangle-right")]
    [InlineData("from 600 to 700 [600..700]", "circle", "circle")]
    [InlineData("600 [600]", "circle")]
    [InlineData("about 600 [about 600]", "circle-open")]
    [InlineData("600 [600], denied", "x")]
    public void The_ends_of_a_mark_tell_an_open_bound_from_a_closed_one(string figure, params string[] symbols) =>
        Assert.Equal(symbols, FigureJson.Texts(Points(Draw(figure)).Single()["marker"]!["symbol"]));

    [Fact]
    public void An_open_bound_reaches_to_the_edge_of_the_axis()
    {
        var chart = Draw("more than 600 [600..]", "1,000 [1000]");
        var edge = FigureJson.Numbers(Layout(chart)["xaxis"]!["range"])[1];
        Assert.Equal(edge, FigureJson.Numbers(Named(chart, "an open bound", "lines")["x"])[1]);
    }

    [Theory]
    [InlineData("dozens [vague 24..99]", "a vague word", "dot")]
    [InlineData("44 [44]", "a number", "solid")]
    [InlineData("about 44 [about 44]", "about", "solid")]
    [InlineData("from 600 to 700 [600..700]", "from – to", "solid")]
    [InlineData("more than 600 [600..]", "an open bound", "dash")]
    [InlineData("44 [44], denied", "denied", "dot")]
    public void Each_kind_of_figure_has_a_trace_and_a_dash_of_its_own(string figure, string trace, string dash) =>
        Assert.Equal(dash, Named(Draw(figure, "90 [90]", "scores [vague 40..99]"), trace, "lines")["line"]!["dash"]!.GetValue<string>());

    [Fact]
    public void Vague_words_share_no_trace_colour_or_dash_with_counts()
    {
        var chart = Draw("dozens [vague 24..99]", "44 [44]");
        var (words, counts) = (Named(chart, "a vague word", "lines")["line"]!, Named(chart, "a number", "lines")["line"]!);
        Assert.NotEqual(counts["color"]!.GetValue<string>(), words["color"]!.GetValue<string>());
        Assert.NotEqual(counts["dash"]!.GetValue<string>(), words["dash"]!.GetValue<string>());
        Assert.Single(FigureJson.Numbers(Named(chart, "a number", "markers")["x"]));
    }

    [Fact]
    public void Every_mention_and_every_silent_outlet_has_a_labelled_line()
    {
        var comparison = Brindle.Corpus.CompareFigures("killed");
        var labels = FigureJson.Texts(new JsonArray([.. Layout(comparison.Chart())["annotations"]!.AsArray().Select(label => label!["text"]!.DeepClone())]));
        Assert.Equal(comparison.Figures.Length + 1, labels.Length);
        Assert.Equal("<i>silent</i>  The Shipping Ledger", labels[^1]);
        Assert.Contains(labels, label => label.StartsWith("<b>not dozens</b>", StringComparison.Ordinal));
    }

    private static JsonNode Layout(Chart chart) => FigureJson.Read(chart)["layout"]!;

    private static JsonNode[] Points(Chart chart) => [.. FigureJson.Traces(chart).Where(trace => trace["mode"]!.GetValue<string>() == "markers")];

    private static JsonNode Named(Chart chart, string name, string mode) =>
        FigureJson.Traces(chart).Single(trace => trace["name"]!.GetValue<string>() == name && trace["mode"]!.GetValue<string>() == mode);

    private static Chart Draw(params string[] figures)
    {
        var source = new SourceRow { Id = "Gazette", Label = "Gazette", CodedBy = "first reader" };
        ImmutableArray<FigureRow> rows = [.. figures.Select(figure => FigureNotation.Read(figure, Names, "Gazette"))];
        return new FigureComparison(new CodebookCategory("detained", "Detained"), [source], rows, Names).Chart();
    }
}
