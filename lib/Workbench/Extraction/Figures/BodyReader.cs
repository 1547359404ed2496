using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Reads a number that sizes a body named before it: "a crowd, numbering some two dozen", "a rebel army estimated to be at most 1,000", "bringing to 11 the number of people killed".</summary>
internal readonly struct BodyReader(AnnotatedText text, Sentence sentence, CountedNoun noun)
{
    private static readonly WordSet Numbering = WordLists.Figures["numbering"];
    private const int Reach = 7;

    private static readonly ulong Number = WordKey.Of("number");
    private static readonly WordSet Numbers = WordLists.Figures["total"];
    private static readonly WordSet Estimating = WordLists.Figures["estimating"];

    /// <summary>The category of the body; none when no body is sized.</summary>
    public Predicate Read()
    {
        if (noun.As != CountedAs.Omitted)
            return Predicate.None;
        if (NumberBehind() is { IsFound: true } behind)
            return behind;
        var verb = Verb(noun.First - 1);
        if (verb <= sentence.First)
            return Predicate.None;
        var body = verb - 1;
        while (body > sentence.First && (text.IsKind(body, TokenKind.Comma) || text.Word(body).Is(Kind.Be | Kind.Adverb | Kind.Have)))
            body--;
        var isBody = text.IsWord(body) && (text.Word(body).Is(Kind.Crowd | Kind.Troop | Kind.Mob | Kind.Rally) || text.Word(body).IsPlural(Kind.PeopleNoun));
        return isBody ? new(Of(body), body, noun.End) : Predicate.None;
    }

    /// <summary>"bringing to 11 the number of people killed": what was done to those whose number it is.</summary>
    private Predicate NumberBehind()
    {
        var number = noun.End + 1;
        if (noun.First <= sentence.First || !text.Is(noun.First - 1, Keys.To) || number >= sentence.End || !text.Is(noun.End, Keys.The))
            return Predicate.None;
        var isNumber = text.Is(number, Numbers) && text.Is(number + 1, Keys.Of);
        var called = Category.None;
        for (var i = number; i < Math.Min(sentence.End, number + Reach) && text.IsWord(i); i++)
        {
            if (text.Word(i).Is(Kind.Toll) && text.Word(i - 1).Is(Kind.Dead))
                return new(Category.Killed, noun.First, i + 1);
            if (isNumber && Categories.OfOutcome(text.Deeds(i) & Deed.Outcome) is var outcome and not Category.None)
                return new(outcome, noun.First, i + 1);
            called = isNumber && called == Category.None ? Categories.OfNoun(text.Word(i).Kinds) : called;
        }
        return called == Category.None ? Predicate.None : new(called, noun.First, number + 1);
    }

    /// <summary>The verb of sizing that ends before the number; -1 when none does.</summary>
    private int Verb(int at)
    {
        while (at > sentence.First && text.Word(at).Is(Kind.Adverb))
            at--;
        if (at <= sentence.First)
            return -1;
        if (text.Is(at, Number) && text.Is(at - 1, Keys.To) && at - 2 > sentence.First && text.Is(at - 2, Estimating))
            return at - 2;
        if (text.Is(at, Numbering))
            return at;
        if (text.Word(at).Is(Kind.Be) && text.Is(at - 1, Keys.To))
            at--;
        else if (!text.Is(at, Keys.At))
            return -1;
        return at > sentence.First && text.Is(at - 1, Estimating) ? at - 1 : -1;
    }

    private Category Of(int body)
    {
        var side = body > sentence.First ? Categories.OfNoun(text.Word(body - 1).Kinds & Kind.PeopleNoun) : Category.None;
        if (side == Category.None)
            side = Categories.OfNoun(text.Word(body).Kinds);
        var after = side == Category.None ? new PredicateAfter(text, sentence, noun with { As = CountedAs.Noun, NounFirst = noun.End, NounEnd = noun.End }).Read() : Predicate.None;
        return side != Category.None ? side : after.IsFound ? after.Category : Category.PeopleOther;
    }
}
