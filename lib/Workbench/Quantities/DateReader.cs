using Workbench.Quantities.Numbers;
using Workbench.Quantities.Tokens;
using Workbench.Sources;

namespace Workbench.Quantities;

/// <summary>A calendar date in a text.</summary>
/// <param name="Span">Its words, without a time of day.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Date">The date as far as it is stated; null when no year is.</param>
public readonly record struct DateMention(TextSpan Span, int FirstToken, int EndToken, PartialDate? Date)
{
    /// <summary>1 to 12, also where no year is stated; null when no month can be told.</summary>
    public int? Month { get; init; }

    /// <summary>1 to 31; null when none is stated, or when day and month cannot be told apart ("01/08/2022").</summary>
    public int? Day { get; init; }
}

/// <summary>Finds calendar dates: "January 8, 2022", "8 Jan. 2022", "January 2022", "2022-01-08", "21-03-2022".</summary>
public static class DateReader
{
    /// <summary>As many tokens as most sentences have at most.</summary>
    private const int FewTokens = 64;

    private static readonly NumberVocabulary Vocabulary = NumberVocabulary.With([]);

    /// <summary>The dates among the tokens in order; a year alone is none.</summary>
    public static IReadOnlyList<DateMention> Read(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        if (!HasNumber(tokens))
            return [];
        var roles = tokens.Length <= FewTokens ? stackalloc NumberRoles[FewTokens] : new NumberRoles[tokens.Length];
        for (var at = 0; at < tokens.Length; at++)
            roles[at] = Vocabulary.RolesOf(tokens[at]);
        return Scan(new NumberView(text, tokens, roles[..tokens.Length], Vocabulary)) ?? [];
    }

    /// <summary>A date has a day or a year in digits.</summary>
    private static bool HasNumber(ReadOnlySpan<Token> tokens)
    {
        foreach (ref readonly var token in tokens)
        {
            if (token.Kind == TokenKind.Number)
                return true;
        }
        return false;
    }

    private static List<DateMention>? Scan(in NumberView view)
    {
        List<DateMention>? found = null;
        for (var at = 0; at < view.Count; at++)
        {
            var date = CalendarReader.Read(view, at);
            if (!date.Exists)
                continue;
            var span = TextSpan.Between(view.Tokens[at].Start, view.Tokens[date.End - 1].End);
            (found ??= []).Add(new DateMention(span, at, date.End, Partial(date)) { Month = Stated(date.Month), Day = Stated(date.Day) });
            at = date.End - 1;
        }
        return found;
    }

    private static int? Stated(int part) => part == 0 ? null : part;

    /// <summary>A day that its month does not have is left out.</summary>
    private static PartialDate? Partial(CalendarDate date)
    {
        if (date.Year == 0)
            return null;
        if (date.Month == 0)
            return new PartialDate(date.Year);
        return date.Day is > 0 && date.Day <= DateTime.DaysInMonth(date.Year, date.Month)
            ? new PartialDate(date.Year, date.Month, date.Day)
            : new PartialDate(date.Year, date.Month);
    }
}
