using Workbench.Quantities.Tokens;
using Workbench.Sources;

namespace Workbench.Extraction.Documents;

/// <summary>How sure an introduction makes that somebody else's text follows.</summary>
internal enum Announcement
{
    /// <summary>It only ends with a colon.</summary>
    Colon,

    /// <summary>Somebody is said to say or write what follows.</summary>
    Cited,

    /// <summary>A text is announced: "Below is reproduced …", "The following is from …".</summary>
    Whole,
}

/// <summary>What the words before a colon say of the text behind it.</summary>
internal sealed record Introduction(Announcement Announcement, AccountKind Kind, Metadata Metadata)
{
    private const int MostTokens = 80;

    private static readonly WordSet Pronouns =
        WordKey.Set("he", "she", "it", "they", "we", "i", "you", "who", "this", "that", "these", "those", "one", "some", "others", "another", "here", "there", "as", "according");

    private static readonly ulong By = WordKey.Of("by");
    private static readonly ulong Blog = WordKey.Of("blog");

    /// <summary>Reads the last sentence before a text, and the two lines before that for what it leaves out.</summary>
    public static Introduction Read(DocumentText document, int index)
    {
        var line = document[index];
        var first = Math.Max(document.LastSentence(line), line.End - MostTokens);
        var announcement = AnnouncementOf(document, first, line.End);
        var metadata = Of(document, first, line.End);
        if (announcement == Announcement.Whole && index > 0)
            metadata = WithEarlier(document, index, metadata);
        var kind = KindOf(document, first, line.End, metadata, announcement);
        return new Introduction(announcement, kind, kind == AccountKind.Quotation ? metadata with { Title = null, Published = null } : metadata);
    }

    /// <summary>Author, outlet, title and date as a stretch of text names them.</summary>
    public static Metadata Of(DocumentText document, int first, int end)
    {
        first = Math.Max(first, end - MostTokens);
        var outlet = OutletNames.Find(document, first, end);
        var author = AuthorOf(document, first, end);
        var from = document.Words(first, end);
        var date = document.Dates(first, end).FirstOrDefault(found => found.Date is not null);
        return new Metadata
        {
            Author = author is null || author == outlet?.Name ? null : new Stated<string>(author, from),
            Outlet = outlet is null ? null : new Stated<string>(outlet.Name, from),
            Title = Quoted(document, first, end) is { } title ? new Stated<string>(title, from) : null,
            Published = date.Date is null ? null : new Stated<PartialDate>(date.Date, date.Span.In(document.Text)),
        };
    }

    /// <summary>"Below is reproduced …" takes all from the line before; "… from X's article" takes what the lines before say of X.</summary>
    private static Metadata WithEarlier(DocumentText document, int index, Metadata metadata)
    {
        if ((metadata.Author ?? metadata.Outlet) is null)
            return Of(document, document[index - 1].First, document[index - 1].End);
        for (var line = index - 1; line >= Math.Max(0, index - 2); line--)
        {
            var earlier = Of(document, document[line].First, document[line].End);
            if (earlier.Author is not null)
                return metadata.Author?.Value == earlier.Author.Value ? metadata.Or(earlier) : metadata;
        }
        return metadata;
    }

    private static Announcement AnnouncementOf(DocumentText document, int first, int end)
    {
        var tokens = document.Tokens(first, end);
        if (LinePhrases.Whole.Find(tokens).Length > 0)
            return Announcement.Whole;
        var isCited = LinePhrases.Cites.Find(tokens).Length > 0 || LinePhrases.Text.Find(tokens).Length > 0 || OutletNames.Find(document, first, end) is not null;
        return isCited ? Announcement.Cited : Announcement.Colon;
    }

    private static AccountKind KindOf(DocumentText document, int first, int end, Metadata metadata, Announcement announcement)
    {
        var tokens = document.Tokens(first, end);
        if (LinePhrases.Network.Find(tokens).Length > 0)
            return AccountKind.Post;
        if (metadata.Outlet is { } outlet && OutletNames.IsAgency(outlet.Value))
            return AccountKind.Agency;
        foreach (var token in tokens)
        {
            if (token.Is(Blog))
                return AccountKind.Blog;
        }
        var isText = metadata.Outlet is not null || LinePhrases.Text.Find(tokens).Length > 0 || announcement == Announcement.Whole;
        return isText ? AccountKind.Article : AccountKind.Quotation;
    }

    /// <summary>The name right before a word of saying or writing, before "'s article", or behind "by".</summary>
    private static string? AuthorOf(DocumentText document, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (!document.Token(at).Has(TokenTraits.Capital) || document.Token(at).Kind != TokenKind.Word || Pronouns.Contains(document.Token(at).Key))
                continue;
            var nameEnd = PersonNames.End(document, at, end);
            if (nameEnd == at)
                continue;
            var tokens = document.Tokens(first, end);
            var (next, before) = (nameEnd - first, at - first);
            var cited = next < tokens.Length && LinePhrases.Cites.Length(tokens, next) > 0;
            var owned = next + 1 < tokens.Length && tokens[next].Kind == TokenKind.Clitic && LinePhrases.Text.Find(tokens[next..Math.Min(tokens.Length, next + 8)]).Length > 0;
            var apposed = next < tokens.Length && tokens[next].Kind == TokenKind.Comma && IsApposition(tokens, next);
            if (cited || owned || apposed || (before > 0 && tokens[before - 1].Is(By)))
                return document.Words(at, nameEnd);
            at = nameEnd - 1;
        }
        return null;
    }

    /// <summary>"Lee, the editor of the agency, presented": a word of writing behind the second comma.</summary>
    private static bool IsApposition(ReadOnlySpan<Token> tokens, int comma)
    {
        for (var at = comma + 1; at < tokens.Length && at < comma + 14; at++)
        {
            if (tokens[at].Kind == TokenKind.Comma)
                return at + 1 < tokens.Length && LinePhrases.Cites.Length(tokens, at + 1) > 0;
        }
        return false;
    }

    /// <summary>A title in quotation marks: three words or more, with a capital.</summary>
    private static string? Quoted(DocumentText document, int first, int end)
    {
        var open = -1;
        for (var at = first; at < end; at++)
        {
            var kind = document.Token(at).Kind;
            if (kind == TokenKind.OpenQuote && open < 0)
                open = at;
            else if (kind == TokenKind.CloseQuote && open >= 0)
                return at - open > 2 && document.Token(open + 1).Has(TokenTraits.Capital) ? document.Words(open + 1, at) : null;
        }
        return null;
    }
}
