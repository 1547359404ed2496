using Workbench.Quantities.Tokens;
using Workbench.Sources;

namespace Workbench.Extraction.Documents;

/// <summary>
/// Finds an article pasted below its own head: "Title (Outlet, Author, January 10, 2022)" or "Title | Outlet |". It runs to the end of what it stands in.
/// </summary>
internal static class ArticleHeadReader
{
    private const int LongestHead = 60;
    private const int MostOutletTokens = 6;

    /// <summary>The article whose head is among the lines from <paramref name="first"/> up to <paramref name="end"/>; null when there is none.</summary>
    public static Draft? Read(DocumentText document, int first, int end)
    {
        for (var line = first; line < end; line++)
        {
            if (document[line].Count > LongestHead)
                continue;
            if (Bracketed(document, document[line]) is { } bracketed)
                return Of(document, line, end, bracketed);
            if (Barred(document, document[line]) is { } barred)
                return Of(document, line, end, barred);
        }
        return null;
    }

    private static Draft Of(DocumentText document, int line, int end, Metadata metadata) =>
        new(OutletNames.IsAgency(metadata.Outlet!.Value) ? AccountKind.Agency : AccountKind.Article,
            TextSpan.Between(document[line].Span.Start, document[end - 1].Span.End), metadata);

    private static Metadata? Bracketed(DocumentText document, DocumentLine line)
    {
        if (document.Token(line.End - 1).Kind != TokenKind.CloseBracket)
            return null;
        var open = line.End - 1;
        while (open > line.First && document.Token(open).Kind != TokenKind.OpenBracket)
            open--;
        var date = document.FirstDate(open, line.End);
        if (open == line.First || date.Date is null || date.FirstToken <= open + 2)
            return null;
        var words = document.Words(open, line.End);
        var comma = open + 1;
        while (comma < date.FirstToken && document.Token(comma).Kind != TokenKind.Comma)
            comma++;
        var author = comma + 1 < date.FirstToken - 1 ? document.Words(comma + 1, date.FirstToken - 1) : null;
        return new Metadata
        {
            Title = new Stated<string>(document.Words(line.First, open), document.Words(line.First, open)),
            Outlet = new Stated<string>(document.Words(open + 1, comma), words),
            Author = author is null ? null : new Stated<string>(author, words),
            Published = new Stated<PartialDate>(date.Date, words),
        };
    }

    private static Metadata? Barred(DocumentText document, DocumentLine line)
    {
        var last = line.End;
        while (last > line.First && document.Token(last - 1).IsMark('|'))
            last--;
        var bar = last - 1;
        while (bar > line.First && !document.Token(bar).IsMark('|'))
            bar--;
        var isOutlet = bar > line.First + 3 && last - bar - 1 is >= 1 and <= MostOutletTokens && document.Token(bar + 1).Has(TokenTraits.Capital)
            && document.Dates(line.First, line.End).Count == 0;
        if (!isOutlet)
            return null;
        return new Metadata
        {
            Title = new Stated<string>(document.Words(line.First, bar), document.Words(line.First, bar)),
            Outlet = new Stated<string>(document.Words(bar + 1, last), document.Words(bar, line.End)),
        };
    }
}
