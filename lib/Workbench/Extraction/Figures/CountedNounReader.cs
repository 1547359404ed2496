using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Finds the noun that a number counts.</summary>
internal readonly struct CountedNounReader(AnnotatedText text, Sentence sentence)
{
    /// <summary>The most tokens between a number and its noun.</summary>
    private const int Reach = 9;

    public CountedNoun Read(Quantity quantity)
    {
        var at = quantity.EndToken;
        if (IsYear(quantity) || (quantity.FirstToken > sentence.First && text.Is(quantity.FirstToken - 1, Per)))
            return CountedNoun.None(quantity);
        if (at >= sentence.End)
            return Omitted(quantity, at);
        if (text.IsKind(at, TokenKind.Hyphen))
        {
            if (at + 2 < sentence.End && text.Is(at + 1, Soldiers))
                return new(quantity, CountedAs.Noun, at + 1, at + 2, text.Word(at + 1).Kinds);
            return text.Is(at + 1, Keys.Strong) ? Strong(quantity, at + 2) : text.Is(Math.Min(at + 1, sentence.End - 1), Sizes) ? Sized(quantity, at + 2) : CountedNoun.None(quantity);
        }
        if (text.Is(at, Keys.More) || text.Word(at).Is(Kind.Other))
            at = SkipOthers(at);
        if (at < sentence.End && text.Is(at, Keys.Of))
            return Partitive(quantity, at + 1);
        if (at > quantity.EndToken && text.Word(at - 1).Is(Kind.Other) && !StartsNoun(at) && !IsThing(at) && (IsOthers(text.Word(at - 1)) || (!IsUnknownVerb(at) && !IsOtherThing(at))))
            return new(quantity, CountedAs.Noun, at - 1, at, Kind.Person | Kind.Plural | Kind.Other);
        return Noun(quantity, at, at);
    }

    /// <summary>"2020 Democrats", "the 2011 protesters": a year before a name, or behind "the", is the year of those named.</summary>
    private bool IsYear(Quantity quantity)
    {
        if (quantity.Estimate is not { Low: >= 1900 and < 2100 } estimate || estimate.Low != estimate.High || quantity.EndToken - quantity.FirstToken != 1 || text.Token(quantity.FirstToken).Length != 4 || quantity.EndToken >= sentence.End)
            return false;
        var next = quantity.EndToken;
        return text.IsWord(next) && (text.IsCapital(next) || (quantity.FirstToken > sentence.First && text.Is(quantity.FirstToken - 1, Keys.The)));
    }

    /// <summary>"six other Turkish cities": a noun follows, though none of people.</summary>
    private bool IsOtherThing(int at)
    {
        for (var i = at; i < Math.Min(sentence.End, at + 3) && text.IsWord(i) && !text.Word(i).Is(Kind.PhraseEnd); i++)
        {
            if (text.Word(i).Is(Kind.Unit) && text.Word(i).Is(Kind.Plural))
                return true;
        }
        return false;
    }

    private static bool IsOthers(Word word) => word.Is(Kind.Other) && word.Is(Kind.Plural);

    private int SkipOthers(int at)
    {
        while (at < sentence.End && (text.Is(at, Keys.More) || (text.Word(at).Is(Kind.Other) && !IsOthers(text.Word(at)))))
            at++;
        return at;
    }

    private bool StartsNoun(int at) =>
        at < sentence.End && text.IsWord(at) && !text.Word(at).Is(Kind.PhraseEnd)
        && Noun(default, at, at).As is CountedAs.Noun;

    /// <summary>"two other rockets": a noun follows, though none of people.</summary>
    private bool IsThing(int at) => at < sentence.End && text.IsWord(at) && !IsOthers(text.Word(at - 1)) && text.Word(at).Is(Kind.Unit | Kind.Event);

    /// <summary>"a 20,000-strong mob".</summary>
    private CountedNoun Strong(Quantity quantity, int at)
    {
        for (var i = at; i < Math.Min(sentence.End, at + 4); i++)
        {
            var word = text.Word(i);
            if (word.Is(Kind.Crowd | Kind.PeopleNoun))
                return new(quantity, CountedAs.Noun, at, i + 1, word.Kinds);
        }
        return CountedNoun.None(quantity);
    }

    /// <summary>"a three-man cell", "a 30-member team": of the size of a body of armed or rallied people.</summary>
    private CountedNoun Sized(Quantity quantity, int at)
    {
        for (var i = at; i < Math.Min(sentence.End, at + 4); i++)
        {
            var isGuard = text.Is(i, Guard) && text.IsCapital(i);
            if (isGuard || text.Word(i).Is(Kind.Troop | Kind.Mob | Kind.Rally | Kind.Force | Kind.Attacker | Kind.Fighter))
                return new(quantity, CountedAs.Noun, at, i + 1, isGuard ? Kind.Force | Kind.Plural : text.Word(i).Kinds);
        }
        return CountedNoun.None(quantity);
    }

    private static readonly WordSet Sizes = WordLists.Figures["body-member"];
    private static readonly WordSet Soldiers = WordLists.Figures["soldier"];
    private static readonly ulong Guard = WordKey.Of("guard");
    private static readonly ulong Per = WordKey.Of("per");
    private static readonly ulong Operations = WordKey.Of("operations");
    private static readonly ulong Personnel = WordKey.Of("personnel");
    private static readonly WordSet Civil = WordLists.Figures["civil"];
    private static readonly WordSet Killings = WordLists.Figures["killings"];
    private static readonly WordSet Heard = WordLists.Figures["heard"];

    /// <summary>"dozens of police", "two of the seven terrorists", "a few of the hundreds of raiders", "17 of them".</summary>
    private CountedNoun Partitive(Quantity quantity, int at, bool isInner = false)
    {
        var first = at;
        while (at < sentence.End && (text.Word(at).Is(Kind.Determiner | Kind.Possessive | Kind.Other) || (text.Word(at).Is(Kind.Adverb) && !text.IsKind(Math.Min(at + 1, sentence.End - 1), TokenKind.Hyphen))))
        {
            if (IsOthers(text.Word(at)))
                return new(quantity, CountedAs.Noun, at, at + 1, Kind.Person | Kind.Plural | Kind.Other);
            at++;
        }
        if (at >= sentence.End)
            return CountedNoun.None(quantity);
        if (text.Is(at, Keys.Them) || text.Is(at, Keys.Whom) || text.Word(at).Is(Kind.Relative | Kind.Pronoun))
            return new(quantity, CountedAs.Anaphor, at, at + 1, Kind.None);
        if (at > first && text.Is(at - 1, Keys.Those))
            return new(quantity, CountedAs.Anaphor, at - 1, at, Kind.None);
        var inner = InnerNumber(at);
        return !isInner && inner > at && text.Is(inner, Keys.Of) && inner + 1 < sentence.End ? Partitive(quantity, inner + 1, true) : Noun(quantity, inner, first);
    }

    /// <summary>The token after a number at <paramref name="at"/>: "two of the seven terrorists".</summary>
    private int InnerNumber(int at)
    {
        var inner = text.QuantityAt(at);
        return inner >= 0 && text.Quantities[inner].Kind == QuantityKind.Count ? Math.Min(text.Quantities[inner].EndToken, sentence.End - 1) : at;
    }

    private CountedNoun Noun(Quantity quantity, int at, int nounFirst)
    {
        while (at + 1 < sentence.End && text.Word(at).Is(Kind.Adverb) && !text.IsKind(at + 1, TokenKind.Hyphen))
            at++;
        if (at < sentence.End && text.Word(at).Is(Kind.Weekday | Kind.Time) && !text.Word(at).Is(Kind.Adverb | Kind.PeopleNoun) && !NextIsPeople(at))
            return Omitted(quantity, at);
        var end = Math.Min(sentence.End, at + Reach);
        for (var i = at; i < end; i++)
        {
            switch (Look(i, at, quantity.Estimate is { Low: 1, High: null }))
            {
                case Step.Head:
                    return new(quantity, CountedAs.Noun, nounFirst, i + 1, IsCivil(i) ? Kind.Person | Kind.Plural : text.Word(i).Kinds);
                case Step.Killings:
                    return new(quantity, CountedAs.Noun, nounFirst, i + 1, Kind.Dead | Kind.Plural);
                case Step.Unknown:
                    return new(quantity, CountedAs.Unsure, nounFirst, i + 1, Kind.None);
                case Step.Omitted:
                    return Omitted(quantity, at);
                case Step.Thing:
                    return CountedNoun.None(quantity);
                case Step.End when i > at && IsForeignName(i - 1, at):
                    return new(quantity, CountedAs.Unsure, nounFirst, i, Kind.None);
                case Step.End:
                    return i == at || (i == at + 1 && IsUnknownVerb(at)) ? Omitted(quantity, at) : CountedNoun.None(quantity);
            }
        }
        return end == at ? Omitted(quantity, at) : CountedNoun.None(quantity);
    }

    /// <summary>"12 Peshmerga", "three Carabinieri": a name that no list has, perhaps of people.</summary>
    private bool IsForeignName(int i, int at) =>
        i == at && text.IsWord(i) && text.IsCapital(i) && text.Token(i).Length > 3 && !text.Token(i).Has(TokenTraits.AllCaps)
        && (ReferenceEquals(text.Word(i), Word.Unknown) || (text.Word(i).Is(Kind.PeopleNoun) && !text.Word(i).Is(Kind.Plural))) && !text.Word(i).Is(Kind.Weekday | Kind.Month | Kind.Time);

    /// <summary>"150 remained in custody", "the families of 43 say".</summary>
    private bool IsUnknownVerb(int at) =>
        at < text.Layout.Tokens.Count && !text.IsCapital(at) && (text.Word(at).VerbForms.HasFlag(Form.Base) ? !text.Word(at).Is(Kind.Report | Kind.Unit | Kind.Event) : text.Word(at).Kinds == Kind.None && text.Letters(at).EndsWith("ed"));

    private static CountedNoun Omitted(Quantity quantity, int at) => new(quantity, CountedAs.Omitted, at, at, Kind.None);

    private enum Step
    {
        Go,
        Head,
        Unknown,
        Killings,
        Omitted,
        Thing,
        End,
    }

    private Step Look(int i, int at, bool canBeOne)
    {
        switch (text.KindOf(i))
        {
            case TokenKind.OpenQuote:
                return i + 1 < sentence.End ? Step.Go : Step.End;
            case TokenKind.Hyphen or TokenKind.Clitic or TokenKind.CloseQuote:
                return i == at ? Step.End : Step.Go;
            case TokenKind.Number when text.IsKind(i - 1, TokenKind.Hyphen) && i > at:
                return Step.Go;
            case TokenKind.Word:
                return canBeOne && text.Word(i).Is(Kind.PeopleNoun) && !IsDeed(i) && !NextIsPerson(i) ? Step.Head : LookAtWord(i, at);
            default:
                return Step.End;
        }
    }

    /// <summary>"at least one police officer".</summary>
    private bool NextIsPerson(int i) => i + 1 < sentence.End && ((text.Word(i + 1).Is(Kind.PeopleNoun) && !IsDeed(i + 1)) || IsPlainNoun(i + 1));

    private Step LookAtWord(int i, int at)
    {
        var word = text.Word(i);
        if (text.Is(i, Keys.And) && i > at && i + 1 < sentence.End && ((text.IsCapital(i - 1) && text.IsCapital(i + 1)) || text.IsKind(i + 1, TokenKind.Hyphen)))
            return Step.Go;
        if (text.Is(i, Keys.And) && i > at && JoinsModifiers(i))
            return Step.Go;
        if (word.Is(Kind.PhraseEnd) && !word.Is(Kind.PeopleNoun))
            return Step.End;
        if (word.Is(Kind.PeopleNoun | Kind.OutcomeNoun) && word.Is(Kind.Plural))
            return IsCompound(i) ? Step.Go : HeadOrModifier(i);
        if (IsOfCrowd(i))
            return Step.Head;
        if (text.Is(i, Killings) && !IsDeed(i))
            return Step.Killings;
        if (IsDeed(i))
            return NextIsPeople(i) || (i == at && IsModifier(i)) ? Step.Go : i > at ? Step.End : NextIsThing(i) ? Step.Thing : Step.Omitted;
        if (word.Is(Kind.Unit) && (text.IsCapital(i) || text.Is(i, Operations)) && NextIsPeople(i))
            return Step.Go;
        if (word.Is(Kind.Unit))
            return word.Is(Kind.Plural) || !NounGoesOn(i) ? Step.Thing : Step.Go;
        if (IsUnknownPlural(i))
            return NextIsPeople(i) || IsJoinedName(i) ? Step.Go : text.IsCapital(i) || IsAgent(i) ? Step.Unknown : Step.Thing;
        return Step.Go;
    }

    /// <summary>"70 disaster-relief and rescue personnel": two modifiers of one noun.</summary>
    private bool JoinsModifiers(int and) =>
        and + 2 < sentence.End && ReferenceEquals(text.Word(and - 1), Word.Unknown) && text.IsWord(and + 1) && !text.Word(and + 1).Is(Kind.PhraseEnd | Kind.Adverb | Kind.Plural | Kind.Vague) && text.QuantityAt(and + 1) < 0
        && text.Word(and + 2).Is(Kind.PeopleNoun) && text.Word(and + 2).Is(Kind.Plural);

    /// <summary>"rescue personnel", who are no force.</summary>
    private bool IsCivil(int i) => text.Is(i, Personnel) && text.Is(i - 1, Civil);

    /// <summary>"1,146 police-related deaths".</summary>
    private bool IsCompound(int i) => i + 2 < sentence.End && text.IsKind(i + 1, TokenKind.Hyphen) && text.Word(i + 2).VerbForms.HasFlag(Form.Participle);

    /// <summary>"many foreign voices in the crowd": people, by what is heard or seen of them.</summary>
    private bool IsOfCrowd(int i) =>
        i + 3 < sentence.End && text.Is(i, Heard) && (text.Is(i + 1, Keys.In) || text.Is(i + 1, Keys.Among)) && text.Is(i + 2, Keys.The) && text.Word(i + 3).Is(Kind.Crowd);

    /// <summary>"police officers" has its head behind it, "police stations" counts no people.</summary>
    private Step HeadOrModifier(int i)
    {
        if (NextIsPeople(i))
            return Step.Go;
        var next = i + 1;
        if (text.Word(i).Is(Kind.OutcomeNoun) && !text.Word(i).Is(Kind.PeopleNoun))
            return Step.Head;
        if (next < sentence.End && text.IsWord(next) && text.Word(next).Is(Kind.Unit | Kind.Voice | Kind.Toll) && !text.Word(next).Is(Kind.PeopleNoun) && IsCollective(i))
            return Step.Thing;
        if (next + 1 < sentence.End && IsCollective(i) && text.Word(next).VerbForms.HasFlag(Form.Gerund) && text.Word(next + 1).Is(Kind.Unit) && text.Word(next + 1).Is(Kind.Plural))
            return Step.Thing;
        if (next < sentence.End && text.IsWord(next) && IsCollective(i) && (IsUnknownPlural(next) || (text.Word(i).Is(Kind.Force) && IsPlainNoun(next))))
            return Step.Thing;
        return Step.Head;
    }

    /// <summary>"police van": a word in small letters that is no verb and nothing else the lists know.</summary>
    private bool IsPlainNoun(int i)
    {
        var letters = text.Letters(i);
        return text.IsWord(i) && !text.IsCapital(i) && ReferenceEquals(text.Word(i), Word.Unknown) && letters.Length > 2 && !letters.EndsWith("ed") && !letters.EndsWith("ing");
    }

    /// <summary>A collective such as "police", which can stand before another noun.</summary>
    private bool IsCollective(int i) => text.Letters(i)[^1] is not 's';

    private bool NextIsPeople(int i)
    {
        for (var next = i + 1; next < Math.Min(sentence.End, i + 4); next++)
        {
            if (text.IsKind(next, TokenKind.Hyphen) || text.IsKind(next, TokenKind.Clitic))
                continue;
            if (!text.IsWord(next))
                return false;
            var word = text.Word(next);
            if (word.Is(Kind.PeopleNoun) && word.Is(Kind.Plural) && !IsDeed(next))
                return true;
            if (next > i + 1 || word.Is(Kind.PhraseEnd) || IsDeed(next) || !word.Is(Kind.Person))
                return false;
        }
        return false;
    }

    /// <summary>"several burned trucks".</summary>
    private bool NextIsThing(int i) =>
        i + 1 < sentence.End && text.IsWord(i + 1) && !text.Word(i + 1).Is(Kind.Time | Kind.Weekday)
        && ((text.Word(i + 1).Is(Kind.Unit) && text.Word(i + 1).Is(Kind.Plural)) || IsUnknownPlural(i + 1));

    /// <summary>"194,726 detained illegal immigrants": a participle and an adjective before the noun.</summary>
    private bool IsModifier(int i) =>
        i + 2 < sentence.End && text.Word(i).Has(Form.Participle) && text.IsWord(i + 1) && !text.IsCapital(i + 1) && text.Word(i + 1) is { Forms: Form.None } next && !next.Is(Kind.PhraseEnd | Kind.Adverb | Kind.Unit | Kind.Time)
        && text.Word(i + 2).Is(Kind.PeopleNoun) && text.Word(i + 2).Is(Kind.Plural) && !IsDeed(i + 2);

    /// <summary>"climbers", "picnickers", "cyclists": by its ending perhaps somebody who does something.</summary>
    private bool IsAgent(int i) => text.Letters(i) is { Length: > 5 } letters && (letters.EndsWith("ers") || letters.EndsWith("ists") || (letters.EndsWith("ees") && !letters.EndsWith("mmittees")));

    /// <summary>"Customs and Border Protection officers": the plural is a part of a name.</summary>
    private bool IsJoinedName(int i) => text.IsCapital(i) && i + 2 < sentence.End && text.Is(i + 1, Keys.And) && text.IsCapital(i + 2);

    private bool NounGoesOn(int i) => i + 1 < sentence.End && text.IsWord(i + 1) && !text.Word(i + 1).Is(Kind.PhraseEnd) && !text.Word(i + 1).Is(Kind.Adverb);

    private bool IsDeed(int i) =>
        (text.Deeds(i) & (Deed.Outcome | Deed.Action)) != 0 && text.Word(i).Has(Form.Past | Form.Participle | Form.Gerund) && !text.Word(i).Is(Kind.Event);

    private bool IsUnknownPlural(int i)
    {
        var word = text.Word(i);
        if (word.Is(Kind.PeopleNoun | Kind.OutcomeNoun | Kind.Adverb | Kind.PhraseEnd) || IsDeed(i))
            return false;
        if (word.Is(Kind.Plural))
            return true;
        var letters = text.Letters(i);
        return letters.Length > 3 && letters[^1] == 's' && letters[^2] is not ('s' or 'u' or 'i' or '\'') && !text.Token(i).Has(TokenTraits.AllCaps);
    }
}
