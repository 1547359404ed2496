namespace Workbench.Quantities.Tokens;

/// <summary>The state of one pass over a text; <c>WordScanner</c> and <c>MarkScanner</c> say where a token ends.</summary>
internal ref struct TokenScanner(ReadOnlySpan<char> text, TokenList tokens)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly TokenList tokens = tokens;
    private TokenTraits before = TokenTraits.SpaceBefore | TokenTraits.LineStart | TokenTraits.ParagraphStart;
    private bool singleQuoteOpen;

    public void Run()
    {
        var position = 0;
        while (position < text.Length)
        {
            var character = text[position];
            if (char.IsAsciiLetter(character))
                position = Word(position);
            else if (character == ' ')
                position = Space(position);
            else
                position = Next(position);
        }
    }

    private int Space(int at)
    {
        before |= TokenTraits.SpaceBefore;
        return at + 1;
    }

    private int Next(int at)
    {
        switch (CharKinds.Of(text[at]))
        {
            case CharKind.Space:
                return Space(at);
            case CharKind.Ignorable:
                return at + 1;
            case CharKind.NewLine:
                return NewLine(at);
            case CharKind.Letter:
                return Word(at);
            case CharKind.Digit:
                return Add(TokenKind.Number, at, NumberEnd(at), 0);
            case CharKind.Apostrophe:
                return Apostrophe(at);
            case CharKind.At:
                return Tag(at, TokenKind.Handle);
            case CharKind.Hash:
                return Tag(at, TokenKind.Hashtag);
            default:
                return Mark(at);
        }
    }

    private int NewLine(int at)
    {
        var end = at + (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1);
        if ((before & TokenTraits.LineStart) != 0)
            before |= TokenTraits.ParagraphStart;
        before |= TokenTraits.SpaceBefore | TokenTraits.LineStart;
        return end;
    }

    private int Word(int at)
    {
        if (LinkScanner.End(text, at) is > 0 and var linkEnd)
            return Add(TokenKind.Link, at, linkEnd, 0);
        var word = WordScanner.Read(text, at);
        var end = Add(TokenKind.Word, at, word.End, word.Key, word.Traits);
        var clitic = WordScanner.CliticLength(text, end);
        return clitic == 0 || end != word.End ? end : Add(TokenKind.Clitic, end, end + clitic, WordKey.Of(text.Slice(end, clitic)));
    }

    private readonly int NumberEnd(int at)
    {
        var end = at;
        while (end < text.Length && end - at < Token.MaxLength)
        {
            var inside = CharKinds.IsDigit(text[end])
                || (text[end] is ',' or '.' && end + 1 < text.Length && CharKinds.IsDigit(text[end + 1]));
            if (!inside)
                break;
            end++;
        }
        return end;
    }

    /// <summary>An apostrophe outside a word: a quotation mark, the end of "officers'", or the start of "'90s".</summary>
    private int Apostrophe(int at)
    {
        var glued = at > 0 && (before & TokenTraits.SpaceBefore) == 0 && CharKinds.IsWordPart(text[at - 1]);
        var opens = !glued && at + 1 < text.Length && CharKinds.Of(text[at + 1]) is not (CharKind.Space or CharKind.NewLine)
            && (text[at] == '\u2018' || (before & TokenTraits.SpaceBefore) != 0 || MarkScanner.OpensAfter(text, at));
        if (opens && text[at] != '\u2018' && CharKinds.IsDigit(text[at + 1]))
            return Add(TokenKind.Symbol, at, at + 1, '\'');
        if (opens)
        {
            singleQuoteOpen = true;
            return Add(TokenKind.OpenQuote, at, at + 1, '\'');
        }
        var possessive = glued && !singleQuoteOpen && text[at - 1] is 's' or 'S';
        singleQuoteOpen = false;
        return Add(possessive ? TokenKind.Clitic : TokenKind.CloseQuote, at, at + 1, '\'');
    }

    private int Tag(int at, TokenKind kind)
    {
        var end = at + 1;
        while (end < text.Length && (CharKinds.IsWordPart(text[end]) || text[end] == '_'))
            end++;
        var isTag = end > at + 1 && (kind == TokenKind.Handle || !CharKinds.IsDigit(text[at + 1]));
        return isTag ? Add(kind, at, end, WordKey.Of(text[(at + 1)..end])) : Add(TokenKind.Symbol, at, at + 1, text[at]);
    }

    private int Mark(int at)
    {
        var mark = MarkScanner.Read(text, at, (before & TokenTraits.SpaceBefore) != 0);
        return Add(mark.Kind, at, mark.End, mark.Key);
    }

    private int Add(TokenKind kind, int start, int end, ulong key, TokenTraits traits = TokenTraits.None)
    {
        var length = Math.Min(end - start, Token.MaxLength);
        if ((before & TokenTraits.ParagraphStart) != 0)
            singleQuoteOpen = kind == TokenKind.OpenQuote && key == '\'';
        tokens.Add(new Token(key, start, (ushort)length, kind, traits | before));
        before = TokenTraits.None;
        return start + length;
    }
}
