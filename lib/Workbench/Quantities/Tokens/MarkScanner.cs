namespace Workbench.Quantities.Tokens;

/// <summary>What a punctuation mark or symbol is, and where it ends.</summary>
internal static class MarkScanner
{
    public readonly record struct MarkToken(TokenKind Kind, int End, ulong Key);

    public static MarkToken Read(ReadOnlySpan<char> text, int at, bool spaceBefore)
    {
        var character = text[at];
        return CharKinds.Of(character) switch
        {
            CharKind.DoubleQuote => new(IsOpening(text, at, spaceBefore) ? TokenKind.OpenQuote : TokenKind.CloseQuote, at + 1, '"'),
            CharKind.OpenQuote => new(TokenKind.OpenQuote, at + 1, character),
            CharKind.CloseQuote => new(TokenKind.CloseQuote, at + 1, character),
            CharKind.OpenBracket => new(TokenKind.OpenBracket, at + 1, character),
            CharKind.CloseBracket => new(TokenKind.CloseBracket, at + 1, character),
            CharKind.Dash => new(TokenKind.Dash, at + 1, '\u2014'),
            CharKind.Hyphen => Hyphen(text, at, spaceBefore),
            CharKind.Dot => Dots(text, at),
            CharKind.Mark => new(OfMark(character), at + 1, character),
            _ => Symbol(text, at),
        };
    }

    /// <summary>Whether a quotation mark after the code unit before <paramref name="at"/> can open, though no space stands between.</summary>
    public static bool OpensAfter(ReadOnlySpan<char> text, int at) =>
        at == 0 || CharKinds.Of(text[at - 1]) is CharKind.OpenBracket or CharKind.Dash or CharKind.OpenQuote or CharKind.DoubleQuote;

    private static bool IsOpening(ReadOnlySpan<char> text, int at, bool spaceBefore)
    {
        var spaceAfter = at + 1 >= text.Length || CharKinds.Of(text[at + 1]) is CharKind.Space or CharKind.NewLine;
        return !spaceAfter && (spaceBefore || (OpensAfter(text, at) && (at == 0 || text[at - 1] != '"')));
    }

    private static MarkToken Hyphen(ReadOnlySpan<char> text, int at, bool spaceBefore)
    {
        var end = at + 1;
        while (end < text.Length && text[end] == '-' && end - at < Token.MaxLength)
            end++;
        var spaceAfter = end >= text.Length || CharKinds.Of(text[end]) is CharKind.Space or CharKind.NewLine;
        return end > at + 1 || (spaceBefore && spaceAfter)
            ? new(TokenKind.Dash, end, '\u2014')
            : new(TokenKind.Hyphen, end, '-');
    }

    private static MarkToken Dots(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && text[end] is '.' or '\u2026' && end - at < Token.MaxLength)
            end++;
        return end > at + 1 || text[at] != '.' ? new(TokenKind.Ellipsis, end, '\u2026') : new(TokenKind.Stop, end, '.');
    }

    private static TokenKind OfMark(char character) => character switch
    {
        ',' => TokenKind.Comma,
        '?' => TokenKind.Question,
        '!' => TokenKind.Exclamation,
        ':' => TokenKind.Colon,
        ';' => TokenKind.Semicolon,
        _ => TokenKind.Slash,
    };

    /// <summary>One character beyond the basic plane is one token of two code units.</summary>
    private static MarkToken Symbol(ReadOnlySpan<char> text, int at)
    {
        var isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
        return new(TokenKind.Symbol, at + (isPair ? 2 : 1), text[at]);
    }
}
