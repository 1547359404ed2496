using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Documents;

/// <summary>Finds the run of capitalised words that is a person's name by its looks.</summary>
internal static class PersonNames
{
    private const int MostWords = 6;

    private static readonly WordSet Particles =
        WordKey.Set("de", "da", "di", "la", "le", "van", "von", "der", "den", "bin", "ibn", "al", "el", "ben", "of", "du", "dos", "del", "bint", "y");

    private static readonly ulong And = WordKey.Of("and");
    private static readonly ulong Of = WordKey.Of("of");

    /// <summary>The token after the name that begins at <paramref name="first"/>; the same token when none does.</summary>
    public static int End(DocumentText document, int first, int limit)
    {
        var (at, end, words) = (first, first, 0);
        while (at < limit && words < MostWords)
        {
            var token = document.Token(at);
            if (token.Kind == TokenKind.Word && token.Has(TokenTraits.Capital))
                (end, words) = (at + 1, words + 1);
            else if (!Continues(document, at, limit, words))
                break;
            at++;
        }
        return end;
    }

    /// <summary>Whether the tokens are two to four capitalised words and nothing else: "Tonny Onyulo".</summary>
    public static bool IsWhole(DocumentText document, int first, int end) =>
        end - first is >= 2 and <= 8 && End(document, first, end) == end && WordsIn(document, first, end) is >= 2 and <= 4
        && !document.Token(first).Has(TokenTraits.AllCaps) && !OutletNames.Is(document.Words(first, end));

    /// <summary>Whether the line is two or more names and nothing else: "Ann Lee, Bo Xi and Luis Gomez".</summary>
    public static bool AreWhole(DocumentText document, DocumentLine line)
    {
        var (at, names) = (line.First, 0);
        while (at < line.End)
        {
            var end = End(document, at, line.End);
            if (WordsIn(document, at, end) is < 2 or > 4)
                return false;
            (at, names) = (end, names + 1);
            while (at < line.End && (document.Token(at).Kind == TokenKind.Comma || document.Token(at).Is(And)))
                at++;
        }
        return names > 1;
    }

    private static int WordsIn(DocumentText document, int first, int end)
    {
        var words = 0;
        for (var at = first; at < end; at++)
            words += document.Token(at).Kind == TokenKind.Word ? 1 : 0;
        return words;
    }

    /// <summary>A particle, a hyphen, or the full stop of an initial, with a capital behind it.</summary>
    private static bool Continues(DocumentText document, int at, int limit, int words)
    {
        if (words == 0 || at + 1 >= limit || document.Token(at).Is(Of))
            return false;
        var (token, next) = (document.Token(at), document.Token(at + 1));
        var capital = next.Has(TokenTraits.Capital) || (Particles.Contains(next.Key) && at + 2 < limit && document.Token(at + 2).Has(TokenTraits.Capital));
        if (!capital)
            return false;
        return token.Kind switch
        {
            TokenKind.Word => Particles.Contains(token.Key),
            TokenKind.Hyphen => token.IsGlued,
            TokenKind.Stop => token.IsGlued && document.Token(at - 1).Length <= 2,
            _ => false,
        };
    }
}
