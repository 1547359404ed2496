using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Tells that a number without a noun is a count that was spoken of before: "the real number is over a hundred", "that number has dropped to 15".</summary>
internal readonly struct SumReader(AnnotatedText text, CountedNoun noun, Sentence sentence)
{
    /// <summary>The most tokens between "number" and the number.</summary>
    private const int NumberReach = 4;

    private static readonly WordSet Numbers = WordLists.Figures["sum"];
    private static readonly WordSet Bodies = WordLists.Figures["body"];
    private static readonly WordSet Bringing = WordLists.Figures["bringing"];

    /// <summary>Verbs and adverbs of a count that changes.</summary>
    public static readonly WordSet Changed = WordLists.Figures["changed"];

    /// <summary>"witnesses claim the real number is over a hundred", "rights groups put the figure at 60".</summary>
    public bool IsTheNumber()
    {
        var before = noun.First - 1;
        if (text.Word(before).Is(Kind.Be) && text.IsKind(before - 1, TokenKind.Comma))
            before = CommaBefore(before - 1);
        if (before - 3 >= sentence.First && text.Is(before, Keys.To) && text.Is(before - 1, Numbers) && text.Is(text.Is(before - 2, Keys.The) ? before - 3 : before - 2, Bringing))
            return true;
        if (before - 1 > sentence.First && text.Is(before, Keys.Of) && text.Is(before - 1, Numbers))
            return IsAlone();
        var isChanged = text.Is(before, Keys.To) && text.Is(before - 1, Changed);
        if (!text.Word(before).Is(Kind.Be) && !text.Is(before, Keys.At) && !text.IsKind(before, TokenKind.Comma) && !isChanged)
            return false;
        var stop = Math.Max(sentence.First + 1, before - NumberReach - (isChanged ? 1 : 0));
        for (var i = before - 1; i >= stop; i--)
        {
            if (text.Is(i, Numbers) || (isChanged && text.Is(i, Bodies)))
                return IsTheBefore(i) && !text.Is(i + 1, Keys.Of) && (isChanged || IsAlone());
        }
        return false;
    }

    private bool IsTheBefore(int number)
    {
        var first = number - 1;
        while (first > sentence.First && text.IsWord(first) && text.Word(first).Kinds == Kind.None && text.Word(first).Forms == Form.None)
            first--;
        return text.Is(first, Keys.The) || text.Is(first, Keys.That) || text.IsKind(first, TokenKind.Clitic) || text.Word(first).Is(Kind.Possessive);
    }

    /// <summary>"The ministry's figure, revised in May, is 39": past the aside, to the comma that opens it.</summary>
    private int CommaBefore(int comma) =>
        text.LastIndexOf(new TokenRange(Math.Max(sentence.First + 1, comma - LongestAside), comma), TokenKind.Comma) is var open and >= 0 ? open : comma;

    /// <summary>The most tokens of an aside between commas.</summary>
    public const int LongestAside = 9;

    /// <summary>Whether nothing that could be counted follows the number.</summary>
    public bool IsAlone() =>
        noun.End >= sentence.End || text.KindOf(noun.End) is TokenKind.Stop or TokenKind.Comma or TokenKind.CloseBracket or TokenKind.CloseQuote or TokenKind.Semicolon;
}
