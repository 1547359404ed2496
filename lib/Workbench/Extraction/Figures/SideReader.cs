using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Which side those counted were on, where no verb says what was done to them: "hundreds of aggressive men", "the size of the force was 5,000".</summary>
internal readonly struct SideReader(AnnotatedText text, Sentence sentence, CountedNoun noun)
{
    private const int Reach = 16;

    /// <summary>A number without a noun is one of people in the streets from here on.</summary>
    private const int LeastCrowd = 100;

    private static readonly WordSet Hostile = WordLists.Figures["hostile"];
    private static readonly WordSet ArmedBehind = WordLists.Figures["bearing"];
    private static readonly WordSet Attires = WordLists.Figures["attire"];
    private static readonly WordSet Joining = WordLists.Figures["joining"];
    private static readonly WordSet Mutinies = WordLists.Figures["mutiny"];
    private static readonly WordSet Riots = WordLists.Figures["riot"];
    private static readonly WordSet Sizes = WordLists.Figures["size"];
    private static readonly WordSet Sides = WordLists.Figures["side"];
    private static readonly WordSet Numbers = WordLists.Figures["number"];
    private static readonly WordSet Squares = WordLists.Figures["square"];
    private static readonly WordSet Places = WordLists.Figures["populated"];
    private static readonly WordSet Inhabitants = WordLists.Figures["inhabitants"];
    private static readonly WordSet Services = WordLists.Figures["service"];
    private static readonly WordSet Treating = WordLists.Figures["treating"];
    private static readonly ulong Population = WordKey.Of("population");
    private static readonly ulong Together = WordKey.Of("together");

    /// <summary>What decides the side by the words on the noun or behind it; it beats a verb of marching or coming.</summary>
    public Predicate Read()
    {
        if (noun.As == CountedAs.Omitted)
            return Size() is { IsFound: true } size ? size : NumberOf();
        if (Fate() is { IsFound: true } fate)
            return fate;
        if (DoneTo() is { IsFound: true } done)
            return done;
        if ((noun.Head & Kind.Force) != 0 && (noun.Head & Kind.Attacker) == 0)
            return Mutineers();
        if (Rioters() is { IsFound: true } rioters)
            return rioters;
        if (noun.First > sentence.First && text.Is(noun.First - 1, Treating))
            return Of(Category.Injured);
        if (AmongThe() is { IsFound: true } among)
            return among;
        if ((noun.Head & (Kind.OutcomeNoun | Kind.Harmed | Kind.Prisoner)) != 0 || !IsHostile())
            return Predicate.None;
        return Of(IsKept() ? Category.Fighters : Category.Attackers);
    }

    /// <summary>"has thousands of armed men under its command": a force that somebody keeps, not one that attacks.</summary>
    private bool IsKept()
    {
        if (noun.First > sentence.First && (text.Word(noun.First - 1).Is(Kind.Have) || text.Is(noun.First - 1, Keeping)))
            return true;
        for (var i = noun.End; i < Math.Min(sentence.End, noun.End + 4) && text.IsWord(i); i++)
        {
            if (text.Is(i, Command) && text.Word(i - 1).Is(Kind.Possessive))
                return true;
        }
        return false;
    }

    /// <summary>What is left when no verb decided: those arrested together with somebody, people in a square.</summary>
    public Predicate ReadLast()
    {
        if (Companions() is { IsFound: true } companions)
            return companions;
        if (noun.NounEnd - 2 >= noun.NounFirst && text.Is(noun.NounEnd - 2, Services))
            return Of(Category.Forces);
        if (IsSuspected() || (noun.As == CountedAs.Omitted && noun.First > sentence.First && text.Is(noun.First - 1, Keys.Of) && IsHostile()))
            return Of(Category.Attackers);
        var isCrowd = noun.As == CountedAs.Noun ? (noun.Head & Kind.Person) != 0 : noun.As == CountedAs.Omitted && noun.Quantity.Estimate.Low >= LeastCrowd;
        return isCrowd && IsInSquare() ? Of(Category.Protesters) : Predicate.None;
    }

    /// <summary>Those a town, a paper or an election counts are not of the event.</summary>
    public bool IsPopulation => IsOfPlace || (noun.First - 2 >= sentence.First && text.Is(noun.First - 1, Keys.Of) && text.Is(noun.First - 2, Population)) || noun.NounEnd > noun.NounFirst && text.Is(noun.NounEnd - 1, Inhabitants);

    /// <summary>"a country of 28 million people".</summary>
    private bool IsOfPlace => noun.First - 2 >= sentence.First && text.Is(noun.First - 1, Keys.Of) && text.Is(noun.First - 2, Places);

    private Predicate Of(Category category) => new(category, noun.First, noun.End);

    /// <summary>"eleven dead soldiers".</summary>
    private Predicate Fate()
    {
        for (var i = noun.NounFirst; i < noun.NounEnd - 1; i++)
        {
            if (text.Word(i).IsPlural(Kind.Dead | Kind.Wounded))
                return Of(Categories.OfNoun(text.Word(i).Kinds));
        }
        return Predicate.None;
    }

    /// <summary>"has locked up forty ministers": a verb of two words before the number.</summary>
    private Predicate DoneTo()
    {
        for (var i = noun.First - 2; i >= Math.Max(sentence.First, noun.First - 3); i--)
        {
            if (text.PhraseEnd(i) == noun.First && (text.Deeds(i) & Deed.Outcome) != 0 && text.Word(i).Has(Form.Past | Form.Gerund | Form.Third))
                return new(Categories.OfOutcome(text.Deeds(i) & Deed.Outcome), i, noun.End);
        }
        return Predicate.None;
    }

    private bool IsHostile()
    {
        for (var i = noun.NounFirst; i < noun.NounEnd - 1; i++)
        {
            if (text.Is(i, Hostile))
                return true;
        }
        var behind = noun.End < sentence.End && text.IsKind(noun.End, TokenKind.Comma) ? noun.End + 1 : noun.End;
        if (behind > noun.End && behind < sentence.End && text.Is(behind, Veiled))
            return true;
        for (var i = behind; i < Math.Min(sentence.End - 1, behind + 3); i++)
        {
            if (!text.IsWord(i))
                return false;
            if (i == behind && text.Is(i, Keys.With) && IsArmament(i + 1))
                return true;
            if (text.Is(i, ArmedBehind) && (text.Is(i, Armed) || text.Is(i + 1, Attires) || text.Word(i + 1).Is(Kind.Weapon)))
                return true;
            if (text.Is(i, Keys.In) && text.Is(i + 1, Attires))
                return true;
        }
        return false;
    }

    /// <summary>"with clubs and shields", "with hunting rifles".</summary>
    private bool IsArmament(int at)
    {
        for (var i = at; i < Math.Min(sentence.End, at + 3) && text.IsWord(i); i++)
        {
            if (text.Word(i).Is(Kind.Weapon) || text.Is(i, Crude))
                return true;
        }
        return false;
    }

    private static readonly ulong Armed = WordKey.Of("armed");
    private static readonly ulong Command = WordKey.Of("command");
    private static readonly WordSet Veiled = WordLists.Figures["veiled"];
    private static readonly WordSet Keeping = WordLists.Figures["keeping"];
    private static readonly WordSet Crude = WordLists.Figures["crude-arms"];

    /// <summary>"8,500 troops took part in the attempt": soldiers who attack their state.</summary>
    private Predicate Mutineers()
    {
        for (var i = noun.End; i < Math.Min(sentence.End, noun.End + 4); i++)
        {
            if (!text.Is(i, Joining))
                continue;
            for (var next = i + 1; next < Math.Min(sentence.End, i + 5); next++)
            {
                if (text.Is(next, Mutinies))
                    return new(Category.Attackers, noun.First, next + 1);
            }
        }
        return Predicate.None;
    }

    /// <summary>"50,000 people took part in the rioting".</summary>
    private Predicate Rioters()
    {
        for (var i = noun.End; i < Math.Min(sentence.End, noun.End + 4); i++)
        {
            if (!text.Is(i, Joining))
                continue;
            for (var next = i + 1; next < Math.Min(sentence.End, i + 4) && text.IsWord(next); next++)
            {
                if (text.Is(next, Riots))
                    return new(Category.Attackers, noun.First, next + 1);
            }
        }
        return Predicate.None;
    }

    /// <summary>"the size of the force is estimated as up to 5,000".</summary>
    private Predicate Size()
    {
        for (var i = noun.First - 1; i >= Math.Max(sentence.First, noun.First - Reach); i--)
        {
            if (!text.IsWord(i))
                return Predicate.None;
            if (text.Is(i, Sizes))
            {
                for (var side = i + 1; side < noun.First; side++)
                {
                    if (text.Is(side, Sides))
                        return new(Category.Attackers, i, noun.End);
                }
            }
        }
        return Predicate.None;
    }

    /// <summary>"put the number of detained at 1,270".</summary>
    private Predicate NumberOf()
    {
        for (var i = noun.First - 1; i >= Math.Max(sentence.First, noun.First - Reach); i--)
        {
            if (!text.IsWord(i) && text.KindOf(i) is not (TokenKind.Clitic or TokenKind.Hyphen))
                return Predicate.None;
            if (!text.Is(i, Numbers) || !text.Is(i + 1, Keys.Of))
                continue;
            return CountedBetween(i) is var category and not Category.None ? new(category, i, noun.End) : Predicate.None;
        }
        return Predicate.None;
    }

    /// <summary>What was done to those between "number" and the number, or else what they are called.</summary>
    private Category CountedBetween(int number)
    {
        var called = Category.None;
        for (var i = number + 2; i < noun.First; i++)
        {
            var word = text.Word(i);
            if (Categories.OfOutcome(word.Deeds & Deed.Outcome) is var outcome and not Category.None)
                return outcome;
            if (called is Category.None or Category.PeopleOther && Categories.OfNoun(word.Kinds) is var category and not Category.None)
                called = category;
            else if (called == Category.None && word.IsPlural(Kind.Person) && text.Word(noun.First - 1).Is(Kind.Be))
                called = Category.PeopleOther;
        }
        return called;
    }

    /// <summary>"a large number of foreigners among the detainees", "several members of the guard, a private force, among the attackers".</summary>
    private Predicate AmongThe()
    {
        for (var i = noun.End; i + 2 < Math.Min(sentence.End, noun.End + Reach); i++)
        {
            if (!text.IsWord(i) && !text.IsKind(i, TokenKind.Comma))
                return Predicate.None;
            if (text.Is(i, Keys.Among) && text.Is(i + 1, Keys.The) && Categories.OfNoun(text.Word(i + 2).Kinds) is var category and not Category.None)
                return new(category, noun.First, i + 3);
        }
        return Predicate.None;
    }

    /// <summary>"was arrested together with four of his aides".</summary>
    private Predicate Companions()
    {
        var with = noun.First - 1;
        if (with <= sentence.First || !text.Is(with, Keys.With))
            return Predicate.None;
        var isTogether = text.Is(with - 1, Together) || text.Is(with - 1, Keys.Along);
        if (!isTogether && !text.Word(with - 1).Has(Form.Participle))
            return Predicate.None;
        for (var i = isTogether ? with - 2 : with - 1; i > sentence.First; i--)
        {
            if ((text.Deeds(i) & Deed.Outcome) != 0 && text.Word(i).Has(Form.Participle) && text.Word(i - 1).Is(Kind.Be | Kind.Adverb))
                return new(Categories.OfOutcome(text.Deeds(i) & Deed.Outcome), i, noun.End);
        }
        return Predicate.None;
    }

    /// <summary>"two brothers suspected in the attack".</summary>
    private bool IsSuspected()
    {
        if (noun.End >= sentence.End || !text.Is(noun.End, Suspected))
            return false;
        for (var i = noun.End + 1; i < Math.Min(sentence.End, noun.End + SuspicionReach) && (text.IsWord(i) || text.IsKind(i, TokenKind.Hyphen)); i++)
        {
            if (text.Word(i).Is(Kind.Event | Kind.Killing) && text.Word(i).Does(Deed.Attack | Deed.Kill))
                return true;
        }
        return false;
    }

    private const int SuspicionReach = 9;
    private static readonly WordSet Suspected = WordLists.Figures["suspected"];

    private bool IsInSquare()
    {
        for (var i = noun.End; i + 1 < Math.Min(sentence.End, noun.End + 6); i++)
        {
            if (!text.IsWord(i))
                return false;
            if (text.Is(i, Squares))
                return true;
        }
        return false;
    }
}
