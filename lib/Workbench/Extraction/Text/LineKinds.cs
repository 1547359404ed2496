using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Text;

/// <summary>What a line is by its looks.</summary>
internal static class LineKinds
{
    private const int LongestHeading = 160;

    public static SentenceKind Of(string text, ReadOnlySpan<Token> tokens, int first, int end)
    {
        if (!tokens[first].Has(TokenTraits.LineStart))
            return SentenceKind.Prose;
        if (IsListStart(tokens, first))
            return SentenceKind.ListItem;
        var aloneOnItsLine = end == tokens.Length || tokens[end].Has(TokenTraits.LineStart);
        var last = tokens[end - 1];
        var closed = last.Kind is TokenKind.Stop or TokenKind.Ellipsis or TokenKind.Colon or TokenKind.CloseQuote or TokenKind.Comma;
        return text[tokens[first].Start] == '#' || (aloneOnItsLine && !closed && last.End - tokens[first].Start <= LongestHeading)
            ? SentenceKind.Heading
            : SentenceKind.Prose;
    }

    /// <summary>Whether a bullet or a list number stands here: "•", "*", "-", "1.", "2)", "(3)".</summary>
    public static bool IsListStart(ReadOnlySpan<Token> tokens, int at)
    {
        if (at + 1 >= tokens.Length || tokens[at + 1].Has(TokenTraits.LineStart))
            return false;
        return tokens[at].Kind switch
        {
            TokenKind.Dash or TokenKind.Hyphen => !tokens[at + 1].IsGlued,
            TokenKind.Symbol => tokens[at].Key is '*' or '\u2022' or '\u2023' or '\u25AA' or '\u25CF' or '\u00B7' && !tokens[at + 1].IsGlued,
            TokenKind.Number => IsNumbering(tokens, at),
            TokenKind.OpenBracket => at + 2 < tokens.Length && tokens[at + 1].Kind == TokenKind.Number && tokens[at + 2].Kind == TokenKind.CloseBracket,
            _ => false,
        };
    }

    private static bool IsNumbering(ReadOnlySpan<Token> tokens, int at) =>
        tokens[at].Length <= 2 && tokens[at + 1].IsGlued && tokens[at + 1].Kind is TokenKind.Stop or TokenKind.CloseBracket
        && at + 2 < tokens.Length && !tokens[at + 2].IsGlued && !tokens[at + 2].Has(TokenTraits.LineStart);
}
