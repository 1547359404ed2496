using Workbench.Quantities.Tokens;
using Workbench.Sources;

namespace Workbench.Extraction.Documents;

/// <summary>A line that says who wrote what stands before it.</summary>
/// <param name="Line">Index of the line.</param>
/// <param name="End">Where its words end, links such as "| Permalink" left out.</param>
/// <param name="Metadata">Author and date, with the line's words.</param>
/// <param name="IsComment">Whether it signs a reader's comment rather than the document.</param>
internal sealed record Signature(int Line, int End, Metadata Metadata, bool IsComment);

/// <summary>Reads "Posted by b on January 8, 2022 at 18:26 UTC" and "Posted by: Oui | Jan 10 2022 21:12 utc | 201".</summary>
internal static class SignatureReader
{
    private const int LongestName = 60;

    private static readonly ulong By = WordKey.Of("by");
    private static readonly ulong On = WordKey.Of("on");
    private static readonly ulong At = WordKey.Of("at");

    private static readonly WordSet Verbs =
        WordKey.Set("posted", "comment", "submitted", "commented");

    public static Signature? Read(DocumentText document, int index)
    {
        var line = document[index];
        if (line.Count is < 3 or > 60 || !Verbs.Contains(document.Token(line.First).Key) || !document.Token(line.First + 1).Is(By))
            return null;
        var colon = document.Token(line.First + 2).Kind == TokenKind.Colon;
        var nameFirst = line.First + (colon ? 3 : 2);
        var nameEnd = NameEnd(document, nameFirst, line.End);
        if (nameEnd == nameFirst || document.Token(nameEnd - 1).End - document.Token(nameFirst).Start > LongestName)
            return null;
        var end = document.Token(EndOfWords(document, nameEnd, line.End) - 1).End;
        var words = document.Text[line.Span.Start..end];
        var date = document.Dates(nameEnd, line.End).FirstOrDefault(found => found.Date is not null).Date;
        var metadata = new Metadata
        {
            Author = new Stated<string>(document.Words(nameFirst, nameEnd), words),
            Published = date is null ? null : new Stated<PartialDate>(date, words),
        };
        return new Signature(index, end, metadata, colon || IsNumbered(document, line.End));
    }

    /// <summary>The name runs to a bar, a date, or "on" or "at" with a date or time behind it.</summary>
    private static int NameEnd(DocumentText document, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            var token = document.Token(at);
            if (token.IsMark('|') || token.Kind is TokenKind.Comma or TokenKind.Dash)
                return at;
            var nextIsDate = at + 1 < end && (document.Token(at + 1).Kind == TokenKind.Number || document.StartsDate(at + 1));
            if (at > first && nextIsDate && (token.Is(On) || token.Is(At)))
                return at;
            if (at > first && document.StartsDate(at))
                return at;
        }
        return end;
    }

    /// <summary>Before "| Permalink" or another word behind a bar; a number behind a bar belongs to the signature.</summary>
    private static int EndOfWords(DocumentText document, int first, int end)
    {
        for (var at = first; at + 1 < end; at++)
        {
            if (document.Token(at).IsMark('|') && document.Token(at + 1).Kind == TokenKind.Word && at > first
                && document.Dates(at + 1, end).Count == 0)
                return at;
        }
        return end;
    }

    private static bool IsNumbered(DocumentText document, int end) =>
        document.Token(end - 1).Kind == TokenKind.Number && document.Token(end - 2).IsMark('|');
}
