using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Workbench.Charts;
using Workbench.Comparison;
using Workbench.Tests.Support;

namespace Workbench.Tests.Charts;

/// <summary>What holds of every chart.</summary>
public partial class ChartTests
{
    public static TheoryData<string> Names { get; } = [.. ChartsOf.Brindle.Keys];

    public static TheoryData<string> HostileNames { get; } = [.. ChartsOf.Hostile.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_title_is_the_answer(string name)
    {
        var chart = ChartsOf.Brindle[name];
        Assert.Equal(chart.Answer, Plain(FigureJson.Read(chart)["layout"]!["title"]!["text"]!.GetValue<string>()));
        Assert.Equal(chart.Answer, chart.Table.Caption);
        Assert.EndsWith("?", chart.Question, StringComparison.Ordinal);
        Assert.EndsWith(".", chart.Answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("figures-killed")]
    [InlineData("figures-detained")]
    [InlineData("figures-attackers")]
    public void Hovering_over_a_figure_shows_its_quote_its_speaker_and_its_chain(string name)
    {
        var hovers = Hovers(ChartsOf.Brindle[name]);
        Assert.NotEmpty(hovers);
        Assert.All(Brindle.Corpus.CompareFigures(name["figures-".Length..]).Figures, figure => AssertShown(figure, hovers));
    }

    [Theory]
    [InlineData("blame-heat-map")]
    [InlineData("blame-flow")]
    public void Hovering_over_a_blame_shows_its_quote_its_speaker_and_its_chain(string name) =>
        Assert.All(Brindle.Corpus.Blames, blame => AssertShown(blame, Hovers(ChartsOf.Brindle[name])));

    [Fact]
    public void Hovering_over_a_stance_shows_its_quote_and_the_outlet() =>
        Assert.All(Brindle.Corpus.Stances, stance => AssertShown(stance, Hovers(ChartsOf.Brindle["stances"])));

    [Fact]
    public void Hovering_over_a_cell_of_the_coverage_shows_what_was_said_or_that_nothing_was()
    {
        var hovers = Hovers(ChartsOf.Brindle["coverage"]);
        Assert.All(Brindle.Corpus.Figures, figure => AssertShown(figure, hovers));
        Assert.Contains("The Shipping Ledger says nothing on this", hovers);
    }

    [Fact]
    public void Hovering_over_a_date_shows_the_words_it_was_read_from() =>
        Assert.Contains(Hovers(ChartsOf.Brindle["timeline"]), hover => hover.Contains("read from “12 May 1931”", StringComparison.Ordinal));

    [Fact]
    public void A_date_that_a_person_supplied_is_said_to_be_read_from_nothing()
    {
        ImmutableArray<SourceRow> sources = [new SourceRow { Id = "a", Label = "A", Published = "1931", CodedBy = "first reader" }];
        var hovers = Hovers(sources.Timeline());
        Assert.NotEmpty(hovers);
        Assert.DoesNotContain(hovers, hover => hover.Contains("read from", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("figures-killed", 6)]
    [InlineData("figures-injured", 4)]
    [InlineData("figures-detained", 4)]
    [InlineData("figures-attackers", 5)]
    [InlineData("coverage", 4)]
    [InlineData("blame-heat-map", 7)]
    [InlineData("blame-flow", 7)]
    [InlineData("stances", 4)]
    [InlineData("timeline", 4)]
    public void The_table_has_a_row_for_each_mark(string name, int rows) => Assert.Equal(rows, ChartsOf.Brindle[name].Table.Rows.Length);

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void Nothing_from_a_source_is_markup_to_plotly(string name) => Assert.All(
        FigureJson.Texts(FigureJson.Read(ChartsOf.Hostile[name])),
        text => Assert.Empty(Markup.ForeignTags(text, "br", "b", "i", "span", "extra")));

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void The_json_may_stand_in_a_script_of_a_page(string name) =>
        Assert.DoesNotMatch("[<>&'\u2028\u2029]", ChartsOf.Hostile[name].Figure.ToJson());

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void The_table_under_a_chart_is_escaped(string name) => Assert.Empty(
        Markup.ForeignTags(ChartsOf.Hostile[name].Table.ToHtml(), "table", "caption", "thead", "tbody", "tr", "th", "td"));

    [Fact]
    public void Blame_is_shown_by_a_sign_and_not_by_colour_alone()
    {
        var words = FigureJson.Traces(ChartsOf.Brindle["blame-heat-map"]).Single(trace => trace["type"]!.GetValue<string>() == "scatter")["text"];
        Assert.Equal([("●", 3), ("○", 1), ("✕", 3)], FigureJson.Texts(words).CountBy(text => text[..1]).Select(pair => (pair.Key, pair.Value)).OrderBy(pair => "●○✕".IndexOf(pair.Key, StringComparison.Ordinal)));
    }

    [Fact]
    public void Silence_is_written_on_its_cell()
    {
        var words = FigureJson.Texts(FigureJson.Traces(ChartsOf.Brindle["coverage"])[1]["text"]);
        Assert.Equal((16, 7), (words.Length, words.Count(text => text == "<i>silent</i>")));
    }

    [Fact]
    public void A_small_chart_has_neither_title_nor_legend_and_the_same_marks()
    {
        var chart = ChartsOf.Brindle["figures-killed"];
        var small = FigureJson.Read(chart.Small());
        Assert.Null(small["layout"]!["title"]);
        Assert.False(small["layout"]!["showlegend"]!.GetValue<bool>());
        Assert.Equal(FigureJson.Read(chart)["data"]!.ToJsonString(), small["data"]!.ToJsonString());
    }

    [Fact]
    public void A_corpus_without_sources_still_draws()
    {
        using var workspace = new TemporaryWorkspace();
        Directory.Delete(workspace.At("seeds"), recursive: true);
        Directory.Delete(workspace.At("data/codings"), recursive: true);
        Directory.CreateDirectory(workspace.At("seeds"));
        Assert.All(ChartsOf.Draw(Corpus.Open(workspace.Root)).Values, chart => Assert.EndsWith(".", chart.Answer, StringComparison.Ordinal));
    }

    [Fact]
    public void Notebooks_show_a_chart_by_plotly_else_as_its_table()
    {
        var chart = ChartsOf.Brindle["figures-killed"];
        Assert.Equal(["application/vnd.plotly.v1+json", "text/html", "text/plain"], Conventions.MimeTypes(typeof(Chart)));
        Assert.Equal(chart.Figure.ToJson(), Conventions.Show(chart, "application/vnd.plotly.v1+json"));
        Assert.Equal(chart.Table.ToHtml(), Conventions.Show(chart, "text/html"));
    }

    [Theory]
    [InlineData("short", 9, "short")]
    [InlineData("one two three", 9, "one two…")]
    [InlineData("onetwothree", 9, "onetwoth…")]
    [InlineData("onetwot😀three", 9, "onetwot…")]
    [InlineData("two\nlines", 20, "two lines")]
    public void A_long_text_is_cut_at_a_word_and_halves_no_character(string text, int longest, string cut) =>
        Assert.Equal(cut, ChartText.Shorten(text, longest));

    [Theory]
    [InlineData("one two three", 7, "one two<br>three")]
    [InlineData("a <b> & c", 40, "a &lt;b&gt; &amp; c")]
    [InlineData("unbreakable", 4, "unbreakable")]
    [InlineData("", 4, "")]
    public void A_wrapped_text_is_escaped_and_breaks_between_words(string text, int width, string wrapped) =>
        Assert.Equal(wrapped, ChartText.Wrap(text, width));

    private static void AssertShown(ClaimRow claim, string[] hovers)
    {
        var said = claim.Relayed ? $"{claim.Speaker} — in {claim.Outlet} ({claim.Chain})" : $"{claim.Outlet}, in its own voice";
        Assert.Contains(hovers, hover => hover.Contains($"“{claim.Quote}”", StringComparison.Ordinal) && hover.Contains(said, StringComparison.Ordinal));
    }

    /// <summary>What hovering shows, in the words a reader sees.</summary>
    private static string[] Hovers(Chart chart) =>
    [
        .. FigureJson.Traces(chart).SelectMany(trace => new[] { trace["hovertext"], trace["link"]?["customdata"] }).SelectMany(FigureJson.Texts).Select(Plain),
    ];

    private static string Plain(string text) => System.Net.WebUtility.HtmlDecode(Tag().Replace(text.Replace("<br>", " ", StringComparison.Ordinal), ""));

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
