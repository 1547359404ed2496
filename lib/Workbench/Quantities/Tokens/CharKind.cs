using System.Globalization;

namespace Workbench.Quantities.Tokens;

/// <summary>What a UTF-16 code unit can begin or continue.</summary>
internal enum CharKind : byte
{
    Symbol,
    Space,
    NewLine,
    Ignorable,
    Letter,
    Digit,
    Apostrophe,
    DoubleQuote,
    OpenQuote,
    CloseQuote,
    OpenBracket,
    CloseBracket,
    Hyphen,
    Dash,
    Dot,
    Mark,
    At,
    Hash,
}

/// <summary>The kind of each code unit: a table for ASCII, the Unicode category for the rest.</summary>
internal static class CharKinds
{
    private static readonly CharKind[] Ascii = OfAllAscii();

    public static CharKind Of(char character) => character < 128 ? Ascii[character] : OfOther(character);

    public static bool IsWordPart(char character) => Of(character) is CharKind.Letter or CharKind.Digit;

    public static bool IsDigit(char character) => char.IsAsciiDigit(character);

    /// <summary>Lower case, and the straight form of a curly apostrophe.</summary>
    public static char Fold(char character)
    {
        if (character < 128)
            return char.IsAsciiLetterUpper(character) ? (char)(character | 0x20) : character;
        return character is '\u2019' or '\u02BC' or '\u2018' ? '\'' : char.ToLowerInvariant(character);
    }

    private static CharKind[] OfAllAscii()
    {
        var kinds = new CharKind[128];
        for (var code = 0; code < kinds.Length; code++)
            kinds[code] = OfAscii((char)code);
        return kinds;
    }

    private static CharKind OfAscii(char character) => character switch
    {
        '\n' or '\r' => CharKind.NewLine,
        <= ' ' or '\x7f' => CharKind.Space,
        >= '0' and <= '9' => CharKind.Digit,
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => CharKind.Letter,
        '\'' => CharKind.Apostrophe,
        '"' => CharKind.DoubleQuote,
        '(' or '[' or '{' => CharKind.OpenBracket,
        ')' or ']' or '}' => CharKind.CloseBracket,
        '-' => CharKind.Hyphen,
        '.' => CharKind.Dot,
        ',' or '?' or '!' or ':' or ';' or '/' => CharKind.Mark,
        '@' => CharKind.At,
        '#' => CharKind.Hash,
        _ => CharKind.Symbol,
    };

    private static CharKind OfOther(char character) => character switch
    {
        '\u2018' or '\u2019' or '\u02BC' => CharKind.Apostrophe,
        '\u201C' or '\u201E' or '\u201F' or '\u00AB' or '\u2039' or '\u201A' => CharKind.OpenQuote,
        '\u201D' or '\u00BB' or '\u203A' => CharKind.CloseQuote,
        '\u2010' or '\u2011' => CharKind.Hyphen,
        '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => CharKind.Dash,
        '\u2026' => CharKind.Dot,
        '\u2028' or '\u2029' or '\u0085' => CharKind.NewLine,
        '\uFEFF' => CharKind.Ignorable,
        _ => OfCategory(CharUnicodeInfo.GetUnicodeCategory(character)),
    };

    private static CharKind OfCategory(UnicodeCategory category) => category switch
    {
        <= UnicodeCategory.LetterNumber => CharKind.Letter,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.Control => CharKind.Space,
        UnicodeCategory.Format => CharKind.Ignorable,
        _ => CharKind.Symbol,
    };
}
