using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Text;

/// <summary>Tells a line break that only wraps a paragraph from one that ends it.</summary>
internal sealed class LineWrap(TokenList tokens)
{
    private const int NarrowestWidth = 40;
    private const int WidestWidth = 130;
    private const int Raggedness = 24;

    private int blockEnd;
    private bool blockIsWrapped;
    private int lineStart;

    /// <summary>Whether the token, the first of its line, goes on with the sentence of the line before. Asked in order of tokens.</summary>
    public bool ContinuesAt(int token)
    {
        var previousLine = lineStart;
        lineStart = token;
        if (tokens[token].Has(TokenTraits.ParagraphStart))
            return false;
        if (token >= blockEnd)
            MeasureBlock(previousLine);
        if (LineKinds.IsListStart(tokens.Tokens, token))
            return false;
        var last = tokens[token - 1];
        return blockIsWrapped || (IsLowerWord(tokens[token]) && !EndsSentence(last) && Width(previousLine, token) >= NarrowestWidth);
    }

    private static bool IsLowerWord(in Token token) => token.Kind == TokenKind.Word && !token.Has(TokenTraits.Capital);

    private static bool EndsSentence(in Token token) =>
        token.Kind is TokenKind.Stop or TokenKind.Question or TokenKind.Exclamation or TokenKind.Colon or TokenKind.CloseQuote;

    private int Width(int first, int end) => tokens[end - 1].End - tokens[first].Start;

    /// <summary>A block of three or more lines is wrapped when all but the last are about as wide as the widest.</summary>
    private void MeasureBlock(int first)
    {
        var (line, lines, widest, narrowest) = (first, 0, 0, int.MaxValue);
        var at = first + 1;
        for (; at < tokens.Count && !tokens[at].Has(TokenTraits.ParagraphStart); at++)
        {
            if (!tokens[at].Has(TokenTraits.LineStart))
                continue;
            var width = Width(line, at);
            (lines, widest, narrowest, line) = (lines + 1, Math.Max(widest, width), Math.Min(narrowest, width), at);
        }
        blockEnd = at;
        blockIsWrapped = lines >= 2 && narrowest >= NarrowestWidth && widest <= WidestWidth && widest - narrowest <= Raggedness
            && Width(line, at) <= widest;
    }
}
