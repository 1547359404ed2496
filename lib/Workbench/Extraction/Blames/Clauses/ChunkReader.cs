using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames.Clauses;

/// <summary>Cuts a sentence into noun phrases, verb groups and the words and marks between them, from left to right.</summary>
internal sealed class ChunkReader(AnnotatedText text, List<Chunk> chunks)
{
    private const Kind Closed = Kind.PhraseEnd & ~(Kind.Determiner | Kind.Possessive);

    private Sentence sentence;
    private VerbReader verbs;

    /// <summary>Puts the chunks of a sentence in the place of those of the last one.</summary>
    public void Read(Sentence next)
    {
        (sentence, verbs) = (next, new VerbReader(text, next));
        chunks.Clear();
        for (var i = sentence.First; i < sentence.End;)
        {
            var chunk = At(i);
            chunks.Add(chunk);
            i = chunk.End;
        }
    }

    private ChunkKind Last => chunks.Count > 0 ? chunks[^1].Kind : ChunkKind.Mark;

    private Chunk At(int i)
    {
        var token = text.Token(i);
        if (token.Kind == TokenKind.Comma)
            return One(ChunkKind.Comma, i);
        if (token.Kind is TokenKind.OpenQuote or TokenKind.CloseQuote or TokenKind.Hyphen)
            return One(ChunkKind.Other, i);
        if (token.Kind == TokenKind.Stop && i + 1 < sentence.End)
            return One(ChunkKind.Other, i);
        if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Clitic or TokenKind.Handle or TokenKind.Hashtag))
            return One(ChunkKind.Mark, i);
        if (text.QuantityAt(i) is >= 0 and var number && text.Quantities[number].EndToken is var end && end > i + 1)
            return Noun(i, end);
        return verbs.At(i, IsBehindAside() ? ChunkKind.Noun : Last) is { } verb ? verb : Word(i);
    }

    /// <summary>"The gunman, Omar Said," opens a sentence: its verb comes next.</summary>
    private bool IsBehindAside()
    {
        if (Last != ChunkKind.Comma || chunks.Count < 4 || chunks[^3].Kind != ChunkKind.Comma || !chunks[^2].IsNoun || !chunks[^4].IsNoun)
            return false;
        foreach (var chunk in chunks)
        {
            if (chunk.IsFinite)
                return false;
        }
        return true;
    }

    private Chunk Word(int i)
    {
        var word = text.Word(i);
        if (text.Is(i, Keys.That) && word.Is(Kind.Relative))
            return That(i);
        if (word.Is(Kind.Relative))
            return One(ChunkKind.Relative, i);
        if (word.Is(Kind.Conjunction))
            return One(ChunkKind.Conjunction, i);
        if (word.Is(Kind.Preposition))
            return One(ChunkKind.Preposition, i);
        if (word.Is(Kind.Subordinator))
            return One(ChunkKind.Subordinator, i);
        if (word.Is(Kind.Weekday) || (word.Is(Kind.Adverb | Kind.Time | Kind.Negative | Kind.Hedge | Kind.Modal) && !word.Is(Kind.Determiner | Kind.Pronoun)) || text.IsKind(i, TokenKind.Clitic))
            return One(ChunkKind.Other, i);
        return Noun(i);
    }

    /// <summary>"the gang that attacked", "a claim that terrorists were", "did that".</summary>
    private Chunk That(int i)
    {
        if (i + 1 >= sentence.End || !text.IsWord(i + 1))
            return new(ChunkKind.Noun, i, i + 1, i);
        if (verbs.At(i + 1, ChunkKind.Relative) is not null)
            return One(Last is ChunkKind.Noun or ChunkKind.Comma or ChunkKind.Other ? ChunkKind.Relative : ChunkKind.Noun, i);
        return One(ChunkKind.Subordinator, i);
    }

    /// <summary>A noun phrase whose first words belong to it whatever they are, like the bound of "more than 200 rockets".</summary>
    private Chunk Noun(int first, int opening = 0)
    {
        var head = opening - 1;
        var end = Math.Max(first, opening);
        while (end < sentence.End && Continues(end, first, head))
        {
            if (text.Token(end).Kind is TokenKind.Word or TokenKind.Number or TokenKind.Handle or TokenKind.Hashtag && !text.Word(end).Is(Kind.Determiner | Kind.Possessive) && !Leading.Contains(text.Token(end).Key))
                head = end;
            end++;
            if (text.Word(end - 1).Is(Kind.Pronoun) && !text.Word(end - 1).Is(Kind.Determiner | Kind.Possessive))
                break;
        }
        if (end == first)
            end++;
        while (end > first + 1 && text.IsKind(end - 1, TokenKind.Hyphen))
            end--;
        return new(ChunkKind.Noun, first, end, head < 0 ? end - 1 : Math.Min(head, end - 1));
    }

    private bool Continues(int i, int first, int head)
    {
        var token = text.Token(i);
        if (token.Kind is TokenKind.Hyphen)
            return i > first && i + 1 < sentence.End && text.IsWord(i + 1);
        if (token.Kind == TokenKind.Clitic)
            return head >= 0 && (token.In(text.Text).EndsWith("s") || token.Length == 1);
        if (token.Kind == TokenKind.Stop)
            return i > first && (text.Word(i - 1).Is(Kind.Title) || (text.Token(i - 1).Length == 1 && text.IsCapital(i - 1))) && i + 1 < sentence.End && text.IsCapital(i + 1);
        if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Handle or TokenKind.Hashtag))
            return false;
        var word = text.Word(i);
        if (word.Is(Closed) || word.Is(Kind.Weekday) || (word.Is(Kind.Conjunction) && i > first))
            return i == first;
        if (i == first)
            return true;
        if (i + 1 < sentence.End && text.Word(i + 1).Is(Kind.Weekday) && !text.IsCapital(i) && !word.Is(Kind.PeopleNoun))
            return false;
        if (word.Is(Kind.Determiner | Kind.Possessive))
            return text.Word(i - 1).Is(Kind.Determiner) && !text.Word(i - 1).Is(Kind.Possessive);
        if (text.IsKind(i - 1, TokenKind.Hyphen))
            return true;
        if (word.Is(Kind.Adverb) && !text.IsCapital(i))
            return head < 0 || text.IsKind(i - 1, TokenKind.Clitic);
        if (Directions.Contains(token.Key) && i + 1 < sentence.End && text.Is(i + 1, Keys.Of))
            return false;
        if (head < 0 && (text.Is(first, Keys.The) || text.Is(first, Keys.A) || text.Is(first, Keys.An)))
            return true;
        return verbs.At(i, head >= 0 ? ChunkKind.Noun : ChunkKind.Other) is null;
    }

    /// <summary>"a strike east of the town": where it was does not belong to it.</summary>
    private static readonly WordSet Directions = WordLists.Blames["direction"];

    /// <summary>"other armed groups", "the same forces": no verb stands before the noun of such a word.</summary>
    private static readonly WordSet Leading = WordLists.Blames["leading"];

    private static Chunk One(ChunkKind kind, int i) => new(kind, i, i + 1, i);
}
