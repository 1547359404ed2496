using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Attributions;

/// <summary>Finds names by their letters alone: runs of two or more capitals, with what joins the parts of a name.</summary>
internal readonly struct NameRuns(AnnotatedText text)
{
    /// <summary>The most tokens of a name, hyphens and links counted.</summary>
    private const int Longest = 9;

    private static readonly ulong Unlike = WordKey.Of("unlike");

    /// <summary>The next run from a token on; empty, at the end of the text, when no other follows.</summary>
    public TokenRange Next(int from)
    {
        var count = text.Layout.Tokens.Count;
        for (var i = from; i < count; i++)
        {
            if (!IsNamePart(i))
                continue;
            var end = i + 1;
            while (end < count && (IsNamePart(end) || IsNameLink(end)) && end - i < Longest)
                end++;
            if (end - i >= 2 && IsNamePart(end - 1))
                return new(i, end);
            i = end;
        }
        return new(count, count);
    }

    private bool IsNamePart(int i) =>
        text.IsWord(i) && text.IsCapital(i) && !text.Is(i, Unlike) && !text.Word(i).Is(Kind.PhraseEnd | Kind.Adverb | Kind.Weekday | Kind.Month | Kind.Media | Kind.Voice | Kind.Plural);

    /// <summary>What joins the parts of a name: the hyphen of "al-Bel", "al", "bin", "de".</summary>
    private bool IsNameLink(int i) =>
        (text.IsKind(i, TokenKind.Hyphen) || (text.IsWord(i) && text.Token(i).Length <= 3 && text.Word(i).Kinds == Kind.None))
        && text.IsWord(i + 1) && (text.IsCapital(i + 1) || text.IsKind(i + 1, TokenKind.Hyphen) || text.Token(i + 1).Length <= 3 || text.IsKind(i, TokenKind.Hyphen));
}
