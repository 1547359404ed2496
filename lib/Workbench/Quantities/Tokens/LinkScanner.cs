namespace Workbench.Quantities.Tokens;

/// <summary>Where a web address ends.</summary>
internal static class LinkScanner
{
    /// <summary>The end of "https://…" or "www.…" at a position, without the punctuation after it; 0 when none starts here.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        if (text[start] is not ('h' or 'w' or 'H' or 'W') || !StartsLink(text[start..]))
            return 0;
        var end = start;
        var limit = Math.Min(text.Length, start + Token.MaxLength);
        while (end < limit && CharKinds.Of(text[end]) is not (CharKind.Space or CharKind.NewLine or CharKind.DoubleQuote or CharKind.OpenQuote or CharKind.CloseQuote)
               && text[end] is not ('<' or '>'))
            end++;
        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or ')' or ']' or '\'' or '!' or '?')
            end--;
        return end;
    }

    private static bool StartsLink(ReadOnlySpan<char> text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
}
