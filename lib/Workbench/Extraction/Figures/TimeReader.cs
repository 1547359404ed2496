using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities;
using Workbench.Quantities.Tokens;
using Workbench.Sources;

namespace Workbench.Extraction.Figures;

/// <summary>Reads the date a count stands for from its sentence: the nearest to the number, behind it first.</summary>
/// <remarks>In ISO 8601 where the words and the date of the text around them tell it; else the words as they stand.</remarks>
internal sealed class TimeReader(AnnotatedText text, Source source)
{
    private static readonly ulong Yesterday = WordKey.Of("yesterday");
    private static readonly ulong Today = WordKey.Of("today");
    private static readonly ulong Weekend = WordKey.Of("weekend");
    private static readonly ulong Ago = WordKey.Of("ago");
    private static readonly WordSet Deictic = WordLists.Figures["deictic"];
    private static readonly WordSet Spans = WordLists.Figures["time-span"];
    private static readonly DayOfWeek[] Days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];
    private static readonly ulong[] DayNames = [.. new[] { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" }.Select(word => WordKey.Of(word))];

    private static readonly ulong[][] MonthNames = [.. new[] { "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec" }
        .Select(names => names.Split(' ').Select(name => WordKey.Of(name)).ToArray())];

    private int datesOf = -1;
    private IReadOnlyList<DateMention> dates = [];

    /// <summary>The date; null when the sentence states none.</summary>
    public string? Read(CountedNoun noun, Sentence sentence)
    {
        for (var i = noun.End; i < sentence.End; i++)
        {
            if (TimeAt(i, sentence) is { } time)
                return time;
        }
        for (var i = noun.First - 1; i >= sentence.First; i--)
        {
            if (TimeAt(i, sentence) is { } time)
                return time;
        }
        return null;
    }

    private string? TimeAt(int i, Sentence sentence)
    {
        if (DateAt(i, sentence) is { } date)
            return Resolve(date);
        var quantity = text.QuantityAt(i);
        if (quantity >= 0 && text.Quantities[quantity].Kind == QuantityKind.Date)
            return text.Quantities[quantity].Span.In(text.Text);
        if (quantity >= 0 && text.Quantities[quantity].Kind == QuantityKind.Duration && IsAgo(text.Quantities[quantity].EndToken, sentence) is var end and > 0)
            return text.Words(i, end);
        return text.IsWord(i) ? WordAt(i, sentence) : null;
    }

    private string? WordAt(int i, Sentence sentence)
    {
        var word = text.Word(i);
        if (word.Is(Kind.Weekday) && text.IsCapital(i))
            return Weekday(i) ?? text.Words(i, i + 1);
        if (word.Is(Kind.Month) && text.IsCapital(i) && i > sentence.First && text.Word(i - 1).Is(Kind.Preposition))
            return Month(i) ?? text.Words(i, i + 1);
        if (text.Is(i, Today) || text.Is(i, Yesterday))
            return DayBefore(i, text.Is(i, Today) ? 0 : 1) ?? text.Words(i, i + 1);
        if (!text.Is(i, Spans) || i == sentence.First || !text.Is(i - 1, Deictic))
            return null;
        if (text.Is(i - 1, Keys.The))
            return text.Is(i, Weekend) && i - 1 > sentence.First && text.Word(i - 2).Is(Kind.Preposition) ? text.Words(i - 2, i + 1) : null;
        return text.Words(i - 1, i + 1);
    }

    /// <summary>The token after "ago" in "two days ago"; 0 when there is none.</summary>
    private int IsAgo(int unit, Sentence sentence)
    {
        for (var i = unit; i < Math.Min(sentence.End, unit + 3); i++)
        {
            if (text.Is(i, Ago))
                return i + 1;
        }
        return 0;
    }

    private DateMention? DateAt(int token, Sentence sentence)
    {
        if (datesOf != sentence.First)
            (datesOf, dates) = (sentence.First, DateReader.Read(text.Text, text.Layout.TokensOf(sentence)));
        for (var i = 0; i < dates.Count; i++)
        {
            if (dates[i].FirstToken + sentence.First == token)
                return dates[i];
        }
        return null;
    }

    private string Resolve(DateMention mention)
    {
        if (mention.Date is { } date)
            return date.ToString();
        var words = mention.Span.In(text.Text);
        return mention.Month is { } month && PublishedAt(mention.Span.Start) is { } published ? Latest(month, mention.Day, published) ?? words : words;
    }

    /// <summary>The last such month, or day of it, before the text appeared.</summary>
    private static string? Latest(int month, int? day, PartialDate published)
    {
        var isLater = month > (published.Month ?? 12) || (month == published.Month && day > (published.Day ?? 31));
        var year = isLater ? published.Year - 1 : published.Year;
        return year < 1 ? null : new PartialDate(year, month, day <= DateTime.DaysInMonth(year, month) ? day : null).ToString();
    }

    private string? Month(int token)
    {
        var month = Array.FindIndex(MonthNames, names => Array.IndexOf(names, text.Token(token).Key) >= 0) + 1;
        return month > 0 && PublishedAt(text.Token(token).Start) is { } published ? Latest(month, null, published) : null;
    }

    /// <summary>The last such day before the text appeared, or that day itself.</summary>
    private string? Weekday(int token)
    {
        var day = Array.IndexOf(DayNames, text.Token(token).Key);
        if (day < 0 || PublishedAt(text.Token(token).Start) is not { Precision: DatePrecision.Day } published)
            return null;
        return DayBefore(token, ((int)published.Earliest.DayOfWeek - (int)Days[day] + 7) % 7);
    }

    private string? DayBefore(int token, int days)
    {
        if (PublishedAt(text.Token(token).Start) is not { Precision: DatePrecision.Day } published || published.Earliest.DayNumber < days)
            return null;
        var day = published.Earliest.AddDays(-days);
        return new PartialDate(day.Year, day.Month, day.Day).ToString();
    }

    /// <summary>When the text at a position appeared: the account it stands in, else the document.</summary>
    private PartialDate? PublishedAt(int position)
    {
        var account = source.Accounts.IsDefaultOrEmpty ? null : source.AccountAt(position);
        return account is null ? source.Metadata.Published?.Value : account.Metadata.Published?.Value;
    }
}
