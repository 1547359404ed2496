using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Reads who came to what is named before the number: "the march drew 3,000", "a festival attended by 22,000", "a riot involving 50 people".</summary>
internal readonly struct AttendanceReader(AnnotatedText text, Sentence sentence, CountedNoun noun)
{
    /// <summary>A number without a noun is one of people from here on.</summary>
    private const int LeastCrowd = 20;

    private const int Reach = 12;

    private static readonly WordSet Drawing = WordLists.Figures["drawing"];
    private static readonly WordSet Involving = WordLists.Figures["involving"];
    private static readonly WordSet Attended = WordLists.Figures["attended"];
    private static readonly WordSet Riots = WordLists.Figures["riot-occasion"];

    /// <summary>Their category; none when no such verb stands before the number or the noun has a category of its own.</summary>
    public Predicate Read()
    {
        var verb = noun.First - 1;
        while (verb > sentence.First && text.Word(verb).Is(Kind.Adverb | Kind.Determiner))
            verb--;
        if (verb <= sentence.First || noun.As is not (CountedAs.Noun or CountedAs.Omitted) || Categories.OfNoun(noun.Head) != Category.None)
            return Predicate.None;
        var key = text.Token(verb).Key;
        var isAttended = text.Is(verb, Keys.By) && text.Is(verb - 1, Attended);
        if (!isAttended && !Drawing.Contains(key) && !Involving.Contains(key))
            return Predicate.None;
        var category = OfOccasion(verb) is var before && before == Category.None && Drawing.Contains(key) && IsToRally() ? Category.Protesters : before;
        if (category == Category.None && (Involving.Contains(key) || noun.As == CountedAs.Omitted && noun.Quantity.Estimate.Low is < LeastCrowd))
            return Predicate.None;
        return new(category == Category.None ? Category.PeopleOther : category, isAttended ? verb - 1 : verb, noun.End);
    }

    /// <summary>"hopes to draw 5,000 people to the march".</summary>
    private bool IsToRally()
    {
        if (noun.End >= sentence.End || !text.Is(noun.End, Keys.To))
            return false;
        for (var i = noun.End + 1; i < Math.Min(sentence.End, noun.End + 5) && text.KindOf(i) is TokenKind.Word or TokenKind.OpenQuote or TokenKind.Hyphen; i++)
        {
            if (text.Word(i).Is(Kind.Rally))
                return true;
        }
        return false;
    }

    private Category OfOccasion(int verb)
    {
        for (var i = verb - 1; i >= Math.Max(sentence.First, verb - Reach); i--)
        {
            if (text.Is(i, Riots) || text.Word(i).Is(Kind.Mob))
                return Category.Attackers;
            if (text.Word(i).Is(Kind.Rally))
                return Category.Protesters;
            if (text.KindOf(i) is TokenKind.Semicolon or TokenKind.Colon)
                break;
        }
        return Category.None;
    }
}
