using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Reads what is said of those counted behind their noun: "… were killed", "… dead", "… who opened fire".</summary>
/// <param name="text">The text.</param>
/// <param name="sentence">The sentence the noun stands in.</param>
/// <param name="noun">The noun and its number.</param>
/// <param name="isOfOne">Whether "one of" stands before them: then a verb behind them is said of the one, and only a relative clause of them all.</param>
internal struct PredicateAfter(AnnotatedText text, Sentence sentence, CountedNoun noun, bool isOfOne = false)
{
    /// <summary>The most tokens between a noun and its verb.</summary>
    private const int Reach = 30;

    private static readonly ulong Being = WordKey.Of("being");
    private static readonly ulong Should = WordKey.Of("should");

    private Auxiliaries auxiliaries;
    private bool sawRelative;

    public Predicate Read()
    {
        var end = Math.Min(sentence.End, noun.End + Reach);
        for (var i = noun.End; i < end; i++)
        {
            if (text.IsWord(i))
            {
                if (ReadWord(i, out var found))
                    return found;
            }
            else if (IsAside(i, end))
            {
                i = new AsideReader(text, sentence, noun, end, auxiliaries.IsSecond).Beyond(i) - 1;
            }
            else if (EndsClause(i))
            {
                break;
            }
        }
        return Predicate.None;
    }

    private readonly bool IsAside(int i, int end) => text.KindOf(i) switch
    {
        TokenKind.Comma => noun.As != CountedAs.Omitted || (i + 1 < end && text.Word(i + 1).Is(Kind.Relative)),
        TokenKind.Dash or TokenKind.OpenBracket => true,
        _ => false,
    };

    private readonly bool EndsClause(int i) =>
        text.KindOf(i) is TokenKind.Comma or TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Question or TokenKind.Exclamation;

    /// <summary>Whether the reading ends at a word, with what it says of those counted.</summary>
    private bool ReadWord(int i, out Predicate found)
    {
        found = Predicate.None;
        var word = text.Word(i);
        var others = new OtherSubject(text, sentence, noun);
        if (i == noun.End && others.BeginsAt(i, word))
            return true;
        found = new VerbAfter(text, sentence, noun, auxiliaries).Read(i, word);
        if (!found.IsFound && word.Is(Kind.Preposition))
            found = Plight(i);
        if (found.IsFound)
            return true;
        sawRelative |= word.Is(Kind.Relative);
        return others.BeginsBehind(i) || IsOfTheOne(word) || IsPassiveOfAnother(i) || (!ReadAuxiliary(i, word) && EndsAt(i, word));
    }

    private readonly Predicate Plight(int preposition)
    {
        var plight = new PlightReader(text, sentence).Read(preposition, noun.End, out var end);
        return plight == Category.None ? Predicate.None : new(plight, noun.First, end, auxiliaries.IsDenied, auxiliaries.IsHypothetical && !auxiliaries.IsPerfect);
    }

    /// <summary>"one of two brothers was killed".</summary>
    private readonly bool IsOfTheOne(Word word) => isOfOne && !sawRelative && word.Is(Kind.Be | Kind.Have | Kind.Modal);

    /// <summary>"40 saw a man being beaten".</summary>
    private readonly bool IsPassiveOfAnother(int i) => text.Is(i, Being) && i - 1 > noun.End && text.Word(i - 1).Is(Kind.PeopleNoun);

    private bool ReadAuxiliary(int i, Word word)
    {
        if (word.Is(Kind.Be))
            auxiliaries = auxiliaries with { IsPassive = true };
        else if (word.Is(Kind.Have))
            auxiliaries = auxiliaries with { IsPerfect = true };
        else if (Negation.IsAt(text, i))
            auxiliaries = auxiliaries with { IsDenied = true };
        else if (word.Is(Kind.Modal) && !auxiliaries.IsSecond)
            auxiliaries = auxiliaries with { IsHypothetical = (noun.Head & Kind.Force) == 0 || word.Is(Kind.Hedge), IsHedged = word.Is(Kind.Hedge), IsRegretted = text.Is(i, Should) };
        else
            return false;
        return true;
    }

    /// <summary>Whether the clause of those counted ends at a word that is no auxiliary.</summary>
    private bool EndsAt(int i, Word word)
    {
        if (word.Is(Kind.Subordinator) && !word.Is(Kind.Preposition | Kind.Relative) && i > noun.End)
            return true;
        if (text.Is(i, Keys.And) || text.Is(i, Keys.But))
            return AndEnds(i);
        if (IsSaying(i, word))
            return true;
        if (IsOtherVerb(i, word))
            auxiliaries = auxiliaries.BehindVerb;
        return false;
    }

    private readonly bool IsSaying(int i, Word word) =>
        word.Does(Deed.Say | Deed.Tell) && word.Has(Form.Past | Form.Third) && !auxiliaries.IsPassive && !word.Is(Kind.PeopleNoun | Kind.Report | Kind.Unit) && i > noun.End
        && (text.Deeds(i) & (Deed.Outcome | Deed.Action)) == 0 && !new StateReader(text, sentence, noun).IsPresumed(i);

    private readonly bool IsOtherVerb(int i, Word word)
    {
        if (word.Kinds == Kind.None && word.Deeds == Deed.None && word.Has(Form.Past) && !word.Has(Form.Participle) && !auxiliaries.IsPassive)
            return true;
        if (word.Kinds != Kind.None)
            return false;
        var letters = text.Letters(i);
        return !text.IsCapital(i) && letters.EndsWith("ed") && letters.Length > 3;
    }

    /// <summary>An "and" goes on with a list or a second verb, and ends the clause when another subject comes.</summary>
    private readonly bool AndEnds(int i)
    {
        if (i + 1 >= sentence.End)
            return false;
        var next = text.Word(i + 1);
        if (text.Is(i, Keys.But))
            return !next.Is(Kind.Be | Kind.Have);
        if (IsOtherCount(i + 1) || text.Is(i + 1, Keys.That))
            return true;
        var hasVerb = auxiliaries.IsSecond || auxiliaries.IsPassive || auxiliaries.IsPerfect;
        return (hasVerb && (next.Is(Kind.Pronoun | Kind.Negative) || text.Is(i + 1, Keys.The))) || (IsObject() && next.Has(Form.Past));
    }

    /// <summary>"19 people went down and six were killed", "…, and one was wounded": a number of its own with its own verb.</summary>
    private readonly bool IsOtherCount(int at)
    {
        var number = text.QuantityAt(at);
        if (number < 0)
            return false;
        var behind = text.Quantities[number].EndToken;
        return behind < sentence.End && (text.Word(behind).Is(Kind.Be | Kind.Have) || (auxiliaries.IsSecond && behind + 1 < sentence.End && text.Word(behind + 1).Is(Kind.Be | Kind.Have)));
    }

    /// <summary>"freed eight hostages and killed seven": a verb before the number takes those counted for its object, and what follows is another's deed.</summary>
    private readonly bool IsObject()
    {
        var at = noun.First - 1;
        if (at <= sentence.First || !text.IsWord(at) || text.Word(at).Is(Kind.PhraseEnd | Kind.Adverb | Kind.PeopleNoun))
            return false;
        return text.Word(at).Has(Form.Past) || text.Letters(at).EndsWith("ed");
    }
}
