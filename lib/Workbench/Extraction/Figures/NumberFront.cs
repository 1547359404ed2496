using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>What stands before a counted noun, past what can come between a verb and the number of its object: "the other two", "another 55", "at".</summary>
internal readonly struct NumberFront(AnnotatedText text, Sentence sentence, CountedNoun noun)
{
    /// <summary>The last token before the number and such words; one before the sentence when nothing stands there.</summary>
    public int Last => Before(noun.First - 1);

    /// <summary>The last token at <paramref name="at"/> or before it that is no such word.</summary>
    public int Before(int at)
    {
        if (at > sentence.First && text.IsKind(at, TokenKind.Clitic) && text.IsCapital(at - 1))
            at -= 2;
        if (at > sentence.First && at == noun.First - 1 && text.IsKind(at, TokenKind.OpenQuote) && text.IsWord(at - 1))
            at--;
        while (at >= sentence.First && text.IsWord(at) && (!text.Word(at).Is(Kind.Preposition) || text.Is(at, Keys.Like))
               && (text.Word(at).Is(Kind.Determiner | Kind.Possessive | Kind.Other) || text.Is(at, Keys.Like) || (text.Word(at).Is(Kind.Adverb) && (text.Deeds(at) & Deed.Outcome) == 0)))
            at--;
        return at;
    }
}
