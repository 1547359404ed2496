using Workbench.Extraction.Text;
using Workbench.Quantities;
using Workbench.Quantities.Tokens;
using Workbench.Sources;

namespace Workbench.Extraction.Documents;

/// <summary>A document as a list of lines, with what is asked of a line again and again.</summary>
internal sealed class DocumentText
{
    private const int ProseLength = 160;
    private const int ProseWords = 14;

    private readonly TextLayout layout;
    private readonly DocumentLine[] lines;

    public DocumentText(TextLayout layout)
    {
        this.layout = layout;
        lines = new DocumentLine[layout.Paragraphs.Length];
        var before = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var paragraph = layout.Paragraphs[i];
            var (first, end) = (layout.Sentences[paragraph.First].First, layout.Sentences[paragraph.End - 1].End);
            var span = layout.SpanOf(first, end);
            lines[i] = new DocumentLine(first, end, span, Math.Max(0, layout.Text.AsSpan(before, span.Start - before).Count('\n') - 1));
            before = span.End;
        }
    }

    public string Text => layout.Text;

    public int Count => lines.Length;

    public DocumentLine this[int line] => lines[line];

    public ref readonly Token Token(int token) => ref layout.Tokens[token];

    public ReadOnlySpan<Token> Tokens(int first, int end) => layout.Tokens.Tokens[first..end];

    public ReadOnlySpan<Token> Tokens(DocumentLine line) => Tokens(line.First, line.End);

    public string Words(DocumentLine line) => line.Span.In(Text);

    public string Words(int first, int end) => first >= end ? "" : layout.SpanOf(first, end).In(Text);

    public TextSpan SpanOf(int first, int end) => layout.SpanOf(first, end);

    /// <summary>Whether the line is running text rather than a headline, a byline or the like.</summary>
    public bool IsProse(DocumentLine line)
    {
        if (line.Span.Length >= ProseLength)
            return true;
        return EndsSentence(line) && line.Count >= ProseWords;
    }

    /// <summary>Whether the line ends with . ? or !, quotation marks and brackets behind it aside.</summary>
    public bool EndsSentence(DocumentLine line)
    {
        var last = line.End - 1;
        while (last > line.First && Token(last).Kind is TokenKind.CloseQuote or TokenKind.CloseBracket or TokenKind.OpenBracket)
            last--;
        return Token(last).Kind is TokenKind.Stop or TokenKind.Question or TokenKind.Exclamation or TokenKind.Ellipsis;
    }

    /// <summary>Whether the line begins with one of the phrases, marks such as "«" or "*" before it aside.</summary>
    public bool Begins(DocumentLine line, LinePhrases phrases)
    {
        var first = line.First;
        while (first < line.End && Token(first).Kind is TokenKind.Symbol or TokenKind.OpenQuote or TokenKind.OpenBracket or TokenKind.Dash or TokenKind.Number)
            first++;
        return first < line.End && phrases.Length(Tokens(line), first - line.First) > 0;
    }

    /// <summary>The index of the first mark of a kind in the line; -1 when there is none.</summary>
    public int Find(DocumentLine line, TokenKind kind)
    {
        for (var token = line.First; token < line.End; token++)
        {
            if (Token(token).Kind == kind)
                return token;
        }
        return -1;
    }

    /// <summary>The first token of the last sentence of a line.</summary>
    public int LastSentence(DocumentLine line) => Math.Max(line.First, layout.Sentences[layout.SentenceAt(line.End - 1)].First);

    /// <summary>Whether a date begins at the token.</summary>
    public bool StartsDate(int token)
    {
        var dates = Dates(token, Math.Min(layout.Tokens.Count, token + 6));
        return dates.Count > 0 && dates[0].FirstToken == token;
    }

    /// <summary>The dates among the tokens from <paramref name="first"/> to <paramref name="end"/>; their token indices count within the document.</summary>
    public IReadOnlyList<DateMention> Dates(int first, int end)
    {
        if (end - first > 200)
            end = first + 200;
        var found = DateReader.Read(Text, Tokens(first, end));
        var dates = found.Count == 0 ? [] : new DateMention[found.Count];
        for (var i = 0; i < dates.Length; i++)
            dates[i] = found[i] with { FirstToken = found[i].FirstToken + first, EndToken = found[i].EndToken + first };
        return dates;
    }

    /// <summary>The first of the dates among some tokens that names a year; one without a date when there is none.</summary>
    public DateMention FirstDate(int first, int end)
    {
        foreach (var date in Dates(first, end))
        {
            if (date.Date is not null)
                return date;
        }
        return default;
    }
}
