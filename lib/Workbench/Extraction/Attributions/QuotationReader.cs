using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Attributions;

/// <summary>Says who speaks in a quotation that no words of its own sentence credit: the one named a sentence before or after it.</summary>
internal readonly struct QuotationReader(AnnotatedText text, CreditTable credits)
{
    /// <summary>The most sentences of a quotation before the quoted words.</summary>
    private const int FurthestOpen = 6;

    /// <summary>The most sentences between the quoted words and the end of their quotation.</summary>
    private const int FurthestClose = 6;

    /// <summary>The most sentences between a quotation and who is named before it.</summary>
    private const int FurthestSpeaker = 4;

    /// <summary>Whether quotation marks that opened before the token, in its paragraph, are still open.</summary>
    public bool Holds(int token, int sentence)
    {
        var paragraph = text.Layout.Paragraphs[text.Sentences[sentence].Paragraph];
        var first = text.Sentences[Math.Max(paragraph.First, sentence - FurthestOpen)].First;
        for (var i = token; i >= first; i--)
        {
            if (text.IsKind(i, TokenKind.CloseQuote) && i < token)
                return false;
            if (text.IsKind(i, TokenKind.OpenQuote))
                return true;
        }
        return false;
    }

    /// <summary>Who speaks at a token that stands in a quotation; null when nobody near is named.</summary>
    public Credit? Speaker(int token, int sentence)
    {
        if (BehindClose(token, sentence) is { } behind)
            return behind;
        var paragraph = text.Sentences[sentence].Paragraph;
        for (var i = sentence - 1; i >= 0 && i >= sentence - FurthestSpeaker; i--)
        {
            if (text.Sentences[i].Paragraph != paragraph && i != sentence - 1)
                break;
            if (credits.LastOf(i) is { } before)
                return before;
        }
        var next = sentence + 1;
        return next < text.Sentences.Length && text.Sentences[next].Paragraph == paragraph ? credits.FirstOf(next) : null;
    }

    /// <summary>Who is named right behind the mark that closes the quotation: "… Six died. Many were hurt,” said Ann Lee."</summary>
    public Credit? BehindClose(int token, int sentence)
    {
        var paragraph = text.Layout.Paragraphs[text.Sentences[sentence].Paragraph];
        for (var next = sentence; next < Math.Min(paragraph.End, sentence + FurthestClose); next++)
        {
            for (var i = Math.Max(token, text.Sentences[next].First); i < text.Sentences[next].End; i++)
            {
                if (text.IsKind(i, TokenKind.CloseQuote))
                    return Behind(i, next);
            }
        }
        return null;
    }

    private Credit? Behind(int mark, int sentence)
    {
        var (first, end) = credits.Of(sentence);
        for (var i = first; i < end; i++)
        {
            if (credits[i].IsTrailing && credits[i].CueFirst > mark && credits[i].CueFirst <= mark + 2)
                return credits[i];
        }
        return null;
    }
}
