using Workbench.Quantities.Tokens;
using Workbench.Sources;

namespace Workbench.Extraction.Documents;

/// <summary>Reads title, author, outlet and dates of a document from its own lines; what none of them states stays null.</summary>
internal sealed class MetadataReader(DocumentText document, int first, int bodyEnd)
{
    private const int TopLines = 14;
    private const int BottomLines = 14;
    private const int LongestTitle = 220;

    /// <summary>Behind a longer line of the page ("Story highlights …") a headline is no longer the document's.</summary>
    private const int LongestChrome = 10;


    private readonly List<int> headings = [];
    private int dateLine = -1;

    /// <summary>What the lines state.</summary>
    public Metadata Read()
    {
        var top = ReadTop();
        return top.Or(new Metadata { Title = Title(), Outlet = SiteLine() }).Or(ReadBottom());
    }

    /// <summary>The outlet with whose name the page begins, above its date and title: "Asia Times logo".</summary>
    private Stated<string>? SiteLine()
    {
        if (!BeginsWithSite())
            return null;
        var line = document[headings[0]];
        return OutletNames.At(document, line.First) is { } outlet ? new Stated<string>(outlet.Name, document.Words(line)) : null;
    }

    private bool BeginsWithSite() =>
        headings.Count > 1 && IsSiteName(document[headings[0]]) && headings[0] < dateLine && headings[1] == dateLine + 1 && IsDateAlone(document[dateLine]);

    /// <summary>The lines before the running text, and the dateline it begins with.</summary>
    private Metadata ReadTop()
    {
        var metadata = Metadata.None;
        for (var line = first; line < Math.Min(bodyEnd, first + TopLines); line++)
        {
            if (document.IsProse(document[line]))
                return metadata.Or(DatelineReader.Read(document, document[line]));
            var read = SignatureReader.Read(document, line)?.Metadata ?? BylineReader.Read(document, line);
            if (document.Begins(document[line], LinePhrases.Chrome) && document[line].Count > LongestChrome && read == Metadata.None)
                break;
            if (read != Metadata.None)
                dateLine = read.Published is not null && dateLine < 0 ? line : dateLine;
            else if (IsHeading(line))
                headings.Add(line);
            metadata = metadata.Or(read);
        }
        return metadata;
    }

    private bool IsHeading(int index)
    {
        var line = document[index];
        if (line.Span.Length > LongestTitle || document.Token(line.End - 1).Kind is TokenKind.Colon or TokenKind.Comma)
            return false;
        var isChrome = document.Begins(line, LinePhrases.Chrome) || document.Find(line, TokenKind.Link) == line.First || IsAsking(line);
        var isSentence = document.Token(line.End - 1).Kind == TokenKind.Stop && headings.Count > 0;
        return !isChrome && !isSentence && line.Count >= 2 && !PersonNames.IsWhole(document, line.First, line.End)
            && !PersonNames.AreWhole(document, line) && !IsCaption(line);
    }

    /// <summary>A caption ends with the photographer in brackets.</summary>
    private bool IsCaption(DocumentLine line) =>
        document.Token(line.End - 1).Kind == TokenKind.CloseBracket && OutletNames.Find(document, Math.Max(line.First, line.End - 10), line.End) is not null;

    /// <summary>"UNITED24 - Make a charitable donation": the page asks for something.</summary>
    private bool IsAsking(DocumentLine line)
    {
        for (var at = line.First; at + 1 < line.End; at++)
        {
            if (document.Token(at).Kind is TokenKind.Dash or TokenKind.Colon or TokenKind.Symbol && LinePhrases.Asks.Length(document.Tokens(line), at + 1 - line.First) > 0)
                return true;
        }
        return false;
    }

    /// <summary>The first heading; behind a blog's name and date, or a short label in capitals, the next one.</summary>
    private Stated<string>? Title()
    {
        if (headings.Count == 0)
            return null;
        var title = headings[0];
        if (BeginsWithSite())
            title = headings[1];
        else if (headings.Count > 1 && IsLabel(document[title]))
            title = headings[1];
        var line = document[title];
        var start = line.First;
        while (start < line.End && document.Token(start).IsMark('#'))
            start++;
        if (start == line.End)
            return null;
        var words = document.Words(start, WithoutOutlet(start, line.End));
        return new Stated<string>(words.Trim('*', ' '), document.Words(line));
    }

    /// <summary>A few words without a mark or a number.</summary>
    private bool IsSiteName(DocumentLine line)
    {
        for (var at = line.First; at < line.End; at++)
        {
            if (document.Token(at).Kind != TokenKind.Word)
                return false;
        }
        return line.Count <= 6;
    }

    private bool IsDateAlone(DocumentLine line) =>
        document.Dates(line.First, line.End) is [{ } date, ..] && date.FirstToken == line.First && date.EndToken == line.End;

    private bool IsLabel(DocumentLine line) =>
        line.Count <= 3 && (document.Token(line.First).Has(TokenTraits.AllCaps) || OutletNames.Is(document.Words(line)));

    /// <summary>"Headline | Outlet" and "Headline - BBC News" lose the outlet.</summary>
    private int WithoutOutlet(int start, int end)
    {
        for (var at = end - 2; at > start + 1 && at > end - 8; at--)
        {
            var token = document.Token(at);
            var isOutlet = (token.IsMark('|') || (token.Kind == TokenKind.Dash && OutletNames.Is(document.Words(at + 1, end)))) && document.Token(at + 1).Has(TokenTraits.Capital);
            if (isOutlet)
                return at;
        }
        return end;
    }

    /// <summary>The lines at the end: stamps, the site's name in its own lines, a name and date as under a letter.</summary>
    private Metadata ReadBottom()
    {
        var metadata = Metadata.None;
        for (var line = document.Count - 1; line >= Math.Max(first + 1, document.Count - BottomLines); line--)
        {
            if (document[line].Count > 40)
                continue;
            metadata = metadata.Or(SiteNameReader.Read(document, document[line])).Or(Stamp(line));
        }
        for (var line = Math.Min(bodyEnd, document.Count) - 1; line > Math.Max(first + 1, bodyEnd - BottomLines); line--)
            metadata = metadata.Or(Letter(line));
        return metadata;
    }

    private Metadata Stamp(int index)
    {
        var read = BylineReader.Read(document, index);
        var isStamp = read.Modified is not null || LinePhrases.Stamps.Length(document.Tokens(document[index]), 0) > 0;
        return isStamp ? new Metadata { Published = read.Published, Modified = read.Modified } : Metadata.None;
    }

    /// <summary>A name alone with a date below it: "Ray Bergmann" / "January 2022".</summary>
    private Metadata Letter(int index)
    {
        if (index < 1 || document[index].Count > 4)
            return Metadata.None;
        var (line, name) = (document[index], document[index - 1]);
        var dates = document.Dates(line.First, line.End);
        if (dates.Count != 1 || dates[0].FirstToken != line.First || dates[0].EndToken != line.End || dates[0].Date is null || !PersonNames.IsWhole(document, name.First, name.End))
            return Metadata.None;
        return new Metadata
        {
            Author = new Stated<string>(document.Words(name), document.Words(name)),
            Published = new Stated<PartialDate>(dates[0].Date!, document.Words(line)),
        };
    }
}
