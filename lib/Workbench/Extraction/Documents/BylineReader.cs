using Workbench.Quantities.Tokens;
using Workbench.Sources;

namespace Workbench.Extraction.Documents;

/// <summary>Reads lines that say who wrote a text, for whom and when: "By Ann Lee, Reuters", "Published: 5 May 2021", "KABUL (AP) —".</summary>
internal static class BylineReader
{
    private const int MostTokens = 30;
    private const int MostDatelineTokens = 24;
    private const int Reach = 12;

    private static readonly ulong By = WordKey.Of("by");
    private static readonly ulong And = WordKey.Of("and");
    private static readonly ulong For = WordKey.Of("for");
    private static readonly ulong To = WordKey.Of("to");
    private static readonly ulong Special = WordKey.Of("special");
    private static readonly ulong Author = WordKey.Of("author");
    private static readonly HashSet<ulong> Credits = [.. ((string[])["written", "story", "reporting", "report", "words", "text"]).Select(word => WordKey.Of(word))];
    private static readonly HashSet<ulong> Modifies = [.. ((string[])["modified", "updated", "revised", "edited"]).Select(word => WordKey.Of(word))];
    private static readonly HashSet<ulong> Publishes = [.. ((string[])["published", "posted", "date", "publication", "issued", "created", "dated", "released", "filed"]).Select(word => WordKey.Of(word))];

    /// <summary>What a line near the top states; <see cref="Metadata.None"/> when it states nothing.</summary>
    public static Metadata Read(DocumentText document, int index)
    {
        var line = document[index];
        if (line.Count > MostTokens || document.IsProse(line) && line.Count > 20)
            return Metadata.None;
        return Byline(document, line, index).Or(DateLine(document, line)).Or(OutletLine(document, line));
    }

    /// <summary>The agency and date of "ALMATY, Kazakhstan, January 10, 2022 (Reuters) —" at the start of running text.</summary>
    public static Metadata Dateline(DocumentText document, DocumentLine line)
    {
        var dash = DatelineEnd(document, line);
        if (dash == 0)
            return Metadata.None;
        var words = document.Words(line.First, dash + 1);
        var outlet = OutletNames.Find(document, line.First, dash);
        var date = document.Dates(line.First, dash).FirstOrDefault(found => found.Date is not null).Date;
        return new Metadata
        {
            Outlet = outlet is null ? null : new Stated<string>(outlet.Name, words),
            Published = date is null ? null : new Stated<PartialDate>(date, words),
        };
    }

    /// <summary>A dash within the first tokens, behind a place in capitals or an outlet in brackets; "(CNN) Paris, …" has none.</summary>
    private static int DatelineEnd(DocumentText document, DocumentLine line)
    {
        var limit = Math.Min(line.End, line.First + MostDatelineTokens);
        var bracket = false;
        for (var at = line.First; at < limit; at++)
        {
            var token = document.Token(at);
            if (token.Kind == TokenKind.OpenBracket && at + 1 < limit && OutletNames.At(document, at + 1) is not null)
                bracket = true;
            if (bracket && token.Kind == TokenKind.CloseBracket && at < line.First + 4)
                return at;
            if (token.Kind is TokenKind.Dash || (bracket && token.Kind == TokenKind.Hyphen))
                return bracket || document.Token(line.First).Has(TokenTraits.AllCaps) ? at : 0;
            if (token.Kind is TokenKind.Question or TokenKind.OpenQuote)
                return 0;
        }
        return 0;
    }

    private static Metadata Byline(DocumentText document, DocumentLine line, int index)
    {
        var by = CreditedBy(document, line);
        if (by >= 0)
            return Authors(document, by + 1, line);
        if (line.Count > 2 && document.Token(line.First).Is(Author) && document.Token(line.First + 1).Kind == TokenKind.Colon)
            return Authors(document, line.First + 2, line);
        return NameAlone(document, line, index);
    }

    /// <summary>The "by" a line begins with, or the one behind "Written" or "Published on 5 May 2021"; -1 when there is none.</summary>
    private static int CreditedBy(DocumentText document, DocumentLine line)
    {
        if (document.Token(line.First).Is(By))
            return line.First;
        if (!Publishes.Contains(document.Token(line.First).Key) && !Credits.Contains(document.Token(line.First).Key))
            return -1;
        for (var at = line.First + 1; at < Math.Min(line.End, line.First + Reach); at++)
        {
            if (document.Token(at).Is(By))
                return at;
        }
        return -1;
    }

    /// <summary>"Ann Lee and Bo Xi, Reuters": names joined by "and" or commas, then an outlet.</summary>
    private static Metadata Authors(DocumentText document, int first, DocumentLine line)
    {
        if (first < line.End && document.Token(first).Kind == TokenKind.Colon)
            first++;
        var end = PersonNames.End(document, first, line.End);
        if (end == first)
            return document.Token(first < line.End ? first : line.First).Kind == TokenKind.Handle ? Handle(document, first, line) : Metadata.None;
        if (end == first + 1 && end < line.End && document.Token(end).Kind == TokenKind.Word)
            return Metadata.None;
        if (OutletNames.At(document, first) is { } only && document.Words(first, end) == only.Name)
            return new Metadata { Outlet = new Stated<string>(only.Name, document.Words(line)) };
        while (end + 1 < line.End && (document.Token(end).Is(And) || document.Token(end).Kind == TokenKind.Comma || document.Token(end).IsMark('&')))
        {
            var next = document.Token(end).Kind == TokenKind.Comma && document.Token(end + 1).Is(And) ? end + 2 : end + 1;
            var nextEnd = PersonNames.End(document, next, line.End);
            var isName = nextEnd > next + 1 && OutletNames.At(document, next) is null && !document.StartsDate(next);
            if (!isName)
                break;
            end = nextEnd;
        }
        var outlet = OutletNames.Find(document, end, line.End);
        return new Metadata
        {
            Author = new Stated<string>(document.Words(first, end), document.Words(line)),
            Outlet = outlet is null ? null : new Stated<string>(outlet.Name, document.Words(line)),
        };
    }

    private static Metadata Handle(DocumentText document, int at, DocumentLine line) =>
        new() { Author = new Stated<string>(document.Words(at, at + 1), document.Words(line)) };

    /// <summary>A name alone on its line with an outlet's line below it ("Ann Lee" / "USA TODAY"), or with one behind a comma.</summary>
    private static Metadata NameAlone(DocumentText document, DocumentLine line, int index)
    {
        if (PersonNames.AreWhole(document, line) && index + 1 < document.Count && OutletOf(document, document[index + 1]) is not null)
            return new Metadata { Author = new Stated<string>(document.Words(line), document.Words(line)) };
        var end = PersonNames.End(document, line.First, line.End);
        if (!PersonNames.IsWhole(document, line.First, end))
            return Metadata.None;
        var isAlone = end == line.End && index + 1 < document.Count && OutletOf(document, document[index + 1]) is not null;
        var isWithOutlet = end + 1 < line.End && document.Token(end).Kind is TokenKind.Comma or TokenKind.Symbol or TokenKind.Slash or TokenKind.Dash
            && OutletNames.At(document, end + 1) is not null;
        if (!isAlone && !isWithOutlet)
            return Metadata.None;
        var outlet = isWithOutlet ? OutletNames.At(document, end + 1)!.Name : OutletOf(document, document[index + 1]);
        return new Metadata
        {
            Author = new Stated<string>(document.Words(line.First, end), document.Words(line)),
            Outlet = new Stated<string>(outlet!, isWithOutlet ? document.Words(line) : document.Words(document[index + 1])),
        };
    }

    /// <summary>A line that is a date and a time and little else, with or without "Published" or "Updated" before it.</summary>
    private static Metadata DateLine(DocumentText document, DocumentLine line)
    {
        var date = document.Dates(line.First, line.End).FirstOrDefault(found => found.Date is not null);
        if (date.Date is null)
            return Metadata.None;
        var (published, modified, others) = (false, false, 0);
        for (var at = line.First; at < line.End; at++)
        {
            var token = document.Token(at);
            published |= Publishes.Contains(token.Key);
            modified |= Modifies.Contains(token.Key) && !published;
            others += (at < date.FirstToken || at >= date.EndToken) && token.Kind == TokenKind.Word ? 1 : 0;
        }
        var stated = new Stated<PartialDate>(date.Date, document.Words(line));
        if (modified)
            return new Metadata { Modified = stated };
        return published || others <= 4 || date.FirstToken <= line.First + 1 && others <= 6 ? new Metadata { Published = stated } : Metadata.None;
    }

    private static Metadata OutletLine(DocumentText document, DocumentLine line) =>
        OutletOf(document, line) is { } outlet ? new Metadata { Outlet = new Stated<string>(outlet, document.Words(line)) } : Metadata.None;

    /// <summary>"BBC News", "Special for USA TODAY", "The Associated Press".</summary>
    private static string? OutletOf(DocumentText document, DocumentLine line)
    {
        var first = line.Count > 2 && document.Token(line.First).Is(Special) && (document.Token(line.First + 1).Is(For) || document.Token(line.First + 1).Is(To)) ? line.First + 2 : line.First;
        return OutletNames.At(document, first) is { } outlet && document.Token(first).Start + outlet.Name.Length == line.Span.End ? outlet.Name : null;
    }
}
