using Workbench.Quantities.Tokens;
using Workbench.Sources;

namespace Workbench.Extraction.Documents;

/// <summary>Finds posts of social networks: headed "Name @handle – 9:18 UTC · 6 Jan 2022", or signed "— Name (@handle) May 2, 2016".</summary>
internal sealed class SocialPostReader(DocumentText document)
{
    private const int MostHeaderTokens = 26;
    private const int MostNameTokens = 8;
    private const int ShortestContinuation = 60;

    /// <summary>The posts among the lines from <paramref name="first"/> to <paramref name="end"/>.</summary>
    public IEnumerable<Draft> Read(int first, int end)
    {
        for (var line = first; line < end; line++)
        {
            var handle = document.Find(document[line], TokenKind.Handle);
            if (handle < 0)
                continue;
            if (Signed(document[line], SigningHandle(document[line]), line > first ? document[line - 1] : null) is { } signed)
            {
                yield return signed;
            }
            else if (Header(document[line], handle) is { } header && line + 1 < end)
            {
                var last = LastLine(line + 1, end);
                yield return new Draft(AccountKind.Post, TextSpan.Between(document[line].Span.Start, document[last].Span.End), header);
                line = last;
            }
        }
    }

    private Metadata? Header(DocumentLine line, int handle)
    {
        if (line.Count > MostHeaderTokens || handle - line.First > MostNameTokens)
            return null;
        var hasTime = false;
        for (var at = handle + 1; at + 2 < line.End; at++)
            hasTime |= document.Token(at).Kind == TokenKind.Number && document.Token(at + 1).Kind == TokenKind.Colon && document.Token(at + 2).Kind == TokenKind.Number;
        var date = document.FirstDate(handle + 1, line.End).Date;
        if (!hasTime && date is null)
            return null;
        return Of(line.First, handle, date, handle + 1, line.End);
    }

    /// <summary>Author from the words before the handle, else the handle; the date's words are all that stands behind it.</summary>
    private Metadata Of(int first, int handle, PartialDate? date, int dateFirst, int dateEnd)
    {
        var nameEnd = handle;
        while (nameEnd > first && document.Token(nameEnd - 1).Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Stop))
            nameEnd--;
        var name = nameEnd > first ? document.Words(first, nameEnd) : document.Words(handle, handle + 1);
        while (dateFirst < dateEnd && document.Token(dateFirst).Kind is not (TokenKind.Word or TokenKind.Number))
            dateFirst++;
        return new Metadata
        {
            Author = new Stated<string>(name, document.Words(Math.Min(first, handle), handle + 1)),
            Published = date is null ? null : new Stated<PartialDate>(date, document.Words(dateFirst, dateEnd)),
        };
    }

    /// <summary>The first paragraph, and those that go on like a post: with tags or a count, or without a full stop.</summary>
    private int LastLine(int first, int end)
    {
        var last = first;
        while (last + 1 < end && GoesOn(last + 1))
            last++;
        return last;
    }

    private bool GoesOn(int index)
    {
        var line = document[index];
        if (document.Find(line, TokenKind.Handle) is >= 0 and var handle && Header(line, handle) is not null)
            return false;
        if (document.Find(line, TokenKind.Hashtag) >= 0 || document.Token(line.First).IsMark('#') || IsCounted(line))
            return true;
        return !document.EndsSentence(line) && document.Token(line.End - 1).Kind != TokenKind.Colon && line.Span.Length >= ShortestContinuation;
    }

    /// <summary>"… who they were /3", "2/5", "(3/4)".</summary>
    private bool IsCounted(DocumentLine line) =>
        line.Count > 2 && document.Token(line.End - 1).Kind == TokenKind.Number && document.Token(line.End - 2).Kind == TokenKind.Slash;

    /// <summary>The first handle in brackets, else the first handle.</summary>
    private int SigningHandle(DocumentLine line)
    {
        for (var at = line.First + 1; at < line.End; at++)
        {
            if (document.Token(at).Kind == TokenKind.Handle && document.Token(at - 1).Kind == TokenKind.OpenBracket)
                return at;
        }
        return document.Find(line, TokenKind.Handle);
    }

    /// <summary>"text of the post — Name (@handle) May 2, 2016", in one line or with the signature below.</summary>
    private Draft? Signed(DocumentLine line, int handle, DocumentLine? before)
    {
        var dates = document.Dates(handle + 1, Math.Min(line.End, handle + 10));
        if (dates.Count == 0 || dates[0].FirstToken > handle + 2 || document.Token(handle - 1 < line.First ? line.First : handle - 1).Kind != TokenKind.OpenBracket)
            return null;
        var dash = handle - 1;
        while (dash > line.First && handle - dash <= MostNameTokens && document.Token(dash).Kind != TokenKind.Dash)
            dash--;
        if (document.Token(dash).Kind != TokenKind.Dash || (dash == line.First && before is null))
            return null;
        var start = dash == line.First ? before!.Value.Span.Start : line.Span.Start;
        var metadata = Of(dash + 1, handle, dates[0].Date, dates[0].FirstToken, dates[0].EndToken);
        return new Draft(AccountKind.Post, TextSpan.Between(start, dates[0].Span.End), metadata);
    }
}
