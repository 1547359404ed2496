using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Text;

/// <summary>Tells a line break that only wraps a paragraph from one that ends it.</summary>
internal sealed class LineWrap(TokenList tokens)
{
    private const int NarrowestWidth = 40;
    private const int WidestWidth = 130;
    private const int Raggedness = 24;

    /// <summary>The least width of a line that goes on behind an empty one, where that is the habit of the text.</summary>
    private const int NarrowestSpacedWidth = 25;

    /// <summary>One paragraph in so many has to begin in mid-sentence before empty lines are taken for the text's line breaks.</summary>
    private const int SpacedShare = 5;

    private const int LeastSpacedLines = 5;

    private readonly int spacedWidth = SpacedWidth(tokens);
    private int blockEnd;
    private bool blockIsWrapped;
    private int lineStart;

    /// <summary>Whether the token, the first of its line, goes on with the sentence of the line before. Asked in order of tokens.</summary>
    public bool ContinuesAt(int token)
    {
        var previousLine = lineStart;
        lineStart = token;
        if (tokens[token].Has(TokenTraits.ParagraphStart))
            return GoesOnAfterEmptyLine(previousLine, token);
        if (token >= blockEnd)
            MeasureBlock(previousLine);
        if (LineKinds.IsListStart(tokens.Tokens, token))
            return false;
        var last = tokens[token - 1];
        return blockIsWrapped || (IsLowerWord(tokens[token]) && !EndsSentence(last) && Width(previousLine, token) >= NarrowestWidth);
    }

    /// <summary>A page that was saved with an empty line behind each of its lines: a paragraph begins where a sentence has ended.</summary>
    private bool GoesOnAfterEmptyLine(int previousLine, int token)
    {
        if (EndsSentence(tokens[token - 1]) || LineKinds.IsListStart(tokens.Tokens, token))
            return false;
        var width = Width(previousLine, token);
        return IsLowerWord(tokens[token])
            ? width >= (spacedWidth > 0 ? NarrowestSpacedWidth : NarrowestWidth)
            : spacedWidth > 0 && previousLine > 0 && width >= spacedWidth;
    }

    /// <summary>The width, with some raggedness, of the lines of a text that has an empty line behind each; 0 of any other text.</summary>
    private static int SpacedWidth(TokenList tokens)
    {
        var (paragraphs, broken, line, widths) = (0, 0, 0, 0L);
        for (var i = 1; i < tokens.Count; i++)
        {
            if (!tokens[i].Has(TokenTraits.ParagraphStart))
                continue;
            paragraphs++;
            if (IsLowerWord(tokens[i]) && !EndsSentence(tokens[i - 1]))
                (broken, widths) = (broken + 1, widths + tokens[i - 1].End - tokens[line].Start);
            line = i;
        }
        return broken >= LeastSpacedLines && broken * SpacedShare >= paragraphs ? (int)(widths / broken * 3 / 4) : 0;
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
