using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Figures;

/// <summary>Tells of which figure before it, in the same sentence, a number is a part: "including three children", "17 of them", "of whom 2,499 were sailors".</summary>
internal readonly struct WholeReader(AnnotatedText text, FoundFigures found, CountedNoun noun, Sentence sentence, int index)
{
    /// <summary>The most tokens of "were executed (".</summary>
    private const int LongestVerb = 5;

    private static readonly ulong Which = WordKey.Of("which");

    /// <summary>Index of the whole among the figures found; -1 when the number is no part.</summary>
    public int Read()
    {
        if (found.Count == 0 || found.Last.Sentence != index)
            return -1;
        var last = found.Last;
        if (IsDirectPart() || IsOfWhom() || noun.As == CountedAs.Anaphor)
            return found.Count - 1;
        var gap = noun.First - last.Noun.End;
        if (gap is > 1 and <= LongestVerb && text.IsKind(noun.First - 1, TokenKind.OpenBracket) && last.Predicate.End >= noun.First - 2)
            return found.Count - 1;
        if (gap >= 1 && text.KindOf(noun.First - 1) is TokenKind.Dash or TokenKind.OpenBracket or TokenKind.Colon && gap == 1)
            return found.Count - 1;
        if (last.PartOf >= 0 && gap is >= 1 and <= 2 && (text.Is(noun.First - 1, Keys.And) || text.IsKind(noun.First - 1, TokenKind.Comma)))
            return last.PartOf;
        return -1;
    }

    /// <summary>"including three children", "including Ann's two sons", "among them four guards".</summary>
    public bool IsDirectPart()
    {
        var at = noun.First - 1;
        while (at > 1 && (text.Word(at).Is(Kind.Determiner | Kind.Possessive) || text.IsKind(at, TokenKind.Clitic) || (text.IsKind(at + 1, TokenKind.Clitic) && text.IsCapital(at))))
            at--;
        return at > 0 && (text.Is(at, Keys.Including) || (text.Is(at, Keys.Them) && text.Is(at - 1, Keys.Among)));
    }

    /// <summary>"4,413 dead, of whom 2,499 were sailors", "61 killings, of which 44".</summary>
    private bool IsOfWhom() =>
        noun.First - 2 > sentence.First && text.Is(noun.First - 2, Keys.Of)
        && (text.Is(noun.First - 1, Keys.Whom) || (text.Is(noun.First - 1, Which) && noun.First - found.Last.Noun.End <= 3));
}
