using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;

namespace Workbench.Extraction.Figures;

/// <summary>Reads a verb whose object are those counted: "killed 12 officers", "did not arrest five men".</summary>
internal readonly struct VerbBefore(AnnotatedText text, Sentence sentence, CountedNoun noun)
{
    /// <summary>What the verb at a token says was done that can be done to an object; none when it is no such verb.</summary>
    public Deed Deeds(int verb) => text.Deeds(verb) & (Deed.Outcome | Deed.Attack | Deed.Deploy);

    /// <summary>Whether the verb is no passive one: "killed 12 officers", not "were killed two days later".</summary>
    public bool IsActive(int at)
    {
        if (text.Word(at).Is(Kind.Event) && !text.Word(at).Has(Form.Past | Form.Participle | Form.Gerund | Form.Third))
            return at > sentence.First && (text.Is(at - 1, Keys.To) || text.Word(at - 1).Is(Kind.Modal) || IsSecondInfinitive(at));
        if (text.Word(at).Is(Kind.Event) && text.Word(at).Has(Form.Third) && at > sentence.First && text.Word(at - 1).Is(Kind.Determiner | Kind.Possessive | Kind.Preposition))
            return false;
        for (var i = at - 1; i >= sentence.First && i >= at - 3; i--)
        {
            if (text.Word(i).Is(Kind.Be))
                return text.Word(at).Has(Form.Gerund);
            if (!text.Word(i).Is(Kind.Adverb))
                break;
        }
        return true;
    }

    /// <summary>"to attack and murder 89 demonstrators".</summary>
    private bool IsSecondInfinitive(int at) => at - 3 >= sentence.First && text.Is(at - 1, Keys.And) && text.Is(at - 3, Keys.To) && text.Word(at - 2).VerbForms.HasFlag(Form.Base);

    /// <summary>What the deeds of a verb make of its object.</summary>
    public Predicate Object(int verb, Deed deeds)
    {
        if ((deeds & Deed.Outcome) == Deed.Die)
            return Found(Category.Killed, verb);
        var outcome = deeds & (Deed.Kill | Deed.Injure | Deed.Arrest | Deed.Harm);
        if (text.Is(verb, Keys.Charged) && (noun.Head & Kind.Force) != 0)
            return Found(Category.Forces, verb);
        if ((outcome & Deed.Injure) != 0 && verb - 2 >= sentence.First && text.Is(verb - 1, Keys.Or) && text.Word(verb - 2).Does(Deed.Kill))
            return Found(Category.VictimsOther, verb - 2);
        if (outcome != 0)
            return new(Categories.OfOutcome(outcome), verb, noun.End, IsDenied(verb), IsHypothetical(verb));
        if ((deeds & Deed.Attack) != 0 && noun.As == CountedAs.Noun)
            return Found((noun.Head & (Kind.Attacker | Kind.Fighter)) != 0 ? Category.None : Category.VictimsOther, verb);
        return (deeds & Deed.Deploy) != 0 && (noun.Head & Kind.Force) != 0 ? Found(Category.Forces, verb) : Predicate.None;
    }

    private Predicate Found(Category category, int from) => new(category, from, noun.End);

    private bool IsDenied(int verb) => verb - 1 >= sentence.First && Negation.IsAt(text, verb - 1);

    private bool IsHypothetical(int verb)
    {
        for (var i = verb - 1; i >= sentence.First && i >= verb - 3; i--)
        {
            if (text.Word(i).Is(Kind.Have))
                return false;
            if (text.Word(i).Is(Kind.Modal))
                return true;
        }
        return false;
    }
}
