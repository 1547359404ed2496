using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames.Clauses;

/// <summary>Joins the chunks that make one phrase: "the chief of the guard", "Reed, Lane and Cole".</summary>
internal sealed class PhraseJoiner(AnnotatedText text, List<Chunk> chunks)
{
    /// <summary>Whether a noun phrase is the object of a verb or a preposition.</summary>
    public bool IsGoverned(int noun)
    {
        var before = Left(noun - 1);
        return before >= 0 && (chunks[before].IsVerb || (chunks[before].Kind == ChunkKind.Preposition && !text.Word(chunks[before].First).Is(Kind.Subordinator)));
    }

    /// <summary>An age or a place between commas: "X, 21, of Allen, Texas, was".</summary>
    public bool IsDetail(int noun)
    {
        var before = Left(noun - 1);
        if (before < 0 || noun < 2)
            return false;
        if (chunks[before].Kind == ChunkKind.Comma && text.IsKind(chunks[noun].Head, TokenKind.Number))
            return true;
        return chunks[before].Kind == ChunkKind.Preposition && before > 0 && chunks[before - 1].Kind == ChunkKind.Comma;
    }

    /// <summary>Back over "X of Y", "X from Y", "X and Y" and "X, Y and Z" to where the phrase begins.</summary>
    public NounPhrase EndingAt(int noun)
    {
        var first = noun;
        var isList = false;
        while (true)
        {
            var link = Left(first - 1);
            var before = link >= 0 ? Left(link - 1) : -1;
            var isParted = before > 1 && chunks[link].Kind == ChunkKind.Conjunction && chunks[before].Kind == ChunkKind.Comma && chunks[before - 1].IsNoun && text.IsCapital(chunks[before - 1].Head);
            if (isParted)
                before--;
            if (before < 0 || !chunks[before].IsNoun || !(Links(link, before) || (isList && IsItem(link, before))) || (chunks[link].Kind != ChunkKind.Preposition && IsGoverned(before) && (isParted || !IsSaid(before))))
                break;
            isList = chunks[link].Kind != ChunkKind.Preposition;
            first = before;
        }
        return new(chunks[first].First, chunks[OwnEnd(first, noun)].End, chunks[first].Head);
    }

    /// <summary>The names before the comma of a list: "Reed, Lane and Cole".</summary>
    private bool IsItem(int link, int before) => chunks[link].Kind == ChunkKind.Comma && text.IsCapital(chunks[before].Head) && !IsDetail(before);

    /// <summary>"He said Reed and Cole killed": behind a verb of saying begins a clause.</summary>
    private bool IsSaid(int noun) => Left(noun - 1) is >= 0 and var verb && chunks[verb].IsVerb && text.Word(chunks[verb].Head).Does(Deed.Say);

    public NounPhrase Alone(int noun) => new(chunks[noun].First, chunks[noun].End, chunks[noun].Head);

    /// <summary>Where a phrase ends before "in", "on", "with": where somebody is does not belong to the name.</summary>
    private int OwnEnd(int first, int last)
    {
        for (var i = first + 1; i < last; i++)
        {
            if (chunks[i].Kind == ChunkKind.Preposition && !text.Is(chunks[i].First, Keys.Of) && !text.Is(chunks[i].First, Keys.From))
                return Left(i - 1);
        }
        return last;
    }

    public NounPhrase From(int noun)
    {
        var last = EndOfList(noun);
        while (true)
        {
            var link = Right(last + 1);
            var next = link < chunks.Count ? Right(link + 1) : chunks.Count;
            if (next >= chunks.Count || !chunks[next].IsNoun || !Links(link, last) || (chunks[link].Kind != ChunkKind.Preposition && Right(next + 1) is var verb && verb < chunks.Count && chunks[verb].IsFinite))
                break;
            last = next;
        }
        return new(chunks[noun].First, chunks[OwnEnd(noun, last)].End, chunks[noun].Head);
    }

    /// <summary>The last noun of "the CIA, MI6 and Turkish intelligence"; the first where it begins no list.</summary>
    private int EndOfList(int noun)
    {
        var last = noun;
        while (Right(last + 1) is var comma && comma < chunks.Count && chunks[comma].Kind == ChunkKind.Comma && Right(comma + 1) is var next && next < chunks.Count && chunks[next].IsNoun)
            last = next;
        var and = Right(last + 1);
        if (and + 1 < chunks.Count && chunks[and].Kind == ChunkKind.Comma && chunks[and + 1].Kind == ChunkKind.Conjunction)
            and++;
        return last > noun && and + 1 < chunks.Count && chunks[and].Kind == ChunkKind.Conjunction && chunks[and + 1].IsNoun ? and + 1 : noun;
    }

    private static readonly WordSet Linking = WordLists.Blames["linking"];

    private bool Links(int link, int noun)
    {
        if (chunks[link].Kind == ChunkKind.Conjunction)
            return text.Is(chunks[link].First, Keys.And) || text.Is(chunks[link].First, Keys.Or);
        if (chunks[link].Kind != ChunkKind.Preposition || text.Word(chunks[noun].Head).Is(Kind.Pronoun))
            return false;
        return text.Is(chunks[link].First, Linking);
    }

    /// <summary>Quotation marks and adverbs part nothing.</summary>
    public int Left(int at)
    {
        while (at >= 0 && chunks[at].Kind == ChunkKind.Other)
            at--;
        return at;
    }

    public int Right(int at)
    {
        while (at < chunks.Count && chunks[at].Kind == ChunkKind.Other)
            at++;
        return at;
    }
}
