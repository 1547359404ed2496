using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Reads a number that a hyphen joins to the size of a body: "a 20,000-strong mob", "a three-man cell", "a 300-soldier contingent".</summary>
internal readonly struct SizedNounReader(AnnotatedText text, Sentence sentence)
{
    /// <summary>The most tokens between the size and the body.</summary>
    private const int Reach = 4;

    private static readonly ulong Guard = WordKey.Of("guard");
    private static readonly WordSet Members = WordLists.Figures["body-member"];
    private static readonly WordSet Soldiers = WordLists.Figures["soldier"];

    /// <summary>The body, or the soldiers that are counted in it; none where the hyphen joins something else.</summary>
    public CountedNoun Read(Quantity quantity)
    {
        var size = quantity.EndToken + 1;
        if (size + 1 < sentence.End && text.Is(size, Soldiers))
            return new(quantity, CountedAs.Noun, size, size + 1, text.Word(size).Kinds);
        if (text.Is(size, Keys.Strong))
            return Strong(quantity, size + 1);
        return size < sentence.End && text.Is(size, Members) ? Sized(quantity, size + 1) : CountedNoun.None(quantity);
    }

    /// <summary>"a 20,000-strong mob".</summary>
    private CountedNoun Strong(Quantity quantity, int at)
    {
        var (first, end) = sentence.Ahead(at, Reach);
        for (var i = first; i < end; i++)
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
        var (first, end) = sentence.Ahead(at, Reach);
        for (var i = first; i < end; i++)
        {
            var isGuard = text.Is(i, Guard) && text.IsCapital(i);
            if (isGuard || text.Word(i).Is(Kind.Troop | Kind.Mob | Kind.Rally | Kind.Force | Kind.Attacker | Kind.Fighter))
                return new(quantity, CountedAs.Noun, at, i + 1, isGuard ? Kind.Force | Kind.Plural : text.Word(i).Kinds);
        }
        return CountedNoun.None(quantity);
    }
}
