using Workbench.Quantities.Tokens;
using Workbench.Sources;

namespace Workbench.Extraction.Documents;

/// <summary>Reads a line that says whose text stands above it: "The above was posted by b at Moon of Alabama blog on January 6, 2022".</summary>
internal static class AboveReader
{
    private const int Reach = 12;
    private const int MostLines = 400;

    private static readonly ulong Above = WordKey.Of("above");
    private static readonly ulong By = WordKey.Of("by");
    private static readonly ulong At = WordKey.Of("at");
    private static readonly ulong On = WordKey.Of("on");
    private static readonly ulong In = WordKey.Of("in");
    private static readonly ulong Blog = WordKey.Of("blog");
    private static readonly ulong That = WordKey.Of("that");

    /// <summary>Whether the line is about the text above it.</summary>
    public static bool Announces(DocumentText document, DocumentLine line) => ByAt(document, line) > 0;

    /// <summary>The text above a line that names its author; null when the line is none, or nobody can tell where the text begins.</summary>
    public static Draft? Read(DocumentText document, int index, int first)
    {
        var line = document[index];
        var by = ByAt(document, line);
        if (by == 0 || index == first)
            return null;
        var (metadata, isBlog, end) = Signed(document, line, by);
        var begin = Begin(document, index, first, metadata.Outlet?.Value ?? metadata.Author!.Value);
        if (begin >= index)
            return null;
        return new Draft(isBlog ? AccountKind.Blog : AccountKind.Article, TextSpan.Between(document[begin].Span.Start, end), metadata);
    }

    /// <summary>Where "by" stands in "The above was posted by …"; 0 when the line is another.</summary>
    private static int ByAt(DocumentText document, DocumentLine line)
    {
        var isAbove = line.Count > 4 && (document.Token(line.First).Is(Above) || document.Token(line.First + 1).Is(Above));
        for (var at = line.First; isAbove && at < Math.Min(line.End - 1, line.First + Reach); at++)
        {
            if (document.Token(at).Is(By))
                return at;
        }
        return 0;
    }

    private static (Metadata Metadata, bool IsBlog, int End) Signed(DocumentText document, DocumentLine line, int by)
    {
        var limit = Math.Min(line.End, by + 40);
        var at = by + 1;
        while (at < limit && !IsEdge(document, at))
            at++;
        var author = document.Words(by + 1, at);
        var (outletFirst, outletEnd) = (at + 1, at + 1);
        if (at < limit && (document.Token(at).Is(At) || document.Token(at).Is(In)))
        {
            while (outletEnd < limit && !IsEdge(document, outletEnd) && !document.Token(outletEnd).Is(Blog))
                outletEnd++;
        }
        var isBlog = outletEnd < limit && document.Token(outletEnd).Is(Blog);
        var date = document.FirstDate(by, limit);
        var last = date.Date is null ? Math.Min(Math.Max(at, outletEnd), limit) - 1 : date.EndToken - 1;
        var words = document.Words(line.First, last + 1);
        var metadata = new Metadata
        {
            Author = new Stated<string>(author, words),
            Outlet = outletEnd > outletFirst ? new Stated<string>(document.Words(outletFirst, outletEnd), words) : null,
            Published = date.Date is null ? null : new Stated<PartialDate>(date.Date, words),
        };
        return (metadata, isBlog, document.Token(last).End);
    }

    private static bool IsEdge(DocumentText document, int at)
    {
        var token = document.Token(at);
        return token.Is(At) || token.Is(On) || token.Is(In) || token.Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.OpenBracket or TokenKind.Colon;
    }

    /// <summary>Behind the last line above that names the author or outlet, and behind the lines that still report on the text.</summary>
    private static int Begin(DocumentText document, int index, int first, string name)
    {
        var squeezed = name.Replace(" ", "", StringComparison.Ordinal);
        for (var line = index - 1; line >= Math.Max(first, index - MostLines); line--)
        {
            var words = document.Words(document[line]);
            if (!words.Contains(name, StringComparison.Ordinal) && !words.Contains(squeezed, StringComparison.Ordinal))
                continue;
            var begin = line + 1;
            while (begin < index && Reports(document, document[begin]))
                begin++;
            return begin;
        }
        return index;
    }

    /// <summary>"Bernhardt explains that …".</summary>
    private static bool Reports(DocumentText document, DocumentLine line)
    {
        var nameEnd = PersonNames.End(document, line.First, Math.Min(line.End, line.First + 8));
        return nameEnd > line.First && nameEnd + 1 < line.End && LinePhrases.Cites.Length(document.Tokens(line), nameEnd - line.First) > 0
            && document.Token(nameEnd + 1).Is(That);
    }
}
