using Workbench.Coding;
using Workbench.Sources;

namespace Workbench.Tests.Coding;

public class QuoteAnchorTests
{
    private const string Text = "On Monday 12 people were hurt in the north. On Tuesday 12 people were hurt in the south, and the mayor said “enough is enough” to  the\npress.";

    [Fact]
    public void A_quote_that_stands_where_it_stood_is_held() =>
        Assert.Equal(new QuotePlace.Held(new TextSpan(55, 19)), QuoteAnchor.Find(Text, "12 people were hurt", at: 55));

    [Fact]
    public void A_quote_without_a_position_is_held_where_it_is_found() =>
        Assert.Equal(new QuotePlace.Held(new TextSpan(0, 9)), QuoteAnchor.Find(Text, "On Monday"));

    [Fact]
    public void A_quote_that_stands_twice_has_a_rival_when_nothing_tells_which() =>
        Assert.Equal(new QuotePlace.Held(new TextSpan(10, 19), Rivals: 1), QuoteAnchor.Find(Text, "12 people were hurt"));

    [Theory]
    [InlineData("On Tuesday ", null)]
    [InlineData(null, " in the south")]
    [InlineData("was on Tuesday ", " in the s")]
    public void The_context_tells_which_of_two_places_is_meant(string? before, string? after) =>
        Assert.Equal(new QuotePlace.Held(new TextSpan(55, 19)), QuoteAnchor.Find(Text, "12 people were hurt", null, before, after));

    [Fact]
    public void A_quote_that_moved_is_found_again_by_its_context() =>
        Assert.Equal(
            new QuotePlace.Moved(new TextSpan(75, 19), 20),
            QuoteAnchor.Find("Put in before it all" + Text, "12 people were hurt", 55, "On Tuesday ", " in the south"));

    [Fact]
    public void A_quote_that_moved_without_context_is_found_at_the_nearest_place() =>
        Assert.Equal(new QuotePlace.Moved(new TextSpan(55, 19), 5), QuoteAnchor.Find(Text, "12 people were hurt", at: 50));

    [Theory]
    [InlineData("the mayor said \"enough is enough\" to the press.")]
    [InlineData("the mayor said ‘‘enough", false)]
    [InlineData("to the press")]
    public void White_space_and_typography_do_not_matter(string quote, bool isFound = true)
    {
        var place = QuoteAnchor.Find(Text, quote);

        Assert.Equal(isFound, place is QuotePlace.Held { IsVerbatim: false });
    }

    [Fact]
    public void A_loose_match_covers_the_words_as_the_text_has_them()
    {
        var place = Assert.IsType<QuotePlace.Held>(QuoteAnchor.Find(Text, "\"enough is enough\" to the press"));

        Assert.Equal("“enough is enough” to  the\npress", place.Span.In(Text));
    }

    [Fact]
    public void What_stands_between_the_context_now_is_what_the_quote_changed_to() =>
        Assert.Equal(
            new QuotePlace.Changed(new TextSpan(11, 2), "57"),
            QuoteAnchor.Find("The police 57 men were seen at the gate.", "4,404", 11, "The police ", " men were seen"));

    [Fact]
    public void A_quote_with_a_word_changed_is_found_by_its_other_words()
    {
        var place = Assert.IsType<QuotePlace.Changed>(QuoteAnchor.Find(Text, "and the minister said “enough is enough”"));

        Assert.Equal("and the mayor said “enough is enough", place.Now);
    }

    [Fact]
    public void Of_places_equally_alike_the_nearest_is_taken()
    {
        var place = Assert.IsType<QuotePlace.Changed>(QuoteAnchor.Find(Text, "13 people were hurt", at: 60));

        Assert.Equal(new TextSpan(55, 19), place.Span);
    }

    [Theory]
    [InlineData("nothing of this kind is written here")]
    [InlineData("hurt")]
    [InlineData("   ")]
    public void What_is_not_there_is_gone(string quote) =>
        Assert.IsType<QuotePlace.Gone>(QuoteAnchor.Find("A text about other things.", quote));

    [Fact]
    public void A_position_beyond_the_text_is_no_harm() =>
        Assert.Equal(new QuotePlace.Moved(new TextSpan(0, 9), -int.MaxValue), QuoteAnchor.Find(Text, "On Monday", int.MaxValue));

    [Fact]
    public void A_negative_position_is_misuse() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => QuoteAnchor.Find(Text, "On Monday", -1));

    [Fact]
    public void Nothing_is_found_in_an_empty_text() => Assert.IsType<QuotePlace.Gone>(QuoteAnchor.Find("", "words", 3, "before it ", " after it"));

    [Fact]
    public void Repetitive_texts_are_searched_in_reasonable_time()
    {
        var text = new string('a', 200_000) + string.Concat(Enumerable.Repeat(" some words", 20_000));
        var anchor = new QuoteAnchor(text);

        Assert.IsType<QuotePlace.Gone>(anchor.Find(new string('a', 100_000) + "b"));
        Assert.IsType<QuotePlace.Changed>(anchor.Find(string.Concat(Enumerable.Repeat("some words ", 150)) + "no more"));
        Assert.IsType<QuotePlace.Held>(anchor.Find(new string('a', 100_000), null, new string('a', 32), new string('a', 32)));
    }

    [Fact]
    public void Context_does_not_cut_a_pair_of_surrogates()
    {
        var text = "😀" + new string('x', 31) + "quote" + new string('y', 31) + "😀";

        Assert.Equal((new string('x', 31), new string('y', 31)), new QuoteAnchor(text).ContextOf(new TextSpan(33, 5)));
    }
}
