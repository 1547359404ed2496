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
        if (text.LastIndexOf(sentence.Back(noun.First, 3), Taking) is var taking and >= 0)
            return (counted, new(Category.Killed, taking, lives + 1));
        var taken = text.IndexOf(text.WordsOf(sentence.Ahead(lives + 1, VerbReach - 1)), Taken);
        return taken < 0 ? null : (counted, new(Category.Killed, noun.First, taken + 1));
    }
}
