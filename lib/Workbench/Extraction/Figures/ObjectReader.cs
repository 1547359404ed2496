using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Reads what follows a verb: whether it has an object, and an object that makes it a deed of the event.</summary>
internal readonly struct ObjectReader(AnnotatedText text, Sentence sentence)
{
    /// <summary>The most tokens between a verb and the noun of its object.</summary>
    private const int Reach = 9;

    private static readonly WordSet Light = WordLists.Figures["light"];

    private static readonly WordSet Festive = WordLists.Figures["festive"];

    /// <summary>Whether an object follows: then the past form is active, "gunmen killed 21 people".</summary>
    public bool TakesObject(int i)
    {
        var next = Math.Min(text.PhraseEnd(i), sentence.End);
        while (next < sentence.End && text.Word(next).Is(Kind.Adverb) && !text.Word(next).Is(Kind.Time))
            next++;
        if (next >= sentence.End)
            return false;
        var token = text.Token(next);
        if (token.Kind == TokenKind.Number)
            return true;
        if (token.Kind is TokenKind.OpenQuote)
            return true;
        if (token.Kind != TokenKind.Word)
            return false;
        var word = text.Word(next);
        if (text.Is(next, Keys.According))
            return false;
        if (word.Is(Kind.Weekday | Kind.Month | Kind.Time | Kind.Preposition | Kind.Conjunction | Kind.Subordinator | Kind.Relative | Kind.Be | Kind.Have))
            return false;
        return word.Is(Kind.Determiner | Kind.Possessive | Kind.Pronoun | Kind.Vague | Kind.PeopleNoun) || text.IsCapital(next) || text.QuantityAt(next) >= 0 || word.Kinds == Kind.None;
    }

    /// <summary>"carried out the attack", not "carried out a study": the verb says nothing without its object.</summary>
    public bool IsDeedOfEvent(int i, bool isPassive)
    {
        if (!text.Is(i, Light))
            return true;
        for (var at = text.PhraseEnd(i); at < Math.Min(sentence.End, i + Reach); at++)
        {
            if (text.Word(at).Is(Kind.Event | Kind.Killing))
                return true;
            if (text.Word(at).Is(Kind.Report | Kind.Voice) || text.Word(at).Is(Kind.Subordinator | Kind.Relative) || text.KindOf(at) is TokenKind.Comma or TokenKind.Stop)
                break;
        }
        return isPassive;
    }

    /// <summary>"gathered to watch the match", "gathered for a concert".</summary>
    public bool IsForAnotherEnd(int verb)
    {
        for (var i = verb + 1; i < Math.Min(sentence.End, verb + Reach) && text.IsWord(i); i++)
        {
            if (text.Is(i, Festive) && (text.Is(i - 1, Keys.To) || text.Word(i - 1).Is(Kind.Determiner | Kind.Possessive) || text.Word(i - 1).Kinds == Kind.None))
                return true;
        }
        return false;
    }

    /// <summary>"held a small rally".</summary>
    public bool IsRallyAt(int first) => text.Any(text.WordsOf(sentence.Ahead(first, 4)), Kind.Rally);
}
