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

    private bool isPassive;
    private bool isPerfect;
    private bool isDenied;
    private bool isHypothetical;
    private bool isHedged;
    private bool isRegretted;
    private bool sawVerb;
    private bool sawRelative;
    private int end;

    private readonly ObjectReader Objects => new(text, sentence);

    public Predicate Read()
    {
        end = Math.Min(sentence.End, noun.End + Reach);
        for (var i = noun.End; i < end; i++)
        {
            var token = text.Token(i);
            if (token.Kind == TokenKind.Word)
            {
                if (ReadWord(i, out var found) is { } stop && stop)
                    return found;
            }
            else if (noun.As == CountedAs.Omitted && token.Kind == TokenKind.Comma && !(i + 1 < end && text.Word(i + 1).Is(Kind.Relative)))
            {
                break;
            }
            else if (token.Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.OpenBracket)
            {
                i = new AsideReader(text, sentence, noun, end, sawVerb).Beyond(i) - 1;
            }
            else if (token.Kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Question or TokenKind.Exclamation)
            {
                break;
            }
        }
        return Predicate.None;
    }

    private bool ReadWord(int i, out Predicate found)
    {
        found = Predicate.None;
        var word = text.Word(i);
        var others = new OtherSubject(text, sentence, noun);
        if (i == noun.End && others.BeginsAt(i, word))
            return true;
        if (Outcome(i, word) is { IsFound: true } outcome)
        {
            found = outcome;
            return true;
        }
        if (word.Is(Kind.Preposition) && new PlightReader(text, sentence).Read(i, noun.End, out var plightEnd) is var plight and not Category.None)
        {
            found = new(plight, noun.First, plightEnd, isDenied, isHypothetical && !isPerfect);
            return true;
        }
        if (i > noun.End && (text.Is(i, Keys.Before) || text.Is(i, Keys.After) || others.IsNewClause(i)))
            return true;
        sawRelative |= word.Is(Kind.Relative);
        if (isOfOne && !sawRelative && word.Is(Kind.Be | Kind.Have | Kind.Modal))
            return true;
        if (text.Is(i, Being) && i - 1 > noun.End && text.Word(i - 1).Is(Kind.PeopleNoun))
            return true;
        if (word.Is(Kind.Be))
            isPassive = true;
        else if (word.Is(Kind.Have))
            isPerfect = true;
        else if (Negation.IsAt(text, i))
            isDenied = true;
        else if (word.Is(Kind.Modal) && !sawVerb)
            (isHypothetical, isHedged, isRegretted) = ((noun.Head & Kind.Force) == 0 || word.Is(Kind.Hedge), word.Is(Kind.Hedge), text.Is(i, Should));
        else if (word.Is(Kind.Subordinator) && !word.Is(Kind.Preposition) && !word.Is(Kind.Relative) && i > noun.End)
            return true;
        else if (text.Is(i, Keys.And) || text.Is(i, Keys.But))
            return AndEnds(i);
        else if (IsSaying(i, word))
            return true;
        else if (IsOtherVerb(i, word))
            ResetVerb();
        return false;
    }

    /// <summary>Behind another verb the auxiliaries begin anew: "were seen … and had been killed".</summary>
    private void ResetVerb() => (isPassive, isPerfect, isDenied, isHypothetical, sawVerb) = (false, false, false, false, true);

    private readonly bool IsSaying(int i, Word word) =>
        word.Does(Deed.Say | Deed.Tell) && word.Has(Form.Past | Form.Third) && !isPassive && !word.Is(Kind.PeopleNoun | Kind.Report | Kind.Unit) && i > noun.End
        && (text.Deeds(i) & (Deed.Outcome | Deed.Action)) == 0 && !IsPresumed(i);

    /// <summary>"two officers now confirmed killed".</summary>
    private readonly bool IsPresumed(int i) => text.Is(i, Presuming) && i + 1 < sentence.End && (text.Word(i + 1).Is(Kind.OutcomeNoun) || (text.Deeds(i + 1) & Deed.Outcome) != 0);

    private readonly bool IsOtherVerb(int i, Word word)
    {
        if (word.Kinds == Kind.None && word.Deeds == Deed.None && word.Has(Form.Past) && !word.Has(Form.Participle) && !isPassive)
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
        if (IsOtherCount(i + 1))
            return true;
        if (text.Is(i + 1, Keys.That))
            return true;
        var hasVerb = sawVerb || isPassive || isPerfect;
        return (hasVerb && (next.Is(Kind.Pronoun | Kind.Negative) || text.Is(i + 1, Keys.The))) || (IsObject() && next.Has(Form.Past));
    }

    /// <summary>"19 people went down and six were killed", "…, and one was wounded": a number of its own with its own verb.</summary>
    private readonly bool IsOtherCount(int at)
    {
        var number = text.QuantityAt(at);
        if (number < 0)
            return false;
        var behind = text.Quantities[number].EndToken;
        return behind < sentence.End && (text.Word(behind).Is(Kind.Be | Kind.Have) || (sawVerb && behind + 1 < sentence.End && text.Word(behind + 1).Is(Kind.Be | Kind.Have)));
    }

    /// <summary>"freed eight hostages and killed seven": a verb before the number takes those counted for its object, and what follows is another's deed.</summary>
    private readonly bool IsObject()
    {
        var at = noun.First - 1;
        if (at <= sentence.First || !text.IsWord(at) || text.Word(at).Is(Kind.PhraseEnd | Kind.Adverb | Kind.PeopleNoun))
            return false;
        return text.Word(at).Has(Form.Past) || text.Letters(at).EndsWith("ed");
    }

    private readonly Predicate Outcome(int i, Word word)
    {
        var deeds = text.Deeds(i);
        var state = IsState(i, word);
        if (state == Category.Killed && IsOrInjured(i))
            return Found(Category.VictimsOther, i);
        if (state != Category.None)
            return isHedged ? Found(state, i) with { IsHypothetical = false } : Found(state, i);
        if (isPassive && noun.As == CountedAs.Noun && PredicateBefore.IsDestroying(text, i))
            return Found(Category.Killed, i);
        if ((deeds & (Deed.Outcome | Deed.Action)) == 0 || IsNounHere(i, word))
            return Predicate.None;
        var category = OfDeed(i, word, deeds);
        if (category == Category.Protesters && isDenied)
            return Predicate.None;
        if (category == Category.Killed && IsOrInjured(i))
            category = Category.VictimsOther;
        var found = Found(category is Category.VictimsOther or Category.Injured or Category.Detained && IsThenKilled(i) ? Category.Killed : category, i);
        return isHedged && word.Is(Kind.Be) ? found with { IsHypothetical = false } : found;
    }

    /// <summary>"were ambushed and shot dead", "kidnapped and later murdered".</summary>
    private readonly bool IsThenKilled(int i)
    {
        var next = text.PhraseEnd(i);
        if (next >= sentence.End || !text.Is(next, Keys.And))
            return false;
        next++;
        while (next < sentence.End && text.Word(next).Is(Kind.Adverb))
            next++;
        return next < sentence.End && (text.Deeds(next) & Deed.Kill) != 0 && text.Word(next).VerbForms.HasFlag(Form.Participle) && !Objects.TakesObject(next);
    }

    /// <summary>"were killed or injured".</summary>
    private readonly bool IsOrInjured(int i)
    {
        var or = text.PhraseEnd(i);
        return or + 1 < sentence.End && text.Is(or, Keys.Or) && (text.Word(or + 1).Is(Kind.Wounded) || text.Word(or + 1).Does(Deed.Injure));
    }

    /// <summary>"who should never have been killed": they were.</summary>
    private readonly Predicate Found(Category category, int i)
    {
        var isFact = isRegretted && isDenied && isPerfect;
        return new(category, noun.First, Math.Min(text.PhraseEnd(i), sentence.End), isDenied && !isFact, isHypothetical && !isFact && (!isPerfect || isDenied));
    }

    private readonly Category OfDeed(int i, Word word, Deed deeds)
    {
        if ((deeds & (Deed.Die | Deed.Suffer)) != 0 && !isPassive)
            return Categories.OfOutcome(deeds & (Deed.Die | Deed.Suffer));
        if (i == noun.End && (deeds & Deed.Join) != 0 && (noun.Head & (Kind.Fighter | Kind.Attacker)) != 0)
            return Category.None;
        if ((deeds & Deed.Kill) != 0 && text.Is(i + 1, Themselves))
            return Category.Killed;
        if (text.Is(i, Keys.Charged) && (noun.Head & Kind.Force) != 0)
            return Category.Forces;
        if (!isPassive && text.Is(i, Holding) && Objects.IsRallyAt(i + 1))
            return Category.Protesters;
        if (text.Is(i, Keys.Fired) && isPassive)
            return Category.None;
        if (isPassive && word.Has(Form.Participle) && word.Does(Deed.Join) && (noun.Head & (Kind.Harmed | Kind.Force)) == 0)
            return Category.Fighters;
        var isActive = sawVerb && !isPassive && (noun.Head & Kind.Attacker) != 0;
        if (!isActive && word.Has(Form.Participle) && (isPassive || !Objects.TakesObject(i)) && !(isPerfect && !isPassive))
        {
            var outcome = (deeds & (Deed.Outcome | Deed.Deploy | Deed.Attack)) switch
            {
                var own when isPassive || (own & (Deed.Kill | Deed.Injure | Deed.Arrest | Deed.Harm | Deed.Deploy)) != 0 => Categories.OfOutcome(own),
                _ => Category.None,
            };
            if (outcome != Category.None)
                return outcome == Category.Detained && (noun.Head & Kind.Harmed) != 0 ? Category.VictimsOther : outcome;
        }
        if ((deeds & Deed.Arrest) != 0 && (deeds & Deed.Attack) == 0)
            return (noun.Head & Kind.Force) != 0 ? Category.Forces : Category.None;
        if ((deeds & Deed.Protest) != 0 && (noun.Head & Kind.Fighter) != 0)
            return text.Is(i, Taking) ? Category.Attackers : Category.Fighters;
        if ((deeds & ~Deed.Deploy) == Deed.Protest && Objects.IsForAnotherEnd(i))
            return Category.None;
        return word.Has(Form.Past | Form.Participle | Form.Gerund) || i == noun.End || isHypothetical || IsAfterTo(i)
            ? Categories.OfAction(Objects.IsDeedOfEvent(i, isPassive) ? deeds : deeds & ~Deed.Perpetrate, noun.Head)
            : Category.None;
    }

    private readonly bool IsAfterTo(int i) => text.Is(i - 1, Keys.To);

    /// <summary>"12 dead", "were missing", "taken hostage".</summary>
    private readonly Category IsState(int i, Word word)
    {
        if (!word.Is(Kind.Dead | Kind.Wounded | Kind.Harmed) || !word.Is(Kind.Plural) || word.Is(Kind.Person))
            return Is(i, Keys.Hostage) && i == noun.End ? Category.VictimsOther : Category.None;
        var adjacent = i == noun.End || IsSuffered(i) || (i > noun.End && text.Is(i - 1, Presuming)) || isPassive || text.Is(i - 1, Keys.And) || text.Is(i - 1, Keys.As) || text.Word(i - 1).Is(Kind.Adverb)
            || (i == noun.End + 1 && text.IsWord(noun.End) && text.Letters(noun.End).EndsWith("ed"));
        return adjacent && !(word.Has(Form.Past | Form.Participle) && Objects.TakesObject(i)) && !PrecedesNoun(i) ? Categories.OfNoun(word.Kinds) : Category.None;
    }

    /// <summary>"had minor injuries", "suffered burns and other injuries".</summary>
    private readonly bool IsSuffered(int i)
    {
        if (!text.Is(i, Injuries))
            return false;
        for (var at = i - 1; at >= noun.End && at >= i - 4; at--)
        {
            if (text.Word(at).Is(Kind.Have) || text.Is(at, Suffering))
                return true;
        }
        return false;
    }

    private static readonly ulong Injuries = WordKey.Of("injuries");
    private static readonly ulong Training = WordKey.Of("training");
    private static readonly ulong Being = WordKey.Of("being");
    private static readonly ulong Themselves = WordKey.Of("themselves");
    private static readonly ulong Should = WordKey.Of("should");
    private static readonly WordSet Taking = WordLists.Figures["taking"];
    private static readonly WordSet Holding = WordLists.Figures["holding"];
    private static readonly WordSet Suffering = WordLists.Figures["suffering"];

    /// <summary>"were reported dead", "are feared dead".</summary>
    private static readonly WordSet Presuming = WordLists.Figures["presuming"];

    private readonly bool Is(int i, ulong key) => text.Is(i, key);

    private readonly bool PrecedesNoun(int i) =>
        i + 1 < sentence.End && text.Word(i + 1).Is(Kind.PeopleNoun) && !text.Word(i + 1).Is(Kind.PhraseEnd);

    /// <summary>A word that can be a noun is one behind a determiner, a preposition or an adjective: "in the attack".</summary>
    private readonly bool IsNounHere(int i, Word word)
    {
        if (i > noun.End && IsArticle(i - 1) && word.Has(Form.Past | Form.Participle))
            return true;
        if (word.Has(Form.Past | Form.Participle) && !word.Is(Kind.Event))
            return text.Word(i - 1).Is(Kind.Determiner | Kind.Possessive) && i + 1 < sentence.End && text.IsWord(i + 1) && !text.Word(i + 1).Is(Kind.PhraseEnd);
        var before = text.Word(i - 1);
        if (i == noun.End)
            return false;
        if (text.Is(i - 1, Keys.To))
            return word.Has(Form.Gerund);
        if (before.Is(Kind.Preposition | Kind.Determiner | Kind.Possessive))
            return true;
        if (word.Has(Form.Gerund))
            return (word.Is(Kind.Event) && !isPassive) || (text.Is(i, Training) && !before.Is(Kind.Be | Kind.Adverb | Kind.PeopleNoun));
        return !before.Is(Kind.Relative | Kind.Modal | Kind.Adverb | Kind.Conjunction | Kind.Plural | Kind.Pronoun | Kind.Be | Kind.Have);
    }

    private readonly bool IsArticle(int i) => text.Is(i, Keys.The) || text.Is(i, Keys.A) || text.Is(i, Keys.An) || text.Word(i).Is(Kind.Possessive);
}
