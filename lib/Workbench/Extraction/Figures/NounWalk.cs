using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>What a token behind a number makes of the noun that is looked for.</summary>
internal enum NounStep
{
    /// <summary>It is before the noun, or a part of it.</summary>
    Go,

    /// <summary>It is the noun, of people.</summary>
    Head,

    /// <summary>It is a plural, perhaps of people.</summary>
    Unknown,

    /// <summary>It is a plural of killings, of one person each.</summary>
    Killings,

    /// <summary>The noun is left out.</summary>
    Omitted,

    /// <summary>It is a thing.</summary>
    Thing,

    /// <summary>The phrase ends before it without a noun.</summary>
    End,
}

/// <summary>Walks the tokens behind a number to the noun it counts.</summary>
/// <param name="text">The text.</param>
/// <param name="sentence">The sentence of the number.</param>
/// <param name="first">Index of the first token that can be the noun.</param>
internal readonly struct NounWalk(AnnotatedText text, Sentence sentence, int first)
{
    private static readonly ulong Operations = WordKey.Of("operations");
    private static readonly WordSet Killings = WordLists.Figures["killings"];
    private static readonly WordSet Heard = WordLists.Figures["heard"];

    private NounWords Words => new(text, sentence);

    /// <summary>What the token at an index is.</summary>
    /// <param name="i">The index.</param>
    /// <param name="canBeOne">Whether the number can count one: "at least one police officer".</param>
    public NounStep Look(int i, bool canBeOne)
    {
        switch (text.KindOf(i))
        {
            case TokenKind.OpenQuote:
                return i + 1 < sentence.End ? NounStep.Go : NounStep.End;
            case TokenKind.Hyphen or TokenKind.Clitic or TokenKind.CloseQuote:
                return i == first ? NounStep.End : NounStep.Go;
            case TokenKind.Number when text.IsKind(i - 1, TokenKind.Hyphen) && i > first:
                return NounStep.Go;
            case TokenKind.Word:
                return canBeOne && text.Word(i).Is(Kind.PeopleNoun) && !Words.IsDeed(i) && !Words.NextIsPerson(i) ? NounStep.Head : LookAtWord(i);
            default:
                return NounStep.End;
        }
    }

    private NounStep LookAtWord(int i)
    {
        var word = text.Word(i);
        if (text.Is(i, Keys.And) && i > first && i + 1 < sentence.End && ((text.IsCapital(i - 1) && text.IsCapital(i + 1)) || text.IsKind(i + 1, TokenKind.Hyphen)))
            return NounStep.Go;
        if (text.Is(i, Keys.And) && i > first && JoinsModifiers(i))
            return NounStep.Go;
        if (word.Is(Kind.PhraseEnd) && !word.Is(Kind.PeopleNoun))
            return NounStep.End;
        if (word.IsPlural(Kind.PeopleNoun | Kind.OutcomeNoun))
            return IsCompound(i) ? NounStep.Go : HeadOrModifier(i);
        if (IsOfCrowd(i))
            return NounStep.Head;
        if (text.Is(i, Killings) && !Words.IsDeed(i))
            return NounStep.Killings;
        if (Words.IsDeed(i))
            return Words.NextIsPeople(i) || (i == first && IsModifier(i)) ? NounStep.Go : i > first ? NounStep.End : Words.NextIsThing(i) ? NounStep.Thing : NounStep.Omitted;
        if (word.Is(Kind.Unit) && (text.IsCapital(i) || text.Is(i, Operations)) && Words.NextIsPeople(i))
            return NounStep.Go;
        if (word.Is(Kind.Unit))
            return word.Is(Kind.Plural) || !Words.NounGoesOn(i) ? NounStep.Thing : NounStep.Go;
        if (Words.IsUnknownPlural(i))
            return Words.NextIsPeople(i) || IsJoinedName(i) ? NounStep.Go : text.IsCapital(i) || Words.IsAgent(i) ? NounStep.Unknown : NounStep.Thing;
        return NounStep.Go;
    }

    /// <summary>"police officers" has its head behind it, "police stations" counts no people.</summary>
    private NounStep HeadOrModifier(int i)
    {
        if (Words.NextIsPeople(i))
            return NounStep.Go;
        var isOutcome = text.Word(i).Is(Kind.OutcomeNoun) && !text.Word(i).Is(Kind.PeopleNoun);
        return !isOutcome && i + 1 < sentence.End && IsCollective(i) && IsThing(i + 1, text.Word(i)) ? NounStep.Thing : NounStep.Head;
    }

    /// <summary>Whether a thing follows a collective: "police stations", "security hiring offices", "police van".</summary>
    private bool IsThing(int next, Word collective)
    {
        var word = text.Word(next);
        if (word.VerbForms.HasFlag(Form.Gerund) && next + 1 < sentence.End && text.Word(next + 1).IsPlural(Kind.Unit))
            return true;
        return text.IsWord(next)
            && ((word.Is(Kind.Unit | Kind.Voice | Kind.Toll) && !word.Is(Kind.PeopleNoun)) || Words.IsUnknownPlural(next) || (collective.Is(Kind.Force) && Words.IsPlainNoun(next)));
    }

    /// <summary>"70 disaster-relief and rescue personnel": two modifiers of one noun.</summary>
    private bool JoinsModifiers(int and) =>
        and + 2 < sentence.End && ReferenceEquals(text.Word(and - 1), Word.Unknown) && text.IsWord(and + 1) && !text.Word(and + 1).Is(Kind.PhraseEnd | Kind.Adverb | Kind.Plural | Kind.Vague) && text.QuantityAt(and + 1) < 0
        && text.Word(and + 2).IsPlural(Kind.PeopleNoun);

    /// <summary>"1,146 police-related deaths".</summary>
    private bool IsCompound(int i) => i + 2 < sentence.End && text.IsKind(i + 1, TokenKind.Hyphen) && text.Word(i + 2).VerbForms.HasFlag(Form.Participle);

    /// <summary>"many foreign voices in the crowd": people, by what is heard or seen of them.</summary>
    private bool IsOfCrowd(int i) =>
        i + 3 < sentence.End && text.Is(i, Heard) && (text.Is(i + 1, Keys.In) || text.Is(i + 1, Keys.Among)) && text.Is(i + 2, Keys.The) && text.Word(i + 3).Is(Kind.Crowd);

    /// <summary>A collective such as "police", which can stand before another noun.</summary>
    private bool IsCollective(int i) => text.Letters(i)[^1] is not 's';

    /// <summary>"194,726 detained illegal immigrants": a participle and an adjective before the noun.</summary>
    private bool IsModifier(int i) =>
        i + 2 < sentence.End && text.Word(i).Has(Form.Participle) && text.IsWord(i + 1) && !text.IsCapital(i + 1) && text.Word(i + 1) is { Forms: Form.None } next && !next.Is(Kind.PhraseEnd | Kind.Adverb | Kind.Unit | Kind.Time)
        && text.Word(i + 2).IsPlural(Kind.PeopleNoun) && !Words.IsDeed(i + 2);

    /// <summary>"Customs and Border Protection officers": the plural is a part of a name.</summary>
    private bool IsJoinedName(int i) => text.IsCapital(i) && i + 2 < sentence.End && text.Is(i + 1, Keys.And) && text.IsCapital(i + 2);
}
