using System.Runtime.InteropServices;
using Workbench.Extraction.Blames;
using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities;
using Workbench.Quantities.Tokens;
using Workbench.Sources;

namespace Workbench.Extraction;

/// <summary>A text with its tokens, what is known of each word, and its numbers.</summary>
internal sealed class AnnotatedText
{
    private const int Edge = ReadingBuffers.Edge;

    private readonly Token[] tokens;
    private readonly Word[] words;
    private readonly Mark[] marks;
    private readonly Gist[] gists;
    private readonly int count;
    private readonly List<Quantity> quantities;

    /// <summary>A bit for each token at which a number begins.</summary>
    private readonly ulong[] numbers;

    public AnnotatedText(TextLayout layout, QuantityReader reader, ReadingBuffers buffers)
    {
        quantities = buffers.Quantities;
        Layout = layout;
        tokens = layout.Tokens.Buffer;
        count = layout.Tokens.Count;
        (words, marks, gists) = (buffers.Words(count), buffers.Marks(count), buffers.Gists(layout.Sentences.Length));
        for (var i = 0; i < layout.Sentences.Length; i++)
        {
            var gist = Annotate(layout.Sentences[i], buffers.Known);
            gists[i] = buffers.LooksEverywhere ? Extraction.Gist.Everything : gist;
        }
        reader.Read(layout.Text, layout.Tokens.Tokens, quantities);
        numbers = new ulong[(count / 64) + 1];
        foreach (ref readonly var quantity in Quantities)
            numbers[quantity.FirstToken / 64] |= 1UL << quantity.FirstToken;
    }

    private Gist Annotate(Sentence sentence, KnownWords known)
    {
        var all = tokens.AsSpan(0, count);
        var (kinds, deeds, has, sorts) = (Kind.None, Deed.None, Mark.None, 0u);
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var kind = all[i].Kind;
            ref readonly var word = ref known[all[i].Key];
            var read = kind is TokenKind.Word or TokenKind.Clitic ? WordAt(all, i, word.Word) : Lexicon.Word.Unknown;
            words[Edge + i] = read;
            marks[i] = kind == TokenKind.Word ? word.Marks : word.Marks & ~Mark.OfWords;
            kinds |= read.Kinds;
            deeds |= read.AllDeeds;
            has |= marks[i];
            sorts |= 1u << (int)kind;
        }
        return new(kinds, deeds, has, sorts);
    }

    private Word WordAt(ReadOnlySpan<Token> all, int i, Word word) =>
        IsAcronym(all, i, word) ? word.AsName : word.IsOpen ? word.As(all[i].In(Text)) : word;

    /// <summary>"US", "IS" and "WHO" among words in small letters are names, and so are "U.S." and "a.m.", whatever the words they look like.</summary>
    private static bool IsAcronym(ReadOnlySpan<Token> tokens, int i, Word word)
    {
        if (tokens[i].Has(TokenTraits.Dotted))
            return true;
        return tokens[i].Has(TokenTraits.AllCaps) && word.Is(Kind.PhraseEnd) && !IsShouted(tokens, i - 1) && !IsShouted(tokens, i + 1);
    }

    private static bool IsShouted(ReadOnlySpan<Token> tokens, int i) =>
        i >= 0 && i < tokens.Length && tokens[i].Kind == TokenKind.Word && tokens[i].Has(TokenTraits.AllCaps) && tokens[i].Length > 3;

    public TextLayout Layout { get; }

    public string Text => Layout.Text;

    public ReadOnlySpan<Sentence> Sentences => Layout.Sentences;

    public ReadOnlySpan<Quantity> Quantities => CollectionsMarshal.AsSpan(quantities);

    /// <summary>The index of the number that begins at a token; -1 when none does.</summary>
    public int QuantityAt(int token)
    {
        if ((uint)token >= (uint)count || (numbers[token / 64] & 1UL << token) == 0)
            return -1;
        var (low, high) = (0, quantities.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var first = quantities[middle].FirstToken;
            if (first == token)
                return middle;
            if (first < token)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }

    /// <summary>The token at an index; there is one.</summary>
    public ref readonly Token Token(int token) => ref tokens[token];

    /// <summary>The characters of a token; there is one.</summary>
    public ReadOnlySpan<char> Letters(int token) => tokens[token].In(Text);

    /// <summary>What is known of the word at a token; as little as of a word that no list has where no word stands, or no token.</summary>
    public Word Word(int token) => words[Edge + token];

    /// <summary>Whether a token is on one of some lists.</summary>
    public bool Has(int token, Mark any) => (uint)token < (uint)count && (marks[token] & any) != 0;

    /// <summary>What the words of a sentence are.</summary>
    public ref readonly Gist Gist(int sentence) => ref gists[sentence];

    public bool IsWord(int token) => IsKind(token, TokenKind.Word);

    public bool IsKind(int token, TokenKind kind) => (uint)token < (uint)count && tokens[token].Kind == kind;

    /// <summary>The sort of a token; that of a mark that is none of any other sort where there is no token.</summary>
    public TokenKind KindOf(int token) => (uint)token < (uint)count ? tokens[token].Kind : TokenKind.Symbol;

    public bool IsCapital(int token) => (uint)token < (uint)count && tokens[token].Has(TokenTraits.Capital);

    /// <summary>What the verb at the token says was done, the words after it taken in; none when it is no verb.</summary>
    public Deed Deeds(int token)
    {
        var word = Word(token);
        var deeds = word.Deeds;
        if (deeds == Deed.None && word.Phrases.Length == 0)
            return deeds;
        foreach (var phrase in word.Phrases)
        {
            if (!Follows(token + 1, phrase.Rest))
                continue;
            if (phrase.Deeds == Deed.Harmless)
                return Deed.None;
            deeds |= phrase.Deeds;
        }
        return word.Does(Deed.Injure) && Is(token - 1, Keys.Fatally) ? (deeds & ~Deed.Injure) | Deed.Kill : deeds;
    }

    /// <summary>The token after the verb at a token and the words that belong to it.</summary>
    public int PhraseEnd(int token)
    {
        var end = token + 1;
        foreach (var phrase in Word(token).Phrases)
        {
            if (Follows(token + 1, phrase.Rest))
                end = Math.Max(end, token + 1 + phrase.Rest.Length);
        }
        return end;
    }

    /// <summary>The words of the tokens from <paramref name="first"/> up to, not including, <paramref name="end"/>, as they stand.</summary>
    public string Words(int first, int end) => Span(first, end).In(Text);

    public TextSpan Span(int first, int end) => Layout.SpanOf(first, end);

    public bool Is(int token, ulong key) => (uint)token < (uint)count && tokens[token].Is(key);

    /// <summary>Whether a token is one of some words.</summary>
    public bool Is(int token, WordSet any) => (uint)token < (uint)count && any.Contains(tokens[token].Key) && tokens[token].Kind == TokenKind.Word;

    private bool Follows(int token, ulong[] keys)
    {
        if (token + keys.Length > count)
            return false;
        for (var i = 0; i < keys.Length; i++)
        {
            if (!Token(token + i).Is(keys[i]))
                return false;
        }
        return true;
    }
}
