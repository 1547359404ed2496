using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Text;

/// <summary>Groups tokens into sentences and paragraphs.</summary>
/// <remarks>
/// A sentence ends at . ? ! … and the quotation marks and brackets that close right behind it, unless an abbreviation or a
/// lower-case word says otherwise; and at the end of a line, unless the text is broken into lines of even width.
/// </remarks>
public sealed class SentenceReader
{
    /// <summary>The most tokens of a sentence; a longer one is cut, so that what looks at pairs within a sentence stays linear in the text.</summary>
    public const int MaxTokens = 512;

    private readonly string text;
    private readonly TokenList tokens;
    private readonly List<Sentence> sentences;
    private readonly List<Paragraph> paragraphs;
    private readonly LineWrap wrap;
    private int sentenceStart;
    private int paragraphStart;

    internal SentenceReader(string text, TokenList tokens, List<Sentence> sentences, List<Paragraph> paragraphs)
    {
        (this.text, this.tokens, this.sentences, this.paragraphs) = (text, tokens, sentences, paragraphs);
        wrap = new LineWrap(tokens);
    }

    internal void Run()
    {
        for (var at = 1; at < tokens.Count; at++)
        {
            if (tokens[at].Has(TokenTraits.LineStart) && !wrap.ContinuesAt(at))
                EndParagraph(at);
            else if (at - sentenceStart >= MaxTokens || EndsBefore(at))
                EndSentence(at);
        }
        if (tokens.Count > 0)
            EndParagraph(tokens.Count);
    }

    private void EndParagraph(int at)
    {
        EndSentence(at);
        paragraphs.Add(new Paragraph(paragraphStart, sentences.Count));
        paragraphStart = sentences.Count;
    }

    private void EndSentence(int at)
    {
        if (at == sentenceStart)
            return;
        var kind = LineKinds.Of(text, tokens.Tokens, sentenceStart, at);
        sentences.Add(new Sentence(sentenceStart, at, kind, paragraphs.Count));
        sentenceStart = at;
    }

    /// <summary>Whether a sentence ends between the token at <paramref name="at"/> and the one before.</summary>
    private bool EndsBefore(int at)
    {
        ref readonly var last = ref tokens[at - 1];
        if (last.Kind == TokenKind.Word && !last.Has(TokenTraits.Dotted))
            return false;
        ref readonly var next = ref tokens[at];
        if (next.IsGlued && !next.Has(TokenTraits.Capital))
            return false;
        var end = EndMarkBefore(at);
        if (end < sentenceStart || (end == sentenceStart + 1 && LineKinds.IsListStart(tokens.Tokens, sentenceStart)))
            return false;
        ref readonly var mark = ref tokens[end];
        if (next.IsGlued)
            return MissingSpace(end, at);
        if (mark.Kind == TokenKind.Word)
            return mark.Has(TokenTraits.Dotted) && Abbreviations.CanStart(next);
        if (next.Kind == TokenKind.Word && !next.Has(TokenTraits.Capital))
            return false;
        return next.Kind is not (TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Stop or TokenKind.Dash or TokenKind.CloseBracket)
            && (mark.Kind != TokenKind.Stop || end != at - 1 || end == sentenceStart || !Abbreviations.Holds(tokens[end - 1], next));
    }

    /// <summary>The index of the mark, or of the dotted word, that may end a sentence before <paramref name="at"/>; -1 when there is none.</summary>
    private int EndMarkBefore(int at)
    {
        var end = at - 1;
        while (end > sentenceStart && at - end < 8 && tokens[end].IsGlued && IsClosing(end))
            end--;
        var ends = tokens[end].Kind is TokenKind.Stop or TokenKind.Question or TokenKind.Exclamation or TokenKind.Ellipsis
            || tokens[end].Has(TokenTraits.Dotted);
        return ends ? end : -1;
    }

    /// <summary>A quotation mark or bracket that closes, or a reference such as "[3]".</summary>
    private bool IsClosing(int at) => tokens[at].Kind switch
    {
        TokenKind.CloseQuote or TokenKind.CloseBracket => true,
        TokenKind.Number => tokens[at - 1].IsMark('['),
        TokenKind.OpenBracket => tokens[at].IsMark('['),
        _ => false,
    };

    /// <summary>"…he said.The crowd…": a space is missing after a lower-case word.</summary>
    private bool MissingSpace(int end, int at) =>
        end == at - 1 && end > sentenceStart && tokens[end].Kind is TokenKind.Stop or TokenKind.Question or TokenKind.Exclamation
        && tokens[end - 1].Kind == TokenKind.Word && !tokens[end - 1].Has(TokenTraits.Capital) && tokens[end - 1].Length > 2
        && tokens[at].Kind == TokenKind.Word && !tokens[at].Has(TokenTraits.AllCaps);
}
