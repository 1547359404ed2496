using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Reads a number in brackets that counts what the words before them name: "more deaths (107) than", "the deaths of judges (four people so far)".</summary>
internal readonly struct BracketReader(AnnotatedText text, Sentence sentence, CountedNoun noun)
{
    /// <summary>The most tokens from a bracket back to what its number alone counts, and to the noun whose "of" it explains.</summary>
    private const int AloneReach = 20;

    private const int NominalReach = 9;

    private const int LongestAside = 8;

    /// <summary>What became of those counted; none where no bracket explains it.</summary>
    public Predicate Read()
    {
        var open = Open();
        if (open <= sentence.First || !IsClosed())
            return Predicate.None;
        var isAlone = open == noun.First - 1 && noun.As == CountedAs.Omitted;
        var stop = Math.Max(sentence.First, open - (isAlone ? AloneReach : NominalReach));
        for (var i = open - 1; i >= stop; i--)
        {
            var word = text.Word(i);
            if (!isAlone && (word.Is(Kind.Be | Kind.Have | Kind.Modal | Kind.Relative) || text.KindOf(i) is TokenKind.Comma or TokenKind.Semicolon))
                break;
            if (!word.Is(Kind.OutcomeNoun | Kind.Killing) || word.Is(Kind.Person) || !(text.Is(i + 1, Keys.Of) || (isAlone && word.Is(Kind.Plural))))
                continue;
            return new(word.Is(Kind.Killing) ? Category.Killed : Categories.OfNoun(word.Kinds), i, noun.End);
        }
        return Predicate.None;
    }

    /// <summary>The bracket the number stands in, only a credit between them; -1 when there is none.</summary>
    private int Open()
    {
        for (var i = noun.First - 1; i > sentence.First && i >= noun.First - LongestAside; i--)
        {
            if (text.IsKind(i, TokenKind.OpenBracket) || (text.IsKind(i, TokenKind.Dash) && i == noun.First - 1))
                return i;
            if (!(text.IsWord(i) || text.IsKind(i, TokenKind.Comma)) || text.QuantityAt(i) >= 0)
                break;
        }
        return -1;
    }

    /// <summary>Nothing follows in the bracket but a word or two of time or credit.</summary>
    private bool IsClosed()
    {
        for (var i = noun.End; i < Math.Min(sentence.End, noun.End + LongestAside); i++)
        {
            if (text.IsKind(i, TokenKind.CloseBracket) || (text.IsKind(i, TokenKind.Dash) && text.IsKind(noun.First - 1, TokenKind.Dash)))
                return true;
            if (text.Word(i).Is(Kind.Be | Kind.Have | Kind.Modal) || text.Deeds(i) != Deed.None)
                return false;
        }
        return false;
    }
}
