using Workbench.Extraction.Text;

namespace Workbench.Tests.Extraction.Text;

public sealed class TextLayoutTests
{
    private const char End = '‖';

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "Sentences")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Sentences_end_where_the_case_marks_their_end(string file)
    {
        var marked = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "Sentences", file)).ReplaceLineEndings("\n");
        var expected = marked.Split(End).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);
        Assert.Equal(expected, Sentences(marked.Replace(End.ToString(), "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_token_lies_in_one_sentence_and_every_sentence_in_one_paragraph()
    {
        var layout = TextLayout.Read("Title\n\nOne. Two.\nThree\n\n- a\n- b\n");
        Assert.Equal(Enumerable.Range(0, layout.Tokens.Count), layout.Sentences.ToArray().SelectMany(sentence => Enumerable.Range(sentence.First, sentence.Count)));
        Assert.Equal(Enumerable.Range(0, layout.Sentences.Length), layout.Paragraphs.ToArray().SelectMany(paragraph => Enumerable.Range(paragraph.First, paragraph.End - paragraph.First)));
        Assert.All(Enumerable.Range(0, layout.Tokens.Count), token => Assert.True(Holds(layout.Sentences[layout.SentenceAt(token)], token)));
    }

    [Fact]
    public void A_line_of_its_own_is_a_heading_a_bullet_an_item_and_the_rest_prose() =>
        Assert.Equal(
            [SentenceKind.Heading, SentenceKind.Prose, SentenceKind.ListItem, SentenceKind.ListItem],
            TextLayout.Read("Two dead in clashes\n\nTwo men died.\n• one\n2. two").Sentences.ToArray().Select(sentence => sentence.Kind));

    [Fact]
    public void A_text_without_words_has_no_sentences()
    {
        var layout = TextLayout.Read(" \n\u200E\0\n ");
        Assert.True(layout.Sentences.IsEmpty);
        Assert.True(layout.Paragraphs.IsEmpty);
    }

    [Fact]
    public void A_sentence_without_end_is_cut()
    {
        var layout = TextLayout.Read(string.Concat(Enumerable.Repeat("word ", 100_000)));
        Assert.All(layout.Sentences.ToArray(), sentence => Assert.InRange(sentence.Count, 1, SentenceReader.MaxTokens));
    }

    private static bool Holds(Sentence sentence, int token) => sentence.First <= token && token < sentence.End;

    private static IEnumerable<string> Sentences(string text)
    {
        var layout = TextLayout.Read(text);
        return layout.Sentences.ToArray().Select(sentence => layout.SpanOf(sentence).In(text));
    }
}
