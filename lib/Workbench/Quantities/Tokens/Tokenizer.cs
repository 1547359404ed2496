namespace Workbench.Quantities.Tokens;

/// <summary>Cuts a text into tokens in one pass, without a string per token.</summary>
/// <remarks>
/// White space and invisible format characters are no tokens: what stood before a token is in its traits. Every other code
/// unit lies in exactly one token. A hyphen always stands alone ("twenty", "-", "six"); "20k" is "20" and a glued "k".
/// </remarks>
public static class Tokenizer
{
    /// <summary>English has a token in four to six characters.</summary>
    private const int CharactersPerToken = 4;

    /// <summary>The tokens of a text.</summary>
    public static TokenList Read(ReadOnlySpan<char> text)
    {
        var tokens = new TokenList(RoomFor(text));
        Read(text, tokens);
        return tokens;
    }

    private static int RoomFor(ReadOnlySpan<char> text) => 16 + (text.Length / CharactersPerToken);

    /// <summary>The tokens of a text, into a list that is emptied first.</summary>
    public static void Read(ReadOnlySpan<char> text, TokenList into)
    {
        ArgumentNullException.ThrowIfNull(into);
        into.Clear();
        into.Reserve(RoomFor(text));
        var scanner = new TokenScanner(text, into);
        scanner.Run();
    }
}
