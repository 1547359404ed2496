using Workbench.Extraction;
using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities;
using Workbench.Quantities.Tokens;

namespace Workbench.Tests.Extraction;

public class AnnotatedTextTests
{
    private static readonly WordSet Marks = WordKey.Set("police", "crowd");

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(6)]
    public void Beyond_its_edges_a_text_has_no_words(int token)
    {
        var text = Annotate("Police killed two gunmen");

        Assert.False(text.IsWord(token));
        Assert.False(text.IsCapital(token));
        Assert.False(text.Is(token, Marks));
        Assert.Equal(TokenKind.Symbol, text.KindOf(token));
        Assert.Same(Word.Unknown, text.Word(token));
        Assert.Equal(Deed.None, text.Deeds(token));
    }

    [Fact]
    public void A_shorter_text_has_no_words_of_the_one_read_before_it()
    {
        var buffers = new ReadingBuffers(new KnownWords(WordTable.Shipped, new()));
        Annotate("Police killed two gunmen in the old town", buffers);
        buffers.Clear();

        var text = Annotate("Gunmen fled", buffers);

        Assert.Same(Word.Unknown, text.Word(2));
        Assert.Same(Word.Unknown, text.Word(5));
    }

    [Fact]
    public void A_range_is_asked_for_its_first_and_its_last_word_of_a_list()
    {
        var text = Annotate("The crowd saw police, and police saw the crowd");
        var all = new TokenRange(0, text.Layout.Tokens.Count);

        Assert.Equal(1, text.IndexOf(all, Marks));
        Assert.Equal(9, text.LastIndexOf(all, Marks));
        Assert.Equal(4, text.LastIndexOf(all, TokenKind.Comma));
        Assert.Equal(-1, text.IndexOf(new TokenRange(2, 3), Marks));
        Assert.False(text.Any(new TokenRange(3, 1), Marks));
    }

    [Fact]
    public void The_words_of_a_range_end_at_its_first_mark()
    {
        var text = Annotate("The crowd saw police, and police saw the crowd");

        Assert.Equal(new TokenRange(1, 4), text.WordsOf(new TokenRange(1, 8)));
        Assert.Equal(new TokenRange(1, 3), text.WordsOf(new TokenRange(1, 3)));
        Assert.Equal(new TokenRange(4, 4), text.WordsOf(new TokenRange(4, 8)));
    }

    [Fact]
    public void A_range_is_asked_for_its_first_token_that_passes_a_test()
    {
        var text = Annotate("The crowd saw police, and Police saw the crowd");

        Assert.Equal(6, text.IndexOf(new TokenRange(1, 8), static (text, i) => text.IsCapital(i)));
        Assert.Equal(-1, text.IndexOf(new TokenRange(1, 6), static (text, i) => text.IsCapital(i)));
        Assert.True(text.Any(new TokenRange(6, 7), static (text, i) => text.IsCapital(i)));
        Assert.False(text.Any(new TokenRange(7, 6), static (_, _) => true));
    }

    [Fact]
    public void The_capitals_at_the_head_of_a_range_end_with_it_at_the_latest()
    {
        var text = Annotate("The Red Lanterns fled");

        Assert.Equal(new TokenRange(1, 3), text.CapitalsOf(new TokenRange(1, 4)));
        Assert.Equal(new TokenRange(1, 2), text.CapitalsOf(new TokenRange(1, 2)));
        Assert.Equal(new TokenRange(3, 3), text.CapitalsOf(new TokenRange(3, 4)));
    }

    [Fact]
    public void A_range_ahead_back_or_within_stays_in_its_sentence()
    {
        var sentence = new Sentence(5, 9, SentenceKind.Prose, 0);

        Assert.Equal(new TokenRange(7, 9), sentence.Ahead(7, 6));
        Assert.Equal(new TokenRange(6, 8), sentence.Ahead(6, 2));
        Assert.Equal(new TokenRange(5, 7), sentence.Back(7, 6));
        Assert.Equal(new TokenRange(6, 8), sentence.Back(8, 2));
        Assert.Equal(new TokenRange(6, 8), sentence.Within(6, 8));
        Assert.Equal(new TokenRange(6, 9), sentence.Within(6, 12));
    }

    private static AnnotatedText Annotate(string words, ReadingBuffers? buffers = null)
    {
        buffers ??= new ReadingBuffers(new KnownWords(WordTable.Shipped, new()));
        var layout = TextLayout.Read(words, buffers.Tokens, buffers.Sentences, buffers.Paragraphs);
        return new AnnotatedText(layout, new QuantityReader([]), buffers);
    }
}
