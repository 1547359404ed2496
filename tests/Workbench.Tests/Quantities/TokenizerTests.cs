using Workbench.Quantities.Tokens;

namespace Workbench.Tests.Quantities;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("twenty-six officers", "Word:twenty Hyphen:- Word:six Word:officers")]
    [InlineData("Tokayev's order", "Word:Tokayev Clitic:'s Word:order")]
    [InlineData("officers' homes", "Word:officers Clitic:' Word:homes")]
    [InlineData("they didn’t; we'll", "Word:they Word:didn’t Semicolon:; Word:we Clitic:'ll")]
    [InlineData("the U.S. at 7 a.m.", "Word:the Word:U.S. Word:at Number:7 Word:a.m.")]
    [InlineData("4,404 or 2.3m.", "Number:4,404 Word:or Number:2.3 Word:m Stop:.")]
    [InlineData("UNITED24 and G20", "Word:UNITED24 Word:and Word:G20")]
    [InlineData("@nexta_tv #Kazakhstan #201", "Handle:@nexta_tv Hashtag:#Kazakhstan Symbol:# Number:201")]
    [InlineData("see https://example.org/a,b.", "Word:see Link:https://example.org/a,b Stop:.")]
    [InlineData("\"Yes,\" he said: 'no'.", "OpenQuote:\" Word:Yes Comma:, CloseQuote:\" Word:he Word:said Colon:: OpenQuote:' Word:no CloseQuote:' Stop:.")]
    [InlineData("“‘Go!’ he said”", "OpenQuote:“ OpenQuote:‘ Word:Go Exclamation:! CloseQuote:’ Word:he Word:said CloseQuote:”")]
    [InlineData("a - b -- c – d e-f", "Word:a Dash:- Word:b Dash:-- Word:c Dash:– Word:d Word:e Hyphen:- Word:f")]
    [InlineData("wait... what…", "Word:wait Ellipsis:... Word:what Ellipsis:…")]
    [InlineData("coup d'etat 😀", "Word:coup Word:d'etat Symbol:😀")]
    [InlineData("the '90s", "Word:the Symbol:' Number:90 Word:s")]
    public void A_text_is_cut_into_words_numbers_and_marks(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokenizer.Read(text).Tokens.ToArray().Select(token => $"{token.Kind}:{token.In(text)}")));

    [Fact]
    public void Line_and_paragraph_breaks_are_told_by_the_token_behind_them()
    {
        var tokens = Tokenizer.Read("one\ntwo\r\n\r\nthree  four");
        Assert.Equal(
            [(true, true), (true, false), (true, true), (false, false)],
            tokens.Tokens.ToArray().Select(token => (token.Has(TokenTraits.LineStart), token.Has(TokenTraits.ParagraphStart))));
        Assert.All(tokens.Tokens.ToArray(), token => Assert.False(token.IsGlued));
    }

    [Theory]
    [InlineData("Killed", "killed")]
    [InlineData("DIDN’T", "didn't")]
    [InlineData("U.S.", "us")]
    [InlineData("peo\u200Bple", "people")]
    public void A_word_has_the_same_key_however_it_is_written(string written, string plain)
    {
        var token = Tokenizer.Read(written)[0];
        Assert.Equal(WordKey.Of(plain), token.Key);
        Assert.True(token.Is(WordKey.Of(plain)));
    }

    [Fact]
    public void A_dotted_abbreviation_and_a_pronoun_differ_in_their_traits()
    {
        Assert.True(Tokenizer.Read("U.S.")[0].Has(TokenTraits.Dotted | TokenTraits.AllCaps));
        Assert.False(Tokenizer.Read("us")[0].Has(TokenTraits.Capital));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("“")]
    [InlineData("\" ")]
    [InlineData("'")]
    [InlineData("A.")]
    [InlineData("a'")]
    [InlineData("😀")]
    [InlineData("\uD83D")]
    [InlineData("\u202E")]
    [InlineData("\0")]
    [InlineData("www.")]
    [InlineData("-")]
    public void Every_visible_code_unit_lies_in_exactly_one_token(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000));
        var tokens = Tokenizer.Read(text);
        Assert.InRange(tokens.Count, 0, text.Length);
        var end = 0;
        foreach (var token in tokens.Tokens)
        {
            Assert.True(token.Start >= end && token.Length > 0);
            Assert.True(string.IsNullOrWhiteSpace(text[end..token.Start].Replace("\0", "").Replace("\u202E", "")));
            end = token.End;
        }
    }

    [Fact]
    public void A_position_finds_its_token()
    {
        var tokens = Tokenizer.Read("one two three");
        Assert.Equal([0, 1, 1, 2, 3], new[] { 0, 3, 5, 12, 13 }.Select(tokens.IndexAt));
    }
}
