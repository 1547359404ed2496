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

    private static readonly ulong Per = WordKey.Of("per");
    private static readonly ulong Personnel = WordKey.Of("personnel");
    private static readonly WordSet Civil = WordLists.Figures["civil"];

    private NounWords Words => new(text, sentence);

    public CountedNoun Read(Quantity quantity)
    {
        var at = quantity.EndToken;
        if (IsYear(quantity) || (quantity.FirstToken > sentence.First && text.Is(quantity.FirstToken - 1, Per)))
            return CountedNoun.None(quantity);
        if (at >= sentence.End)
            return Omitted(quantity, at);
        if (text.IsKind(at, TokenKind.Hyphen))
            return new SizedNounReader(text, sentence).Read(quantity);
        if (text.Is(at, Keys.More) || text.Word(at).Is(Kind.Other))
            at = SkipOthers(at);
        if (at < sentence.End && text.Is(at, Keys.Of))
            return Partitive(quantity, at + 1);
        return at > quantity.EndToken && AreOthers(at) ? new(quantity, CountedAs.Noun, at - 1, at, Kind.Person | Kind.Plural | Kind.Other) : Noun(quantity, at, at);
    }

    /// <summary>"2020 Democrats", "the 2011 protesters": a year before a name, or behind "the", is the year of those named.</summary>
    private bool IsYear(Quantity quantity)
    {
        if (quantity.Estimate is not { Low: >= 1900 and < 2100 } estimate || estimate.Low != estimate.High || quantity.EndToken - quantity.FirstToken != 1 || text.Token(quantity.FirstToken).Length != 4 || quantity.EndToken >= sentence.End)
            return false;
        var next = quantity.EndToken;
        return text.IsWord(next) && (text.IsCapital(next) || (quantity.FirstToken > sentence.First && text.Is(quantity.FirstToken - 1, Keys.The)));
    }

    /// <summary>"killed two others", "the other four were": other people, where no noun follows.</summary>
    private bool AreOthers(int at)
    {
        var other = text.Word(at - 1);
        if (!other.Is(Kind.Other) || StartsNoun(at) || IsThing(at))
            return false;
        return IsOthers(other) || (!Words.IsUnknownVerb(at) && !IsOtherThing(at));
    }

    /// <summary>"six other Turkish cities": a noun follows, though none of people.</summary>
    private bool IsOtherThing(int at)
    {
        for (var i = at; i < Math.Min(sentence.End, at + 3) && text.IsWord(i) && !text.Word(i).Is(Kind.PhraseEnd); i++)
        {
            if (text.Word(i).IsPlural(Kind.Unit))
                return true;
        }
        return false;
    }

    private static bool IsOthers(Word word) => word.IsPlural(Kind.Other);

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
        if (at < sentence.End && text.Word(at).Is(Kind.Weekday | Kind.Time) && !text.Word(at).Is(Kind.Adverb | Kind.PeopleNoun) && !Words.NextIsPeople(at))
            return Omitted(quantity, at);
        var end = Math.Min(sentence.End, at + Reach);
        var walk = new NounWalk(text, sentence, at);
        var canBeOne = quantity.Estimate is { Low: 1, High: null };
        for (var i = at; i < end; i++)
        {
            if (walk.Look(i, canBeOne) is var step and not NounStep.Go)
                return Found(quantity, step, i, at, nounFirst);
        }
        return end == at ? Omitted(quantity, at) : CountedNoun.None(quantity);
    }

    private CountedNoun Found(Quantity quantity, NounStep step, int i, int at, int nounFirst) => step switch
    {
        NounStep.Head => new(quantity, CountedAs.Noun, nounFirst, i + 1, IsCivil(i) ? Kind.Person | Kind.Plural : text.Word(i).Kinds),
        NounStep.Killings => new(quantity, CountedAs.Noun, nounFirst, i + 1, Kind.Dead | Kind.Plural),
        NounStep.Unknown => new(quantity, CountedAs.Unsure, nounFirst, i + 1, Kind.None),
        NounStep.Omitted => Omitted(quantity, at),
        NounStep.End when i > at && IsForeignName(i - 1, at) => new(quantity, CountedAs.Unsure, nounFirst, i, Kind.None),
        NounStep.End when i == at || (i == at + 1 && Words.IsUnknownVerb(at)) => Omitted(quantity, at),
        _ => CountedNoun.None(quantity),
    };

    /// <summary>"12 Peshmerga", "three Carabinieri": a name that no list has, perhaps of people.</summary>
    private bool IsForeignName(int i, int at) =>
        i == at && text.IsWord(i) && text.IsCapital(i) && text.Token(i).Length > 3 && !text.Token(i).Has(TokenTraits.AllCaps)
        && (ReferenceEquals(text.Word(i), Word.Unknown) || (text.Word(i).Is(Kind.PeopleNoun) && !text.Word(i).Is(Kind.Plural))) && !text.Word(i).Is(Kind.Weekday | Kind.Month | Kind.Time);

    private static CountedNoun Omitted(Quantity quantity, int at) => new(quantity, CountedAs.Omitted, at, at, Kind.None);

    /// <summary>"rescue personnel", who are no force.</summary>
    private bool IsCivil(int i) => text.Is(i, Personnel) && text.Is(i - 1, Civil);
}
