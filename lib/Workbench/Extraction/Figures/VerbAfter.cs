using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Reads what a verb behind those counted says of them: what was done to them, or what they did.</summary>
internal readonly struct VerbAfter(AnnotatedText text, Sentence sentence, CountedNoun noun, Auxiliaries before)
{
    private static readonly ulong Training = WordKey.Of("training");
    private static readonly ulong Themselves = WordKey.Of("themselves");
    private static readonly WordSet Taking = WordLists.Figures["taking"];
    private static readonly WordSet Holding = WordLists.Figures["holding"];

    private ObjectReader Objects => new(text, sentence);

    /// <summary>What the word at a token says of them; none when it is no such verb or state.</summary>
    public Predicate Read(int i, Word word)
    {
        var state = new StateReader(text, sentence, noun).Read(i, word, before.IsPassive);
        if (state == Category.Killed && IsOrInjured(i))
            return Found(Category.VictimsOther, i);
        if (state != Category.None)
            return before.IsHedged ? Found(state, i) with { IsHypothetical = false } : Found(state, i);
        if (before.IsPassive && noun.As == CountedAs.Noun && PredicateBefore.IsDestroying(text, i))
            return Found(Category.Killed, i);
        var deeds = text.Deeds(i);
        if ((deeds & (Deed.Outcome | Deed.Action)) == 0 || IsNounHere(i, word))
            return Predicate.None;
        var category = OfDeed(i, word, deeds);
        if (category == Category.Protesters && before.IsDenied)
            return Predicate.None;
        if (category == Category.Killed && IsOrInjured(i))
            category = Category.VictimsOther;
        var found = Found(category is Category.VictimsOther or Category.Injured or Category.Detained && IsThenKilled(i) ? Category.Killed : category, i);
        return before.IsHedged && word.Is(Kind.Be) ? found with { IsHypothetical = false } : found;
    }

    private Category OfDeed(int i, Word word, Deed deeds)
    {
        if ((deeds & (Deed.Die | Deed.Suffer)) != 0 && !before.IsPassive)
            return Categories.OfOutcome(deeds & (Deed.Die | Deed.Suffer));
        if (i == noun.End && (deeds & Deed.Join) != 0 && (noun.Head & (Kind.Fighter | Kind.Attacker)) != 0)
            return Category.None;
        if ((deeds & Deed.Kill) != 0 && text.Is(i + 1, Themselves))
            return Category.Killed;
        if (text.Is(i, Keys.Charged) && (noun.Head & Kind.Force) != 0)
            return Category.Forces;
        if (!before.IsPassive && text.Is(i, Holding) && Objects.IsRallyAt(i + 1))
            return Category.Protesters;
        if (text.Is(i, Keys.Fired) && before.IsPassive)
            return Category.None;
        if (before.IsPassive && word.Has(Form.Participle) && word.Does(Deed.Join) && (noun.Head & (Kind.Harmed | Kind.Force)) == 0)
            return Category.Fighters;
        return DoneToThem(i, word, deeds) is var done and not Category.None ? done : DoneByThem(i, word, deeds);
    }

    /// <summary>"were detained", "21 people killed": a participle without an object; "killed 21 people" is their own deed.</summary>
    private Category DoneToThem(int i, Word word, Deed deeds)
    {
        var isAttack = before.IsSecond && !before.IsPassive && (noun.Head & Kind.Attacker) != 0;
        if (isAttack || !word.Has(Form.Participle) || (!before.IsPassive && (before.IsPerfect || Objects.TakesObject(i))))
            return Category.None;
        var done = deeds & (Deed.Outcome | Deed.Deploy | Deed.Attack);
        var isFate = before.IsPassive || (done & (Deed.Kill | Deed.Injure | Deed.Arrest | Deed.Harm | Deed.Deploy)) != 0;
        var outcome = isFate ? Categories.OfOutcome(done) : Category.None;
        return outcome == Category.Detained && (noun.Head & Kind.Harmed) != 0 ? Category.VictimsOther : outcome;
    }

    private Category DoneByThem(int i, Word word, Deed deeds)
    {
        if ((deeds & Deed.Arrest) != 0 && (deeds & Deed.Attack) == 0)
            return (noun.Head & Kind.Force) != 0 ? Category.Forces : Category.None;
        if ((deeds & Deed.Protest) != 0 && (noun.Head & Kind.Fighter) != 0)
            return text.Is(i, Taking) ? Category.Attackers : Category.Fighters;
        if ((deeds & ~Deed.Deploy) == Deed.Protest && Objects.IsForAnotherEnd(i))
            return Category.None;
        var isVerb = word.Has(Form.Past | Form.Participle | Form.Gerund) || i == noun.End || before.IsHypothetical || text.Is(i - 1, Keys.To);
        return isVerb ? Categories.OfAction(Objects.IsDeedOfEvent(i, before.IsPassive) ? deeds : deeds & ~Deed.Perpetrate, noun.Head) : Category.None;
    }

    /// <summary>"who should never have been killed": they were.</summary>
    private Predicate Found(Category category, int i)
    {
        var isFact = before.IsRegretted && before.IsDenied && before.IsPerfect;
        return new(category, noun.First, Math.Min(text.PhraseEnd(i), sentence.End), before.IsDenied && !isFact, before.IsHypothetical && !isFact && (!before.IsPerfect || before.IsDenied));
    }

    /// <summary>"were ambushed and shot dead", "kidnapped and later murdered".</summary>
    private bool IsThenKilled(int i)
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
    private bool IsOrInjured(int i)
    {
        var or = text.PhraseEnd(i);
        return or + 1 < sentence.End && text.Is(or, Keys.Or) && (text.Word(or + 1).Is(Kind.Wounded) || text.Word(or + 1).Does(Deed.Injure));
    }

    /// <summary>A word that can be a noun is one behind a determiner, a preposition or an adjective: "in the attack".</summary>
    private bool IsNounHere(int i, Word word)
    {
        if (i > noun.End && IsArticle(i - 1) && word.Has(Form.Past | Form.Participle))
            return true;
        if (word.Has(Form.Past | Form.Participle) && !word.Is(Kind.Event))
            return text.Word(i - 1).Is(Kind.Determiner | Kind.Possessive) && i + 1 < sentence.End && text.IsWord(i + 1) && !text.Word(i + 1).Is(Kind.PhraseEnd);
        var previous = text.Word(i - 1);
        if (i == noun.End)
            return false;
        if (text.Is(i - 1, Keys.To))
            return word.Has(Form.Gerund);
        if (previous.Is(Kind.Preposition | Kind.Determiner | Kind.Possessive))
            return true;
        if (word.Has(Form.Gerund))
            return (word.Is(Kind.Event) && !before.IsPassive) || (text.Is(i, Training) && !previous.Is(Kind.Be | Kind.Adverb | Kind.PeopleNoun));
        return !previous.Is(Kind.Relative | Kind.Modal | Kind.Adverb | Kind.Conjunction | Kind.Plural | Kind.Pronoun | Kind.Be | Kind.Have);
    }

    private bool IsArticle(int i) => text.Is(i, Keys.The) || text.Is(i, Keys.A) || text.Is(i, Keys.An) || text.Word(i).Is(Kind.Possessive);
}
