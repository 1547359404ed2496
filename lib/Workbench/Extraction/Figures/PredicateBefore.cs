using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Reads what is said of those counted by the words right before their number: "killed …", "the arrest of …", "left … dead", "killed by …".</summary>
internal readonly struct PredicateBefore(AnnotatedText text, Sentence sentence, CountedNoun noun)
{
    /// <summary>The most tokens between a participle and its "by".</summary>
    private const int AgentReach = 4;

    private static readonly ulong Against = WordKey.Of("against");
    private static readonly WordSet Sending = WordLists.Figures["sending"];
    private static readonly WordSet Guarded = WordLists.Figures["guarded"];
    private static readonly WordSet Destroying = WordLists.Figures["destroying"];
    private static readonly WordSet Losing = WordLists.Figures["losing"];

    /// <summary>"destroyed 850 terrorists": of people, that they were killed.</summary>
    public static bool IsDestroying(AnnotatedText text, int verb) => text.Is(verb, Destroying);

    /// <summary>What a noun, a verb or an agent right before the number says; none when it says nothing.</summary>
    public Predicate Read()
    {
        var front = new NumberFront(text, sentence, noun);
        var at = front.Last;
        if (at >= sentence.First && text.Is(at, Keys.Of))
        {
            var nominals = new NominalReader(text, sentence, noun);
            var nominal = nominals.Read(at);
            if (nominal.IsFound || !nominals.IsBodyOf(at))
                return nominal;
            at = front.Before(at - 2);
        }
        if (at < sentence.First)
            return Predicate.None;
        if (new LeaveReader(text, sentence, noun) is var leaving && leaving.IsLeave(at))
            return leaving.Read(at);
        if (Fate(at) is { IsFound: true } fate)
            return fate;
        var verbs = new VerbBefore(text, sentence, noun);
        var verb = SecondVerb(at);
        var deeds = verbs.Deeds(verb);
        if (deeds != 0 && verbs.IsActive(verb))
            return verbs.Object(verb, deeds);
        return text.Is(at, Keys.By) ? Agent(at) : Predicate.None;
    }

    /// <summary>"an attack on two policemen": whom a deed is aimed at.</summary>
    public Predicate Aimed()
    {
        var at = new NumberFront(text, sentence, noun).Last;
        var isAimed = at > sentence.First && (text.Is(at, Keys.On) || text.Is(at, Against)) && noun.As == CountedAs.Noun && (noun.Head & (Kind.Attacker | Kind.Fighter)) == 0;
        return isAimed && text.Word(at - 1).Is(Kind.Event) && text.Word(at - 1).Does(Deed.Attack | Deed.Harm) ? Found(Category.VictimsOther, at - 1) : Predicate.None;
    }

    private Predicate Found(Category category, int from) => new(category, from, noun.End);

    /// <summary>Words that say it without a deed of the lists: "injuries to six", "sent 40 to hospital", "lost 12 soldiers".</summary>
    private Predicate Fate(int at)
    {
        if (at > sentence.First && text.Is(at, Keys.To) && text.Word(at - 1).Is(Kind.Wounded))
            return Found(Category.Injured, at - 1);
        if (text.Is(at, Sending) && new PlightReader(text, sentence).IsClinic(noun.End))
            return new(Category.Injured, at, noun.End + 2);
        var isDestroyed = text.Is(at, Destroying) && (noun.Head & Kind.PeopleNoun) != 0 && new VerbBefore(text, sentence, noun).IsActive(at);
        var isLost = text.Is(at, Losing) && (noun.Head & (Kind.Person | Kind.Force | Kind.Fighter)) != 0;
        return noun.As == CountedAs.Noun && (isDestroyed || isLost) ? Found(Category.Killed, at) : Predicate.None;
    }

    /// <summary>"detained and questioned two men": the verb before an "and" has the same object as a verb that decides nothing.</summary>
    private int SecondVerb(int at) =>
        at - 2 > sentence.First && text.Deeds(at) == Deed.None && text.IsWord(at) && text.Letters(at).EndsWith("ed") && text.Is(at - 1, Keys.And) && text.Word(at - 2).Has(Form.Past)
            ? at - 2
            : at;

    /// <summary>"killed by four suicide bombers": those counted did it.</summary>
    private Predicate Agent(int by)
    {
        if (text.Is(by - 1, Guarded) && by > sentence.First && noun.As == CountedAs.Noun && (noun.Head & (Kind.Attacker | Kind.Fighter)) == 0)
            return Found(Category.Forces, by - 1);
        for (var i = by - 1; i >= sentence.First && i >= by - AgentReach; i--)
        {
            var deeds = text.Deeds(i) & (Deed.Outcome | Deed.Attack | Deed.Perpetrate);
            if (deeds == 0 || !text.Word(i).Has(Form.Participle))
                continue;
            var isArrest = (deeds & Deed.Arrest) != 0 && (deeds & Deed.Attack) == 0;
            var category = (noun.Head & Kind.Force) != 0 ? Category.Forces : isArrest ? Category.None : Category.Attackers;
            return noun.As == CountedAs.Noun ? Found(category, i) : Predicate.None;
        }
        return Predicate.None;
    }
}
