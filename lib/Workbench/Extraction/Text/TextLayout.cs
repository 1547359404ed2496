using System.Runtime.InteropServices;
using Workbench.Quantities.Tokens;
using Workbench.Sources;

namespace Workbench.Extraction.Text;

/// <summary>What a sentence is by its looks.</summary>
public enum SentenceKind : byte
{
    /// <summary>Running text.</summary>
    Prose,

    /// <summary>A line of its own without a full stop: a headline, a header, a byline.</summary>
    Heading,

    /// <summary>A line after a bullet or a list number.</summary>
    ListItem,
}

/// <summary>A sentence: the tokens from <paramref name="First"/> up to, not including, <paramref name="End"/>.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Kind">What it is by its looks.</param>
/// <param name="Paragraph">Index of the paragraph it stands in.</param>
public readonly record struct Sentence(int First, int End, SentenceKind Kind, int Paragraph)
{
    /// <summary>How many tokens; at most <see cref="SentenceReader.MaxTokens"/>.</summary>
    public int Count => End - First;
}

/// <summary>A paragraph: the sentences from <paramref name="First"/> up to, not including, <paramref name="End"/>.</summary>
/// <param name="First">Index of its first sentence.</param>
/// <param name="End">Index after its last sentence.</param>
public readonly record struct Paragraph(int First, int End);

/// <summary>A text cut into tokens, sentences and paragraphs; the one thing every later reader works on.</summary>
public sealed class TextLayout
{
    private readonly List<Sentence> sentences;
    private readonly List<Paragraph> paragraphs;

    private TextLayout(string text, TokenList tokens, List<Sentence> sentences, List<Paragraph> paragraphs)
    {
        (Text, Tokens, this.sentences, this.paragraphs) = (text, tokens, sentences, paragraphs);
        new SentenceReader(text, Tokens, sentences, paragraphs).Run();
    }

    /// <summary>The text all spans count in.</summary>
    public string Text { get; }

    /// <summary>Its tokens.</summary>
    public TokenList Tokens { get; }

    /// <summary>Its sentences in order; every token lies in exactly one.</summary>
    public ReadOnlySpan<Sentence> Sentences => CollectionsMarshal.AsSpan(sentences);

    /// <summary>Its paragraphs in order; every sentence lies in exactly one.</summary>
    public ReadOnlySpan<Paragraph> Paragraphs => CollectionsMarshal.AsSpan(paragraphs);

    /// <summary>Cuts a text in one pass, in time linear in its length.</summary>
    public static TextLayout Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TextLayout(text, Tokenizer.Read(text), [], []);
    }

    /// <summary>Cuts a text into empty lists that are used again when the layout is not needed any more.</summary>
    internal static TextLayout Read(string text, TokenList tokens, List<Sentence> sentences, List<Paragraph> paragraphs)
    {
        Tokenizer.Read(text, tokens);
        return new TextLayout(text, tokens, sentences, paragraphs);
    }

    /// <summary>The tokens of a sentence.</summary>
    public ReadOnlySpan<Token> TokensOf(Sentence sentence) => Tokens.Tokens[sentence.First..sentence.End];

    /// <summary>Where the tokens from <paramref name="first"/> up to, not including, <paramref name="end"/> stand; there is at least one.</summary>
    public TextSpan SpanOf(int first, int end) => TextSpan.Between(Tokens[first].Start, Tokens[end - 1].End);

    /// <summary>Where a sentence stands.</summary>
    public TextSpan SpanOf(Sentence sentence) => SpanOf(sentence.First, sentence.End);

    /// <summary>Where a paragraph stands.</summary>
    public TextSpan SpanOf(Paragraph paragraph) =>
        SpanOf(Sentences[paragraph.First].First, Sentences[paragraph.End - 1].End);

    /// <summary>The index of the sentence that holds the token; the token exists.</summary>
    public int SentenceAt(int token)
    {
        var (low, high) = (0, sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].End <= token)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
