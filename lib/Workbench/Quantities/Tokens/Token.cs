using Workbench.Sources;

namespace Workbench.Quantities.Tokens;

/// <summary>What sort of piece of text a token is.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, with apostrophes inside ("didn't", "d'etat"), digits after a letter ("UNITED24"), or single letters with full stops ("U.S.", "a.m.").</summary>
    Word,

    /// <summary>ASCII digits, with commas and full stops between digits: "1,200", "2.3", "20".</summary>
    Number,

    /// <summary>What an apostrophe joins to the word before: "'s", "'d", "'ll", "'re", "'ve", "'m", and the bare apostrophe of "officers'".</summary>
    Clitic,

    /// <summary>A hyphen that joins: "twenty-six".</summary>
    Hyphen,

    /// <summary>A dash: en, em, a double hyphen, or a hyphen with spaces around it.</summary>
    Dash,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A full stop that is no part of a dotted abbreviation.</summary>
    Stop,

    /// <summary>Two or more full stops in a row, or the ellipsis character.</summary>
    Ellipsis,

    /// <summary>A question mark.</summary>
    Question,

    /// <summary>An exclamation mark.</summary>
    Exclamation,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>A semicolon.</summary>
    Semicolon,

    /// <summary>A quotation mark that opens.</summary>
    OpenQuote,

    /// <summary>A quotation mark that closes.</summary>
    CloseQuote,

    /// <summary>A round, square or curly bracket that opens.</summary>
    OpenBracket,

    /// <summary>A round, square or curly bracket that closes.</summary>
    CloseBracket,

    /// <summary>A slash.</summary>
    Slash,

    /// <summary>"@nexta_tv".</summary>
    Handle,

    /// <summary>"#protest".</summary>
    Hashtag,

    /// <summary>"https://…" or "www.…".</summary>
    Link,

    /// <summary>Any other visible character: currency, percent, bullet, emoji.</summary>
    Symbol,
}

/// <summary>What else is known of a token.</summary>
[Flags]
public enum TokenTraits : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>White space, a line break or the start of the text stands before it.</summary>
    SpaceBefore = 1,

    /// <summary>It is the first of its line.</summary>
    LineStart = 2,

    /// <summary>An empty line or the start of the text stands before it.</summary>
    ParagraphStart = 4,

    /// <summary>Its first letter is upper case.</summary>
    Capital = 8,

    /// <summary>It has two or more letters, all upper case.</summary>
    AllCaps = 16,

    /// <summary>A word with a digit in it: "UNITED24".</summary>
    HasDigit = 32,

    /// <summary>Single letters with full stops, the last one included: "U.S.", "a.m.".</summary>
    Dotted = 64,
}

/// <summary>A word, number or mark of a text: 16 bytes, no string.</summary>
/// <param name="Key">Of a word, clitic, handle or hashtag: <see cref="WordKey"/> of its letters, so that "Killed" and "killed" are one. Of a mark: its character.</param>
/// <param name="Start">The first code unit in the text.</param>
/// <param name="Length">How many code units; a longer run is cut into several tokens.</param>
/// <param name="Kind">What sort of piece it is.</param>
/// <param name="Traits">What else is known.</param>
public readonly record struct Token(ulong Key, int Start, ushort Length, TokenKind Kind, TokenTraits Traits)
{
    /// <summary>The most code units a token holds.</summary>
    public const int MaxLength = ushort.MaxValue;

    /// <summary>The first code unit after the token.</summary>
    public int End => Start + Length;

    /// <summary>Where it stands.</summary>
    public TextSpan Span => new(Start, Length);

    /// <summary>Whether it is a word with this key.</summary>
    public bool Is(ulong key) => Key == key && Kind == TokenKind.Word;

    /// <summary>Whether it is a mark with this character.</summary>
    public bool IsMark(char mark) => Key == mark && Kind is not (TokenKind.Word or TokenKind.Number);

    /// <summary>Whether it has all of these traits.</summary>
    public bool Has(TokenTraits traits) => (Traits & traits) == traits;

    /// <summary>Whether nothing stands between it and the token before.</summary>
    public bool IsGlued => (Traits & TokenTraits.SpaceBefore) == 0;

    /// <summary>Its characters.</summary>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}
