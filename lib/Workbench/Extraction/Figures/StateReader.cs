using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Reads the state those counted are in: "12 dead", "were missing", "taken hostage", "suffered burns and other injuries".</summary>
internal readonly struct StateReader(AnnotatedText text, Sentence sentence, CountedNoun noun)
{
    /// <summary>The most tokens between a verb of suffering and the injuries.</summary>
    private const int Reach = 4;

    private static readonly ulong Injuries = WordKey.Of("injuries");
    private static readonly WordSet Suffering = WordLists.Figures["suffering"];
    private static readonly WordSet Presuming = WordLists.Figures["presuming"];

    /// <summary>"two officers now confirmed killed".</summary>
    public bool IsPresumed(int i) => text.Is(i, Presuming) && i + 1 < sentence.End && (text.Word(i + 1).Is(Kind.OutcomeNoun) || (text.Deeds(i + 1) & Deed.Outcome) != 0);

    /// <summary>What the word at a token says they are; none when it says nothing, or not of them.</summary>
    /// <param name="i">Index of the token.</param>
    /// <param name="word">Its word.</param>
    /// <param name="isPassive">Whether a form of "be" stands before it.</param>
    public Category Read(int i, Word word, bool isPassive)
    {
        if (!word.IsPlural(Kind.Dead | Kind.Wounded | Kind.Harmed) || word.Is(Kind.Person))
            return text.Is(i, Keys.Hostage) && i == noun.End ? Category.VictimsOther : Category.None;
        var isTheirs = isPassive || Follows(i) || IsSuffered(i);
        var hasObject = word.Has(Form.Past | Form.Participle) && new ObjectReader(text, sentence).TakesObject(i);
        return isTheirs && !hasObject && !PrecedesNoun(i) ? Categories.OfNoun(word.Kinds) : Category.None;
    }

    /// <summary>Whether a state stands right behind the noun, a participle or an adverb, or goes on with another.</summary>
    private bool Follows(int i)
    {
        if (i == noun.End || (i == noun.End + 1 && text.IsWord(noun.End) && text.Letters(noun.End).EndsWith("ed")))
            return true;
        return (i > noun.End && text.Is(i - 1, Presuming)) || text.Is(i - 1, Keys.And) || text.Is(i - 1, Keys.As) || text.Word(i - 1).Is(Kind.Adverb);
    }

    /// <summary>"had minor injuries", "suffered burns and other injuries".</summary>
    private bool IsSuffered(int i)
    {
        if (!text.Is(i, Injuries))
            return false;
        var verbs = new TokenRange(Math.Max(noun.End, i - Reach), i);
        return text.Any(verbs, Kind.Have) || text.Any(verbs, Suffering);
    }

    private bool PrecedesNoun(int i) =>
        i + 1 < sentence.End && text.Word(i + 1).Is(Kind.PeopleNoun) && !text.Word(i + 1).Is(Kind.PhraseEnd);
}
