using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Which side those counted were on, where no verb says what was done to them: "hundreds of aggressive men", "the size of the force was 5,000".</summary>
internal readonly struct SideReader(AnnotatedText text, Sentence sentence, CountedNoun noun)
{
    /// <summary>The most tokens between the noun and "among the detainees".</summary>
    private const int Reach = 16;

    /// <summary>The most tokens between the noun and what its people are suspected in.</summary>
    private const int SuspicionReach = 9;

    /// <summary>The most tokens between the noun and the square.</summary>
    private const int SquareReach = 6;

    /// <summary>A number without a noun is one of people in the streets from here on.</summary>
    private const int LeastCrowd = 100;

    private static readonly WordSet Squares = WordLists.Figures["square"];
    private static readonly WordSet Services = WordLists.Figures["service"];
    private static readonly WordSet Treating = WordLists.Figures["treating"];
    private static readonly WordSet Suspected = WordLists.Figures["suspected"];

    /// <summary>What decides the side by the words on the noun or behind it; it beats a verb of marching or coming.</summary>
    public Predicate Read()
    {
        if (noun.As == CountedAs.Omitted)
            return new MeasureReader(text, sentence, noun).Read();
        if (Fate() is { IsFound: true } fate)
            return fate;
        if (DoneTo() is { IsFound: true } done)
            return done;
        if ((noun.Head & Kind.Force) != 0 && (noun.Head & Kind.Attacker) == 0)
            return new PartakingReader(text, sentence, noun).Mutineers();
        if (new PartakingReader(text, sentence, noun).Rioters() is { IsFound: true } rioters)
            return rioters;
        if (noun.First > sentence.First && text.Is(noun.First - 1, Treating))
            return Of(Category.Injured);
        if (AmongThe() is { IsFound: true } among)
            return among;
        if ((noun.Head & (Kind.OutcomeNoun | Kind.Harmed | Kind.Prisoner)) != 0 || new HostilityReader(text, sentence, noun) is var hostility && !hostility.IsHostile)
            return Predicate.None;
        return Of(hostility.IsKept ? Category.Fighters : Category.Attackers);
    }

    /// <summary>What is left when no verb decided: those arrested together with somebody, people in a square.</summary>
    public Predicate ReadLast()
    {
        if (new CompanionReader(text, sentence, noun).Read() is { IsFound: true } companions)
            return companions;
        if (noun.NounEnd - 2 >= noun.NounFirst && text.Is(noun.NounEnd - 2, Services))
            return Of(Category.Forces);
        if (IsSuspected() || (noun.As == CountedAs.Omitted && noun.First > sentence.First && text.Is(noun.First - 1, Keys.Of) && new HostilityReader(text, sentence, noun).IsHostile))
            return Of(Category.Attackers);
        var isCrowd = noun.As == CountedAs.Noun ? (noun.Head & Kind.Person) != 0 : noun.As == CountedAs.Omitted && noun.Quantity.Estimate.Low >= LeastCrowd;
        return isCrowd && IsInSquare() ? Of(Category.Protesters) : Predicate.None;
    }

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

    /// <summary>"hundreds in the square", with more behind it.</summary>
    private bool IsInSquare() => text.Any(text.WordsOf(new(noun.End, Math.Min(sentence.End, noun.End + SquareReach) - 1)), Squares);
}
