using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Reads what is said of those counted before their number: "killed …", "the arrest of …", "death toll rose to …", "left … dead".</summary>
internal readonly struct PredicateBefore(AnnotatedText text, Sentence sentence, CountedNoun noun)
{
    /// <summary>The most tokens between a verb and a later item of its list of objects, and between a toll and its number.</summary>
    private const int Reach = 12;

    /// <summary>What stands right before the number.</summary>
    public Predicate Adjacent()
    {
        var at = SkipBack(noun.First - 1);
        if (at < sentence.First)
            return Predicate.None;
        if (text.Is(at, Keys.Of))
        {
            var nominal = OfNominal(Nominal(at - 1));
            if (nominal.IsFound || !IsBodyOf(at))
                return nominal;
            at = SkipBack(at - 2);
            if (at < sentence.First)
                return Predicate.None;
        }
        if (at > sentence.First && text.Is(at, Keys.To) && text.Word(at - 1).Is(Kind.Wounded))
            return Found(Category.Injured, at - 1);
        if (IsLeave(at))
            return Complement(at);
        if (text.Is(at, ToLikeKeys.Sending) && new PlightReader(text, sentence).IsClinic(noun.End))
            return new(Category.Injured, at, noun.End + 2);
        if (IsDestroying(text.Token(at).Key) && noun.As == CountedAs.Noun && (noun.Head & Kind.PeopleNoun) != 0 && IsActive(at))
            return Found(Category.Killed, at);
        if (text.Is(at, ToLikeKeys.Losing) && noun.As == CountedAs.Noun && (noun.Head & (Kind.Person | Kind.Force | Kind.Fighter)) != 0)
            return Found(Category.Killed, at);
        var verb = SecondVerb(at);
        var deeds = text.Deeds(verb) & (Deed.Outcome | Deed.Attack | Deed.Deploy);
        if (deeds != 0 && IsActive(verb))
            return Object(verb, deeds);
        return text.Is(at, Keys.By) ? Agent(at) : Predicate.None;
    }

    /// <summary>"destroyed 850 terrorists": of people, that they were killed.</summary>
    public static bool IsDestroying(ulong verb) => ToLikeKeys.Destroying.Contains(verb);

    /// <summary>A toll before the number: "the death toll rose to 164", "arrests passed 5,800".</summary>
    public Predicate Toll()
    {
        var near = SkipBack(noun.First - 1);
        if (near < sentence.First || !(text.Word(near).Is(Kind.Preposition | Kind.Be) || IsReaching(near) || text.IsKind(near, TokenKind.Colon)))
            return Predicate.None;
        var stop = Math.Max(sentence.First, noun.First - Reach);
        for (var i = noun.First - 1; i >= stop; i--)
        {
            var token = text.Token(i);
            if (token.Kind is TokenKind.Semicolon || (token.Kind == TokenKind.Word && text.Word(i).Is(Kind.Relative) && !text.Is(i, Keys.That)))
                break;
            var word = text.Word(i);
            if (word.Is(Kind.Toll))
                return Found(TollOf(i), i);
            if (word.Is(Kind.OutcomeNoun) && word.Is(Kind.Plural) && !word.Is(Kind.Person) && IsSubject(i, near))
                return Found(Categories.OfNoun(word.Kinds), i);
        }
        return Predicate.None;
    }

    /// <summary>A verb before a list whose later item this is: "killed a guard and five soldiers".</summary>
    public Predicate ListHead()
    {
        if (noun.As == CountedAs.Omitted && noun.End < sentence.End && text.Word(noun.End).Is(Kind.Be | Kind.Have))
            return Predicate.None;
        var at = SkipBack(noun.First - 1);
        if (at > sentence.First && text.Is(at, Keys.With) && (text.Is(at - 1, Keys.Along) || text.Is(at - 1, Keys.Together)))
            at--;
        else if (at <= sentence.First || !(text.Is(at, Keys.And) || text.IsKind(at, TokenKind.Comma) || text.Is(at, Keys.Or) || text.Is(at, Keys.But)))
            return Predicate.None;
        var stop = Math.Max(sentence.First, at - Reach);
        for (var i = at - 1; i >= stop; i--)
        {
            if (text.KindOf(i) is not (TokenKind.Word or TokenKind.Hyphen or TokenKind.Number or TokenKind.Comma or TokenKind.Clitic))
                break;
            if (text.Word(i).Is(Kind.Be | Kind.Have | Kind.Modal | Kind.Relative | Kind.Subordinator) || text.Word(i).Does(Deed.Say | Deed.Include))
                break;
            var deeds = text.Deeds(i) & (Deed.Outcome | Deed.Attack | Deed.Deploy);
            if (deeds != 0 && (i < at - 1 || noun.As == CountedAs.Anaphor) && IsActive(i) && (!text.Word(i + 1).Is(Kind.Preposition) || text.QuantityAt(i + 1) >= 0) && Object(i, deeds) is { IsFound: true } found)
                return found;
            if (IsLeave(i))
                return Complement(i);
        }
        return Predicate.None;
    }

    /// <summary>"an attack on two policemen": whom a deed is aimed at.</summary>
    public Predicate Aimed()
    {
        var at = SkipBack(noun.First - 1);
        var isAimed = at > sentence.First && (text.Is(at, Keys.On) || text.Is(at, ToLikeKeys.Against)) && noun.As == CountedAs.Noun && (noun.Head & (Kind.Attacker | Kind.Fighter)) == 0;
        return isAimed && text.Word(at - 1).Is(Kind.Event) && text.Word(at - 1).Does(Deed.Attack | Deed.Harm) ? Found(Category.VictimsOther, at - 1) : Predicate.None;
    }

    /// <summary>A subject that says what became of those counted: "The dead included five …", "among the wounded were two …".</summary>
    public Predicate Subject()
    {
        var at = Including(SkipBack(noun.First - 1));
        if (at < sentence.First || !(text.Word(at).Is(Kind.Be) || text.Word(at).Does(Deed.Include)))
            return Predicate.None;
        var stop = Math.Max(sentence.First, at - Reach);
        for (var i = at - 1; i >= stop; i--)
        {
            var word = text.Word(i);
            if (text.KindOf(i) is TokenKind.Semicolon or TokenKind.Colon || word.Is(Kind.Subordinator))
                break;
            if (i == at - 1 && word.Is(Kind.PeopleNoun) && word.Is(Kind.Plural) && !word.Is(Kind.OutcomeNoun | Kind.Harmed | Kind.Prisoner) && (i == sentence.First || text.Deeds(i - 1) == Deed.None) && !text.Word(Math.Max(i - 1, sentence.First)).Is(Kind.Dead | Kind.Wounded))
                break;
            if (word.Is(Kind.OutcomeNoun | Kind.Harmed | Kind.Prisoner) && word.Is(Kind.Plural))
                return Found(Categories.OfNoun(word.Kinds), i);
            if ((text.Deeds(i) & Deed.Outcome) != 0 && word.Has(Form.Participle) && i > sentence.First && text.Is(i - 1, Keys.Those))
                return Found(Categories.OfOutcome(text.Deeds(i)), i - 1);
        }
        return Predicate.None;
    }

    /// <summary>Back over the items before this one to the verb of a list: "The dead include a clerk and two men".</summary>
    private int Including(int at)
    {
        if (at < sentence.First || !(text.Is(at, Keys.And) || text.IsKind(at, TokenKind.Comma)))
            return at;
        for (var i = at - 1; i >= Math.Max(sentence.First, at - Reach); i--)
        {
            if (text.Word(i).Does(Deed.Include))
                return i;
            if (text.Word(i).Is(Kind.Be | Kind.Have | Kind.Modal | Kind.Relative | Kind.Subordinator) || !(text.IsWord(i) || text.IsKind(i, TokenKind.Comma) || text.IsKind(i, TokenKind.Hyphen)))
                break;
        }
        return at;
    }

    /// <summary>"detained and questioned two men": the verb before an "and" has the same object as a verb that decides nothing.</summary>
    private int SecondVerb(int at) =>
        at - 2 > sentence.First && text.Deeds(at) == Deed.None && text.IsWord(at) && text.Letters(at).EndsWith("ed") && text.Is(at - 1, Keys.And) && text.Word(at - 2).Has(Form.Past)
            ? at - 2
            : at;

    /// <summary>The noun an "of" belongs to, time and place between them left out: "massacre in Cairo of 600", "killing spree on Tuesday of 148".</summary>
    private int Nominal(int at)
    {
        for (var skipped = 0; skipped < 2 && at - 2 >= sentence.First && text.IsWord(at) && (text.IsCapital(at) || text.Word(at).Is(Kind.Time)) && text.Word(at - 1).Is(Kind.Preposition); skipped++)
            at -= 2;
        var isKnown = at < sentence.First || text.Word(at).Kinds != Kind.None || text.Word(at).Deeds != Deed.None;
        return !isKnown && at - 1 >= sentence.First && text.Word(at - 1).Is(Kind.Killing) ? at - 1 : at;
    }

    private Predicate Found(Category category, int from) => new(category, from, noun.End);

    /// <summary>Back over what can stand between a verb and its object's number: "the other two", "another 55", "at".</summary>
    private int SkipBack(int at)
    {
        if (at > sentence.First && text.IsKind(at, TokenKind.Clitic) && text.IsCapital(at - 1))
            at -= 2;
        if (at > sentence.First && at == noun.First - 1 && text.IsKind(at, TokenKind.OpenQuote) && text.IsWord(at - 1))
            at--;
        while (at >= sentence.First && text.IsWord(at) && (!text.Word(at).Is(Kind.Preposition) || text.Is(at, Keys.Like))
               && (text.Word(at).Is(Kind.Determiner | Kind.Possessive | Kind.Other) || text.Is(at, Keys.Like) || (text.Word(at).Is(Kind.Adverb) && (text.Deeds(at) & Deed.Outcome) == 0)))
            at--;
        return at;
    }

    /// <summary>"a family of eight", "a group of 12 workers": what befell the body befell all of it.</summary>
    private bool IsBodyOf(int of) => of - 2 > sentence.First && text.Is(of - 1, Bodies) && (text.Word(of - 2).Is(Kind.Determiner | Kind.Possessive) || text.IsKind(of - 2, TokenKind.Clitic));

    private static readonly WordSet Bodies = WordLists.Figures["household"];

    private bool IsLeave(int at) => text.Word(at).Does(Deed.Leave) && !(at > sentence.First && text.Word(at - 1).Is(Kind.Be | Kind.Preposition));

    /// <summary>"left 129 people dead", "leaving two wounded and one missing".</summary>
    private Predicate Complement(int leave)
    {
        var end = Math.Min(sentence.End, noun.End + Reach);
        for (var i = noun.End; i < end; i++)
        {
            var word = text.Word(i);
            var category = Categories.OfNoun(word.Kinds & (Kind.OutcomeNoun | Kind.Harmed));
            if (word.Is(Kind.Plural) && category != Category.None)
                return new(category, leave, i + 1);
            if ((text.Deeds(i) & Deed.Outcome) != 0 && word.Has(Form.Participle))
                return new(Categories.OfOutcome(text.Deeds(i)), leave, i + 1);
            if (text.Is(i, Keys.In) && i == noun.End)
                return new(Category.VictimsOther, leave, i + 2 <= sentence.End ? i + 2 : i + 1);
            if (word.Is(Kind.Be | Kind.Have | Kind.Subordinator) || text.KindOf(i) is TokenKind.Comma or TokenKind.Stop)
                break;
        }
        return Predicate.None;
    }

    /// <summary>Whether the verb is no passive one: "killed 12 officers", not "were killed two days later".</summary>
    private bool IsActive(int at)
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

    private Predicate Object(int verb, Deed deeds)
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

    /// <summary>"the arrest of nine people", "the killing of 148 people", "the bodies of two people", "a mob of 200".</summary>
    private Predicate OfNominal(int at)
    {
        if (at < sentence.First)
            return Predicate.None;
        var word = text.Word(at);
        var category = word.Is(Kind.Killing) || text.Is(at, Keys.Lives) || text.Is(at, ToLikeKeys.Loss) ? Category.Killed : Categories.OfNoun(word.Kinds & (Kind.OutcomeNoun | Kind.Arrest));
        if (category == Category.None && (word.Has(Form.Gerund | Form.Base) || word.Is(Kind.Event)))
            category = at > sentence.First && text.Is(at - 1, ToLikeKeys.Deadly) ? Category.Killed : Categories.OfOutcome(NominalDeeds(at, word));
        if (category == Category.None && word.Is(Kind.Crowd | Kind.PeopleNoun | Kind.Troop | Kind.Rally | Kind.Mob) && !(noun.As == CountedAs.Noun && Categories.OfNoun(noun.Head) != Category.None))
            category = Categories.OfNoun(word.Kinds);
        if (category == Category.None && word.Is(Kind.Crowd) && noun.As == CountedAs.Omitted)
            category = OfGroup(at);
        return category == Category.None ? Predicate.None : Found(category, at);
    }

    /// <summary>"a peacekeeping group of 200", "a rebel group of about 30": by the word before it.</summary>
    private Category OfGroup(int group)
    {
        if (group <= sentence.First)
            return Category.None;
        return text.Is(group - 1, ToLikeKeys.Serving) ? Category.Forces : Categories.OfNoun(text.Word(group - 1).Kinds);
    }

    private Deed NominalDeeds(int at, Word word)
    {
        var deeds = text.Deeds(at) & (Deed.Kill | Deed.Injure | Deed.Arrest | Deed.Harm);
        return deeds != 0 || !word.Is(Kind.Event) ? deeds : Deed.None;
    }

    /// <summary>"killed by four suicide bombers": those counted did it.</summary>
    private Predicate Agent(int by)
    {
        for (var i = by - 1; i >= sentence.First && i >= by - 4; i--)
        {
            if (i == by - 1 && text.Is(i, ToLikeKeys.Guarded) && noun.As == CountedAs.Noun && (noun.Head & (Kind.Attacker | Kind.Fighter)) == 0)
                return Found(Category.Forces, i);
            var deeds = text.Deeds(i) & (Deed.Outcome | Deed.Attack | Deed.Perpetrate);
            if (deeds == 0 || !text.Word(i).Has(Form.Participle))
                continue;
            var isArrest = (deeds & Deed.Arrest) != 0 && (deeds & Deed.Attack) == 0;
            var category = (noun.Head & Kind.Force) != 0 ? Category.Forces : isArrest ? Category.None : Category.Attackers;
            return noun.As == CountedAs.Noun ? Found(category, i) : Predicate.None;
        }
        return Predicate.None;
    }

    private Category TollOf(int toll)
    {
        for (var i = Math.Max(sentence.First, toll - 3); i < Math.Min(sentence.End, toll + 4); i++)
        {
            if (text.Word(i).Is(Kind.Wounded))
                return Category.Injured;
            if (text.Word(i).Is(Kind.Arrest | Kind.Prisoner))
                return Category.Detained;
        }
        return text.Is(toll, ToLikeKeys.Toll) || (toll > sentence.First && text.Word(toll - 1).Is(Kind.Dead)) ? Category.Killed : Category.None;
    }

    /// <summary>Whether only the verb, its auxiliaries and a preposition stand between a plural and the number it rises to.</summary>
    private bool IsSubject(int i, int near)
    {
        var next = i + 1;
        while (next < near && (text.Word(next).Is(Kind.Adverb | Kind.Have | Kind.Be | Kind.Preposition | Kind.Modal) || IsReaching(next)))
            next++;
        return next == near && !text.Is(near, Keys.Of) && !text.Is(near, Keys.By);
    }

    private bool IsReaching(int at) => at >= sentence.First && text.Is(at, ToLikeKeys.Reaching);

    private static class ToLikeKeys
    {
        public static readonly ulong Loss = WordKey.Of("loss");

        public static readonly ulong Against = WordKey.Of("against");

        public static readonly ulong Toll = WordKey.Of("toll");

        public static readonly WordSet Sending = WordLists.Figures["sending"];

        public static readonly WordSet Serving = WordLists.Figures["serving"];

        public static readonly WordSet Deadly = WordLists.Figures["deadly"];

        public static readonly WordSet Guarded = WordLists.Figures["guarded"];

        public static readonly WordSet Destroying = WordLists.Figures["destroying"];

        public static readonly WordSet Losing = WordLists.Figures["losing"];

        public static readonly WordSet Reaching = WordLists.Figures["reaching"];
    }
}
