namespace Workbench.Quantities.Tokens;

/// <summary>Where a word ends, and its key.</summary>
internal static class WordScanner
{
    public readonly record struct Word(int End, ulong Key, TokenTraits Traits);

    public static Word Read(ReadOnlySpan<char> text, int start)
    {
        var dottedEnd = DottedEnd(text, start);
        if (dottedEnd > 0)
            return Finish(text, start, dottedEnd, WordKey.Of(text[start..dottedEnd]), TokenTraits.Dotted);

        var (end, key, digits) = (start, WordKey.Seed, TokenTraits.None);
        var limit = Math.Min(text.Length, start + Token.MaxLength);
        while (end < limit)
        {
            var character = text[end];
            if (char.IsAsciiLetterLower(character))
            {
                key = WordKey.AddFolded(key, character);
                end++;
                continue;
            }
            var kind = CharKinds.Of(character);
            if (kind == CharKind.Digit)
                digits = TokenTraits.HasDigit;
            else if (kind != CharKind.Letter && kind != CharKind.Ignorable && !Joins(text, end, kind))
                break;
            if (kind != CharKind.Ignorable)
                key = WordKey.Add(key, character);
            end++;
        }
        return Finish(text, start, end, key, digits);
    }

    /// <summary>The length of "'s", "'d", "'ll", "'re", "'ve" or "'m" at a position; 0 when none stands there.</summary>
    public static int CliticLength(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || CharKinds.Of(text[at]) != CharKind.Apostrophe)
            return 0;
        var length = (CharKinds.Fold(text[at + 1]), at + 2 < text.Length ? CharKinds.Fold(text[at + 2]) : '\0') switch
        {
            ('l', 'l') or ('r', 'e') or ('v', 'e') => 3,
            ('s' or 'd' or 'm', _) => 2,
            _ => 0,
        };
        return length > 0 && at + length < text.Length && CharKinds.IsWordPart(text[at + length]) ? 0 : length;
    }

    /// <summary>An apostrophe or underscore inside a word.</summary>
    private static bool Joins(ReadOnlySpan<char> text, int at, CharKind kind) =>
        (kind == CharKind.Apostrophe || text[at] == '_')
        && at + 1 < text.Length && CharKinds.IsWordPart(text[at + 1])
        && (kind != CharKind.Apostrophe || CliticLength(text, at) == 0);

    /// <summary>The end of "U.S." or "a.m.", the last full stop included; 0 when no such word starts here.</summary>
    private static int DottedEnd(ReadOnlySpan<char> text, int start)
    {
        if (start + 1 < text.Length && text[start + 1] != '.')
            return 0;
        var (at, letters) = (start, 0);
        while (at < text.Length && CharKinds.Of(text[at]) == CharKind.Letter && letters < 16)
        {
            letters++;
            if (at + 1 >= text.Length || text[at + 1] != '.')
                return letters > 1 && (at + 1 >= text.Length || !CharKinds.IsWordPart(text[at + 1])) ? at + 1 : 0;
            at += 2;
        }
        return letters > 1 ? at : 0;
    }

    private static Word Finish(ReadOnlySpan<char> text, int start, int end, ulong key, TokenTraits traits)
    {
        if (!char.IsUpper(text[start]))
            return new Word(end, key, traits);
        traits |= TokenTraits.Capital;
        var letters = 0;
        foreach (var character in text[start..end])
        {
            if (char.IsLower(character))
                return new Word(end, key, traits);
            if (char.IsUpper(character))
                letters++;
        }
        return new Word(end, key, letters > 1 ? traits | TokenTraits.AllCaps : traits);
    }
}
