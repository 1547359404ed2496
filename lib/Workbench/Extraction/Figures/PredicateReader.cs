using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Decides what is said of those counted: by what stands right before the number, behind the noun, on the noun, and in the figures before.</summary>
internal readonly struct PredicateReader(AnnotatedText text, FoundFigures found, CountedNoun noun, Sentence sentence, int index)
{
    private static readonly ulong Out = WordKey.Of("out");
    private static readonly ulong One = WordKey.Of("one");

    /// <summary>The first answer, the surest asked first; none when the number is no figure.</summary>
    /// <param name="whole">Index of the figure this one is a part of; -1 when it is no part.</param>
    public Predicate Read(int whole)
    {
        var own = new OwnReader(text, sentence, noun, found.HasKilled);
        if (IsOutcome() && (noun.Head & Kind.Wounded) != 0 && !text.Is(noun.End, Keys.And) && new PredicateAfter(text, sentence, noun).Read() is { Category: Category.Killed } dead)
            return dead;
        if (IsOutcome() || IsInner() || ((noun.Head & Kind.Mob) != 0 && text.IsKind(noun.Quantity.EndToken, TokenKind.Hyphen)))
            return own.Own();
        var earlier = new EarlierReader(text, found, noun, sentence, index);
        if (Before(whole) is { IsFound: true } before)
            return before;
        if (earlier.IsOfThings())
            return Behind() is { IsFound: true, Category: Category.Killed or Category.Injured or Category.Detained } fate ? fate : Predicate.None;
        if (IsWholeOfRatio())
            return own.Own() with { Category = Category.PeopleOther };
        if (Behind() is { IsFound: true } behind)
            return behind;
        return Around(earlier, whole) is { IsFound: true } around ? around : Last(earlier, own);
    }

    /// <summary>What stands right before the number, and the whole that "including" joins it to.</summary>
    private Predicate Before(int whole)
    {
        if (new PredicateBefore(text, sentence, noun).Read() is { IsFound: true } adjacent)
            return adjacent;
        if (noun.As == CountedAs.Omitted && new TollReader(text, sentence, noun).Read() is { IsFound: true } toll)
            return toll;
        if (new AttendanceReader(text, sentence, noun).Read() is { IsFound: true } attendance)
            return attendance;
        if (new BodyReader(text, sentence, noun).Read() is { IsFound: true } body)
            return body;
        if (new BracketReader(text, sentence, noun).Read() is { IsFound: true } bracket)
            return bracket;
        var isPart = whole >= 0 && new WholeReader(text, found, noun, sentence, index).IsDirectPart() && !(noun.End < sentence.End && text.Word(noun.End).Is(Kind.Relative));
        return isPart ? found[whole].Inherited(noun) with { First = noun.First - 1 } : Predicate.None;
    }

    /// <summary>What stands behind the noun, unless the noun itself says more.</summary>
    private Predicate Behind()
    {
        var after = new PredicateAfter(text, sentence, noun, IsOneOf()).Read();
        if (!after.IsFound && new SettingReader(text, sentence, noun, index).Read() is { IsFound: true } setting)
            return setting;
        if (!after.IsFound && noun.As == CountedAs.Omitted && new PlightReader(text, sentence).OfDegree(noun.Quantity.EndToken) is var degree and not Category.None)
            return new(degree, noun.First, noun.Quantity.EndToken + 1);
        if (after.Category is Category.None or Category.Protesters or Category.Forces or Category.Fighters && new SideReader(text, sentence, noun).Read() is { IsFound: true } side)
            return side;
        return noun.As == CountedAs.Omitted && after.First < noun.First ? Predicate.None : after;
    }

    /// <summary>A verb or subject farther before, and the figures before.</summary>
    private Predicate Around(EarlierReader earlier, int whole)
    {
        if (new PredicateBefore(text, sentence, noun).Aimed() is { IsFound: true } aimed)
            return aimed;
        if (new ObjectListReader(text, sentence, noun).Read() is { IsFound: true } list)
            return list;
        if (new SubjectReader(text, sentence, noun).Read() is { IsFound: true } subject)
            return subject;
        if (whole >= 0)
            return found[whole].Inherited(noun);
        if (new AgainReader(text, found, noun, sentence, index).Read() is { IsFound: true } again)
            return again;
        if (earlier.Included() is { IsFound: true } included)
            return included;
        return earlier.AmongThem() is { IsFound: true } among ? among : earlier.Coordinate();
    }

    /// <summary>What is left when no verb decided.</summary>
    private Predicate Last(EarlierReader earlier, OwnReader own)
    {
        if (new SideReader(text, sentence, noun).ReadLast() is { IsFound: true } last)
            return last;
        if (noun.As is CountedAs.Omitted or CountedAs.Anaphor)
            return earlier.Anaphor() is { IsFound: true } anaphor ? anaphor : own.IsCrowd() ? new(Category.PeopleOther, noun.First, noun.End) : Predicate.None;
        return noun.As == CountedAs.Noun && !new PopulationReader(text, sentence, noun).IsPopulation ? own.OwnOrOther() : Predicate.None;
    }

    /// <summary>"two of the seven gunmen were killed": the seven are not all killed, unless "who were" follows them.</summary>
    private bool IsInner()
    {
        var at = noun.First - 1;
        while (at > sentence.First && text.Word(at).Is(Kind.Determiner | Kind.Possessive))
            at--;
        return noun.As == CountedAs.Noun && at < noun.First - 1 && text.Is(at, Keys.Of) && found.Count > 0 && found.Last.Noun.Quantity.EndToken == at
            && Categories.OfNoun(noun.Head) != Category.None && !(noun.End < sentence.End && text.Word(noun.End).Is(Kind.Relative));
    }

    /// <summary>"109 of them out of 325,000": the whole that a part is held against.</summary>
    private bool IsWholeOfRatio() =>
        noun.First - 2 > sentence.First && text.Is(noun.First - 1, Keys.Of) && text.Is(noun.First - 2, Out) && found.Count > 0 && found.Last.Noun.End == noun.First - 2;

    /// <summary>"Anton Bel, one of two brothers, was killed": what follows is said of the one.</summary>
    private bool IsOneOf()
    {
        var at = noun.First - 1;
        while (at > sentence.First && text.Word(at).Is(Kind.Determiner | Kind.Possessive))
            at--;
        return at > sentence.First && text.Is(at, Keys.Of) && text.Is(at - 1, One);
    }

    private bool IsOutcome() => noun.As == CountedAs.Noun && (noun.Head & Kind.OutcomeNoun) != 0 && (noun.Head & Kind.Person) == 0;
}
