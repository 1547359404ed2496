using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Reads lives lost: "claimed 32 young lives", "four lives had already been lost", "cost 26 lives".</summary>
internal readonly struct LivesReader(AnnotatedText text, Sentence sentence)
{
    private const int NounReach = 4;
    private const int VerbReach = 7;

    private static readonly WordSet Taking = WordLists.Figures["taking-lives"];
    private static readonly WordSet Taken = WordLists.Figures["lives-taken"];

    /// <summary>The number with the lives it counts, and what became of them; null when it counts no lives lost.</summary>
    public (CountedNoun Noun, Predicate Predicate)? Read(CountedNoun noun)
    {
        var lives = noun.Quantity.EndToken;
        while (lives < Math.Min(sentence.End, noun.Quantity.EndToken + NounReach) && text.IsWord(lives) && !text.Is(lives, Keys.Lives) && !text.Word(lives).Is(Kind.PhraseEnd & ~Kind.Preposition))
            lives++;
        if (lives >= sentence.End || !text.Is(lives, Keys.Lives))
            return null;
        var counted = noun with { As = CountedAs.Noun, NounFirst = noun.Quantity.EndToken, NounEnd = lives + 1, Head = Kind.Dead | Kind.Plural };
        for (var i = noun.First - 1; i >= Math.Max(sentence.First, noun.First - 3); i--)
        {
            if (text.Is(i, Taking))
                return (counted, new(Category.Killed, i, lives + 1));
        }
        for (var i = lives + 1; i < Math.Min(sentence.End, lives + VerbReach) && text.IsWord(i); i++)
        {
            if (text.Is(i, Taken))
                return (counted, new(Category.Killed, noun.First, i + 1));
        }
        return null;
    }
}
