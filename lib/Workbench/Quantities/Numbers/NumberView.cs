using Workbench.Quantities.Tokens;

namespace Workbench.Quantities.Numbers;

/// <summary>A text's tokens with the roles of its words; an index outside the text is a token without roles.</summary>
internal readonly ref struct NumberView(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<NumberRoles> roles, NumberVocabulary vocabulary)
{
    private readonly ReadOnlySpan<NumberRoles> roles = roles;

    public ReadOnlySpan<char> Text { get; } = text;

    public ReadOnlySpan<Token> Tokens { get; } = tokens;

    public NumberVocabulary Vocabulary { get; } = vocabulary;

    public int Count => Tokens.Length;

    public bool Is(int at, NumberRoles role) => (uint)at < (uint)roles.Length && (roles[at] & role) != 0;

    public bool Is(int at, TokenKind kind) => (uint)at < (uint)Tokens.Length && Tokens[at].Kind == kind;

    public bool Is(int at, ulong word) => (uint)at < (uint)Tokens.Length && Tokens[at].Is(word);

    public bool IsMark(int at, char mark) => (uint)at < (uint)Tokens.Length && Tokens[at].IsMark(mark);

    public bool IsGlued(int at) => (uint)at < (uint)Tokens.Length && Tokens[at].IsGlued;

    public bool Has(int at, TokenTraits traits) => (uint)at < (uint)Tokens.Length && Tokens[at].Has(traits);

    public bool IsGlued(int at, TokenKind kind) => Is(at, kind) && Tokens[at].IsGlued;

    /// <summary>A hyphen with nothing on either side of it but letters or digits.</summary>
    public bool IsJoin(int at) => IsGlued(at, TokenKind.Hyphen) && IsGlued(at + 1);

    public long Value(int at) => Vocabulary.ValueOf(Tokens[at]);

    public ReadOnlySpan<char> Chars(int at) => Tokens[at].In(Text);

    /// <summary>A word in lower case, or none at all.</summary>
    public bool IsLowerWord(int at) => Is(at, TokenKind.Word) && !Has(at, TokenTraits.Capital);

    /// <summary>A word that begins with a capital though no sentence begins there.</summary>
    public bool IsNameWord(int at) =>
        Is(at, TokenKind.Word) && Has(at, TokenTraits.Capital) && !Has(at, TokenTraits.LineStart)
        && !(Is(at - 1, TokenKind.Stop) || Is(at - 1, TokenKind.Question) || Is(at - 1, TokenKind.Exclamation) || Is(at - 1, TokenKind.OpenQuote) || Is(at - 1, TokenKind.Colon));

    /// <summary>A word that may be the plural of what is counted: "soldiers", "people".</summary>
    public bool IsPlural(int at)
    {
        if (!Is(at, TokenKind.Word) || Has(at, TokenTraits.AllCaps))
            return false;
        if (Is(at, NumberRoles.PersonNoun))
            return true;
        var word = Chars(at);
        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i');
    }
}
