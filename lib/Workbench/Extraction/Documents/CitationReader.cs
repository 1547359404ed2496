using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;
using Workbench.Sources;

namespace Workbench.Extraction.Documents;

/// <summary>Finds somebody else's text behind a colon: a reposted article, a block quote.</summary>
/// <remarks>
/// Where the author's voice resumes is seldom marked. An announced text runs to the next introduction, signature or gap of two empty
/// lines; any other has its first paragraph, the ones that follow without an empty line, and those that go on quoting.
/// </remarks>
internal sealed class CitationReader(DocumentText document)
{
    private const int LongestIntroduction = 700;
    private const int ShortestCited = 80;
    private const int ShortestUnannounced = 250;

    /// <summary>The texts among the lines from <paramref name="first"/> to <paramref name="end"/>; lines in <paramref name="taken"/> belong to others.</summary>
    public IEnumerable<Draft> Read(int first, int end, IReadOnlyList<TextSpan> taken)
    {
        for (var line = first; line + 1 < end; line++)
        {
            if (!Introduces(line) || !CanBeCited(line + 1) || IsTaken(taken, document[line + 1]) || IsTaken(taken, document[line]))
                continue;
            var introduction = Introduction.Read(document, line);
            if (introduction.Announcement == Announcement.Colon && document[line + 1].Span.Length < ShortestUnannounced)
                continue;
            var last = introduction.Announcement == Announcement.Whole ? LastAnnounced(line + 1, end, taken) : LastQuoted(line + 1, end, taken);
            yield return new Draft(introduction.Kind, TextSpan.Between(document[line + 1].Span.Start, document[last].Span.End), introduction.Metadata);
            line = last;
        }
    }

    /// <summary>A line that ends with a colon, empty brackets of a lost link aside.</summary>
    private bool Introduces(int index)
    {
        var line = document[index];
        var last = line.End - 1;
        while (last > line.First && document.Token(last).Kind is TokenKind.OpenBracket or TokenKind.CloseBracket)
            last--;
        return document.Token(last).Kind == TokenKind.Colon && !AboveReader.Announces(document, line) && line.Span.Length <= LongestIntroduction && line.Count > 2;
    }

    private bool CanBeCited(int index)
    {
        var line = document[index];
        return line.Span.Length >= ShortestCited && !LineKinds.IsListStart(document.Tokens(line), 0) && !Introduces(index);
    }

    private int LastAnnounced(int first, int end, IReadOnlyList<TextSpan> taken)
    {
        var gap = Math.Max(2, document[first].BlankBefore + 1);
        var last = first;
        while (last + 1 < end && document[last + 1].BlankBefore < gap && !IsTaken(taken, document[last + 1]) && !Resumes(last + 1))
            last++;
        return last;
    }

    /// <summary>Another round-up item ("On 9 January X published …"), or a line about the text above.</summary>
    private bool Resumes(int index)
    {
        var line = document[index];
        if (Introduces(index) || AboveReader.Announces(document, line))
            return true;
        var dates = document.Dates(line.First, Math.Min(line.End, line.First + 8));
        return dates.Count > 0 && dates[0].FirstToken <= line.First + 1 && Introduction.Of(document, line.First, Math.Min(line.End, line.First + 60)).Title is not null;
    }

    private int LastQuoted(int first, int end, IReadOnlyList<TextSpan> taken)
    {
        var last = first;
        while (last + 1 < end && !IsTaken(taken, document[last + 1]) && !Introduces(last + 1) && !document.Begins(document[last + 1], LinePhrases.Chrome))
        {
            if (GoesOn(last + 1, document[first].BlankBefore))
                last++;
            else if (last + 2 < end && OpensQuote(last + 2) && OpensQuote(last) && SaysMore(last + 1) && !IsTaken(taken, document[last + 2]))
                last += 2;
            else
                break;
        }
        return last;
    }

    /// <summary>No empty line where the quote itself had one before it; or another paragraph in quotation marks.</summary>
    private bool GoesOn(int index, int blankBeforeQuote) =>
        (blankBeforeQuote > 0 && document[index].BlankBefore == 0) || OpensQuote(index);

    private bool OpensQuote(int index) => document.Token(document[index].First).Kind == TokenKind.OpenQuote;

    /// <summary>A paragraph that reports speech, between two that quote.</summary>
    private bool SaysMore(int index) => document[index].Count <= 60 && !document.Begins(document[index], LinePhrases.Cites);

    private static bool IsTaken(IReadOnlyList<TextSpan> taken, DocumentLine line)
    {
        var (low, high) = (0, taken.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (taken[middle].End <= line.Span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        return low < taken.Count && taken[low].Overlaps(line.Span);
    }
}
