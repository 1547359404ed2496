using Workbench.Quantities.Tokens;
using Workbench.Sources;

namespace Workbench.Extraction.Documents;

/// <summary>Reads lines that say who wrote a text, for whom and when: "By Ann Lee, Reuters", "Ann Lee" above "USA TODAY".</summary>
internal static class BylineReader
{
    private const int MostTokens = 30;
    private const int Reach = 12;

    private static readonly ulong By = WordKey.Of("by");
    private static readonly ulong And = WordKey.Of("and");
    private static readonly ulong For = WordKey.Of("for");
    private static readonly ulong To = WordKey.Of("to");
    private static readonly ulong Special = WordKey.Of("special");
    private static readonly ulong Author = WordKey.Of("author");
    private static readonly WordSet Credits = WordKey.Set("written", "story", "reporting", "report", "words", "text");

    /// <summary>What a line near the top states; <see cref="Metadata.None"/> when it states nothing.</summary>
    public static Metadata Read(DocumentText document, int index)
    {
        var line = document[index];
        return line.Count > MostTokens
            ? Metadata.None
            : Byline(document, line, index).Or(StampReader.Read(document, line)).Or(OutletLine(document, line));
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
        var publishes = StampReader.Publishes(document.Token(line.First));
        if (line.Count > 2 && document.Token(line.First + 1).Is(By))
            return publishes || Credits.Contains(document.Token(line.First).Key) ? line.First + 1 : -1;
        for (var at = line.First + 1; publishes && at < Math.Min(line.End, line.First + Reach); at++)
        {
            if (document.Token(at).Is(By))
                return document.Dates(line.First, at).Count > 0 ? at : -1;
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
            return first < line.End && document.Token(first).Kind == TokenKind.Handle ? Handle(document, first, line) : Metadata.None;
        if (end == first + 1 && end < line.End && document.Token(end).Kind == TokenKind.Word)
            return Metadata.None;
        if (OutletNames.At(document, first) is { } only && document.Words(first, end) == only.Name)
            return new Metadata { Outlet = new Stated<string>(only.Name, document.Words(line)) };
        end = EndOfNames(document, end, line.End);
        var outlet = OutletNames.Find(document, end, line.End);
        return new Metadata
        {
            Author = new Stated<string>(document.Words(first, end), document.Words(line)),
            Outlet = outlet is null ? null : new Stated<string>(outlet.Name, document.Words(line)),
        };
    }

    /// <summary>Past the further names behind a first one: ", Bo Xi and Luis Gomez".</summary>
    private static int EndOfNames(DocumentText document, int end, int limit)
    {
        while (end + 1 < limit && (document.Token(end).Is(And) || document.Token(end).Kind == TokenKind.Comma || document.Token(end).IsMark('&')))
        {
            var next = document.Token(end).Kind == TokenKind.Comma && document.Token(end + 1).Is(And) ? end + 2 : end + 1;
            var nextEnd = PersonNames.End(document, next, limit);
            if (nextEnd <= next + 1 || OutletNames.At(document, next) is not null || document.StartsDate(next))
                return end;
            end = nextEnd;
        }
        return end;
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

    private static Metadata OutletLine(DocumentText document, DocumentLine line) =>
        OutletOf(document, line) is { } outlet ? new Metadata { Outlet = new Stated<string>(outlet, document.Words(line)) } : Metadata.None;

    /// <summary>"BBC News", "Special for USA TODAY", "The Associated Press".</summary>
    private static string? OutletOf(DocumentText document, DocumentLine line)
    {
        var first = line.Count > 2 && document.Token(line.First).Is(Special) && (document.Token(line.First + 1).Is(For) || document.Token(line.First + 1).Is(To)) ? line.First + 2 : line.First;
        return OutletNames.At(document, first) is { } outlet && document.Token(first).Start + outlet.Name.Length == line.Span.End ? outlet.Name : null;
    }
}
