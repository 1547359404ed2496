using Workbench.Quantities;
using Workbench.Quantities.Tokens;
using Workbench.Sources;

namespace Workbench.Extraction.Documents;

/// <summary>Reads lines that say when a text was published or modified: "Published: 5 May 2021", "Wed 5 May 2021 09.41 BST".</summary>
internal static class StampReader
{
    /// <summary>How far from the start of the line "published" or "modified" may stand: "This article was updated on".</summary>
    private const int Reach = 5;
    private const int MostWords = 8;

    private static readonly WordSet ModifyingWords = Keys("modified updated revised edited");
    private static readonly WordSet PublishingWords = Keys("published posted date publication issued created dated released filed");
    private static readonly WordSet CalendarWords = Keys(
        "on at in of the mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday "
        + "am pm gmt utc et est edt ct cst cdt mst mdt pt pst pdt bst cet cest msk ist zulu local time noon midnight h min read");

    /// <summary>Whether the word says that something was published.</summary>
    public static bool Publishes(in Token token) => PublishingWords.Contains(token.Key);

    /// <summary>The date of a line that is a date and little else, or that says of a date what it is.</summary>
    public static Metadata Read(DocumentText document, DocumentLine line)
    {
        var date = document.Dates(line.First, line.End).FirstOrDefault(found => found.Date is not null);
        if (date.Date is null)
            return Metadata.None;
        var stated = new Stated<PartialDate>(date.Date, document.Words(line));
        if (Says(document, line, date, ModifyingWords))
            return new Metadata { Modified = stated };
        return Says(document, line, date, PublishingWords) || StandsAlone(document, line, date)
            ? new Metadata { Published = stated }
            : Metadata.None;
    }

    private static bool Says(DocumentText document, DocumentLine line, DateMention date, WordSet words)
    {
        for (var at = line.First; at < Math.Min(date.FirstToken, line.First + Reach); at++)
        {
            if (words.Contains(document.Token(at).Key))
                return date.FirstToken - line.First <= MostWords;
        }
        return false;
    }

    /// <summary>Nothing but words of the calendar stands beside the date, up to a bar, a dot or a dash; in a byline, up to a comma.</summary>
    private static bool StandsAlone(DocumentText document, DocumentLine line, DateMention date)
    {
        var isByline = document.Token(line.First).Is(WordKey.Of("by")) || OutletNames.At(document, line.First) is not null;
        for (var at = date.FirstToken - 1; at >= line.First && !Separates(document.Token(at), isByline); at--)
        {
            if (IsOther(document.Token(at)))
                return false;
        }
        for (var at = date.EndToken; at < line.End && !Separates(document.Token(at), isByline); at++)
        {
            if (IsOther(document.Token(at)))
                return false;
        }
        return true;
    }

    private static bool Separates(in Token token, bool isByline) =>
        token.Kind is TokenKind.Symbol or TokenKind.Dash || (isByline && token.Kind == TokenKind.Comma);

    private static bool IsOther(in Token token) => token.Kind == TokenKind.Word && !CalendarWords.Contains(token.Key);

    private static WordSet Keys(string words) => WordKey.Set(words.Split(' '));
}
