using Workbench.Quantities.Tokens;
using Workbench.Sources;

namespace Workbench.Extraction.Documents;

/// <summary>An account on its way: its extent in lines and in the text.</summary>
internal sealed record Draft(AccountKind Kind, TextSpan Span, Metadata Metadata);

/// <summary>Finds readers' comments, signed below ("Posted by: Oui | …") or headed above ("Anna K. says:").</summary>
internal sealed class CommentReader(DocumentText document)
{
    private static readonly WordSet Says = WordKey.Set("says", "said", "wrote", "writes", "commented", "replied");
    private static readonly ulong Ago = WordKey.Of("ago");

    private readonly List<Draft> found = [];

    /// <summary>The signature of the document itself; null when it has none.</summary>
    public Signature? Post { get; private set; }

    /// <summary>The first line that is no longer the document's own text.</summary>
    public int BodyEnd { get; private set; } = document.Count;

    /// <summary>The comments in order.</summary>
    public IReadOnlyList<Draft> Read()
    {
        var signatures = new List<Signature>();
        for (var line = 0; line < document.Count; line++)
        {
            if (SignatureReader.Read(document, line) is { } signature)
                signatures.Add(signature);
        }
        Post = signatures.FirstOrDefault(signature => !signature.IsComment);
        var comments = signatures.Where(signature => signature != Post && signature.Line > (Post?.Line ?? 0)).ToList();
        if (comments.Count > 0)
            ReadSigned(comments);
        else
            ReadHeaded();
        return found;
    }

    private void ReadSigned(List<Signature> signatures)
    {
        var heading = Heading(signatures[0].Line);
        if (heading >= 0 && IsChromeUpTo(heading + 1, signatures[0].Line))
        {
            ReadSignedAbove(signatures, heading);
            return;
        }
        var first = heading >= 0 ? heading + 1 : Post is not null ? Post.Line + 1 : Math.Max(0, signatures[0].Line - 1);
        BodyEnd = Post is not null ? heading >= 0 ? heading : Post.Line : first;
        foreach (var signature in signatures)
        {
            while (first < signature.Line && IsChrome(first))
                first++;
            found.Add(new Draft(AccountKind.Comment, TextSpan.Between(document[first].Span.Start, signature.End), signature.Metadata));
            first = signature.Line + 1;
        }
    }

    /// <summary>Where "Posted by: Oui | …" stands right below the heading "Comments", each signs what is below it.</summary>
    private void ReadSignedAbove(List<Signature> signatures, int heading)
    {
        BodyEnd = heading;
        for (var i = 0; i < signatures.Count; i++)
            Close(signatures[i].Line, i + 1 < signatures.Count ? signatures[i + 1].Line : document.Count, signatures[i].Metadata);
    }

    private bool IsChromeUpTo(int line, int end)
    {
        while (line < end && IsChrome(line))
            line++;
        return line == end;
    }

    /// <summary>The line of a heading "Comments" between the post and the first signature; -1 when there is none.</summary>
    private int Heading(int signature)
    {
        for (var line = signature - 1; line > (Post?.Line ?? -1); line--)
        {
            if (IsCommentsHeading(line))
                return line;
        }
        return -1;
    }

    private int? FirstHeading()
    {
        for (var line = 0; line < document.Count; line++)
        {
            if (IsCommentsHeading(line))
                return line;
        }
        return null;
    }

    private void ReadHeaded()
    {
        var heading = FirstHeading() ?? BeforeThread();
        var open = -1;
        Metadata? author = null;
        for (var line = heading + 1; line < document.Count; line++)
        {
            var isFooter = document[line].Count < 16 && document.Begins(document[line], LinePhrases.Footer);
            var header = isFooter ? null : Header(line);
            if (header is null && !isFooter)
                continue;
            Close(open, line, author);
            (open, author) = (isFooter ? -1 : line, header);
            if (open >= 0)
                BodyEnd = Math.Min(BodyEnd, Math.Max(0, heading));
        }
        Close(open, document.Count, author);
    }

    /// <summary>The line before the first post of a thread, where two or more lines read "Anna K. wrote on 5 May 2021, 9:00:"; the end of the document otherwise.</summary>
    private int BeforeThread()
    {
        var head = -1;
        for (var line = 0; line < document.Count; line++)
        {
            if (!IsThreadHead(line))
                continue;
            if (head >= 0)
                return head - 1;
            head = line;
        }
        return document.Count;
    }

    private bool IsThreadHead(int index)
    {
        var line = document[index];
        var nameEnd = line.Count > 18 ? line.First : HandleEnd(line);
        return nameEnd > line.First && nameEnd < line.End && Says.Contains(document.Token(nameEnd).Key) && Header(index)?.Published is not null;
    }

    private void Close(int open, int line, Metadata? author)
    {
        if (open < 0 || author is null)
            return;
        var last = line - 1;
        while (last > open && IsChrome(last))
            last--;
        if (last > open)
            found.Add(new Draft(AccountKind.Comment, TextSpan.Between(document[open].Span.Start, document[last].Span.End), author));
    }

    /// <summary>"Anna K. says:", "Anna K. on May 5, 2021 at 9:00", "Anna K. • 2 days ago".</summary>
    private Metadata? Header(int index)
    {
        var line = document[index];
        if (line.Count > 18 || document.EndsSentence(line) || document.StartsDate(line.First))
            return null;
        var nameEnd = HandleEnd(line);
        if (nameEnd == line.First || nameEnd - line.First > 6)
            return null;
        var date = document.FirstDate(line.First, line.End);
        var says = nameEnd < line.End && Says.Contains(document.Token(nameEnd).Key);
        var isAgo = document.Token(line.End - 1).Is(Ago);
        if (!says && !isAgo && date.Date is null)
            return null;
        if (date.Date is null && index + 1 < document.Count && document[index + 1].Count < 12)
            date = document.FirstDate(document[index + 1].First, document[index + 1].End);
        return new Metadata
        {
            Author = new Stated<string>(document.Words(line.First, nameEnd), document.Words(line)),
            Published = date.Date is null ? null : new Stated<PartialDate>(date.Date, date.Span.In(document.Text)),
        };
    }

    /// <summary>A reader's name: the words before "says", "on", "at", a dash, a bar, a dot or a date.</summary>
    private int HandleEnd(DocumentLine line)
    {
        for (var at = line.First; at < line.End; at++)
        {
            var token = document.Token(at);
            var ends = token.Kind is TokenKind.Dash or TokenKind.Comma or TokenKind.Colon or TokenKind.OpenBracket or TokenKind.Symbol
                || Says.Contains(token.Key) || token.Is(Keys.On) || token.Is(Keys.At)
                || (token.Kind == TokenKind.Number && at > line.First)
                || (at > line.First && document.Dates(at, Math.Min(line.End, at + 4)) is [{ } date, ..] && date.FirstToken == at);
            if (ends)
                return at;
        }
        return line.First;
    }

    private bool IsCommentsHeading(int line) =>
        document[line].Count <= 8 && !document.EndsSentence(document[line]) && document.Begins(document[line], LinePhrases.Comments);

    private bool IsChrome(int line) => document[line].Count <= 8 && document.Begins(document[line], LinePhrases.Chrome);
}
