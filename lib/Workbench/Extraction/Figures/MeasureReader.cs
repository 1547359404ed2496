using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Reads of what a number without a noun is the size or the number: "the size of the force is estimated as up to 5,000", "put the number of detained at 1,270".</summary>
internal readonly struct MeasureReader(AnnotatedText text, Sentence sentence, CountedNoun noun)
{
    /// <summary>The most tokens between the measure and the number.</summary>
    private const int Reach = 16;

    private static readonly WordSet Sizes = WordLists.Figures["size"];
    private static readonly WordSet Sides = WordLists.Figures["side"];
    private static readonly WordSet Numbers = WordLists.Figures["number"];

    /// <summary>The side or the people measured; none when no measure stands before the number.</summary>
    public Predicate Read() => Size() is { IsFound: true } size ? size : NumberOf();

    private Predicate Size()
    {
        var (first, end) = sentence.Back(noun.First, Reach);
        for (var i = end - 1; i >= first && text.IsWord(i); i--)
        {
            if (text.Is(i, Sizes) && text.Any(new TokenRange(i + 1, noun.First), Sides))
                return new(Category.Attackers, i, noun.End);
        }
        return Predicate.None;
    }

    private Predicate NumberOf()
    {
        var (first, end) = sentence.Back(noun.First, Reach);
        for (var i = end - 1; i >= first && text.KindOf(i) is TokenKind.Word or TokenKind.Clitic or TokenKind.Hyphen; i--)
        {
            if (text.Is(i, Numbers) && text.Is(i + 1, Keys.Of))
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
}
