using Workbench.Quantities.Tokens;

namespace Workbench.Quantities.Numbers;

/// <summary>A date as written: tokens from First up to, not including, End; what is not written, or cannot be told, is 0.</summary>
internal readonly record struct CalendarDate(int First, int End, int Year, int Month, int Day)
{
    public static CalendarDate None { get; }

    public bool Exists => End > First;
}

/// <summary>Reads calendar dates: "January 8, 2022", "8 Jan. 2022", "the 8th of January", "2022-01-08", "21-03-2022".</summary>
internal static class CalendarReader
{
    public static CalendarDate Read(in NumberView view, int at)
    {
        if (view.Is(at, NumberRoles.Month) && view.Has(at, TokenTraits.Capital))
            return MonthFirst(view, at);
        if (!view.Is(at, TokenKind.Number))
            return CalendarDate.None;
        var digits = DigitGroups(view, at);
        return digits.Exists ? digits : DayFirst(view, at);
    }

    /// <summary>The whole number in a token of one to four digits; 0 otherwise.</summary>
    public static int Small(in NumberView view, int at)
    {
        if (!view.Is(at, TokenKind.Number) || view.Tokens[at].Length > 4)
            return 0;
        var value = 0;
        foreach (var digit in view.Chars(at))
        {
            if (!char.IsAsciiDigit(digit))
                return 0;
            value = (value * 10) + digit - '0';
        }
        return value;
    }

    public static bool IsYear(in NumberView view, int at) => view.Is(at, TokenKind.Number) && view.Tokens[at].Length == 4 && Small(view, at) is >= 1000 and <= 2199;

    private static CalendarDate MonthFirst(in NumberView view, int at)
    {
        var next = view.IsGlued(at + 1, TokenKind.Stop) ? at + 2 : at + 1;
        if (view.Is(next, Words.The))
            next++;
        var month = (int)view.Value(at);
        if (IsYear(view, next))
            return new CalendarDate(at, next + 1, Small(view, next), month, 0);
        if (view.Is(next, TokenKind.Comma) && IsYear(view, next + 1))
            return new CalendarDate(at, next + 2, Small(view, next + 1), month, 0);
        var day = Small(view, next);
        if (day is < 1 or > 31 || view.Tokens[next].Length > 2 || IsCount(view, at, next))
            return CalendarDate.None;
        var end = OtherDay(view, AfterOrdinal(view, next + 1));
        return YearBehind(view, new CalendarDate(at, end, 0, month, day));
    }

    private static CalendarDate DayFirst(in NumberView view, int at)
    {
        var day = Small(view, at);
        if (day is < 1 or > 31 || view.Tokens[at].Length > 2)
            return CalendarDate.None;
        var next = OtherDay(view, AfterOrdinal(view, at + 1));
        if (view.Is(next, Words.Of))
            next++;
        else if (view.IsJoin(next))
            next++;
        if (!view.Is(next, NumberRoles.Month) || !view.Has(next, TokenTraits.Capital))
            return CalendarDate.None;
        var month = (int)view.Value(next);
        var end = view.IsGlued(next + 1, TokenKind.Stop) && (IsYear(view, next + 2) || view.Tokens[next].Length <= 4) ? next + 2 : next + 1;
        return YearBehind(view, new CalendarDate(at, end, 0, month, day));
    }

    /// <summary>"In March 20 people died": the number counts what follows; behind "Jan." it is always the day.</summary>
    private static bool IsCount(in NumberView view, int month, int day) =>
        !view.Is(day - 1, TokenKind.Stop) && view.IsLowerWord(day + 1) && view.IsPlural(day + 1) && !view.IsGlued(day + 1) && view.Is(month - 1, NumberRoles.Temporal);

    private static int AfterOrdinal(in NumberView view, int at) => view.IsGlued(at, TokenKind.Word) && view.Is(at, NumberRoles.Ordinal) ? at + 1 : at;

    /// <summary>"5-7", "5 and 6", "5 to 7": past the second day.</summary>
    private static int OtherDay(in NumberView view, int at)
    {
        var joined = view.Is(at, TokenKind.Hyphen) || view.Is(at, TokenKind.Dash) || view.Is(at, Words.And) || view.Is(at, Words.To) || view.Is(at, TokenKind.Slash);
        var isDay = joined && Small(view, at + 1) is >= 1 and <= 31 && view.Tokens[at + 1].Length <= 2 && !view.IsPlural(at + 2);
        return isDay ? AfterOrdinal(view, at + 2) : at;
    }

    private static CalendarDate YearBehind(in NumberView view, CalendarDate date)
    {
        var at = view.Is(date.End, TokenKind.Comma) || view.IsJoin(date.End) ? date.End + 1 : date.End;
        if (IsYear(view, at) && (!view.IsPlural(at + 1) || (view.Is(date.End, TokenKind.Comma) && Small(view, at) is >= 1900 and <= 2099)))
            return date with { Year = Small(view, at), End = at + 1 };
        var isShort = view.IsJoin(date.End) && view.Is(at, TokenKind.Number) && view.Tokens[at].Length == 2;
        return isShort ? date with { Year = 2000 + Small(view, at), End = at + 1 } : date;
    }

    /// <summary>Three groups of digits: the year first, or last; day before month unless the numbers say otherwise.</summary>
    private static CalendarDate DigitGroups(in NumberView view, int at)
    {
        Span<int> parts = stackalloc int[3];
        var end = Split(view, at, parts);
        if (end == 0)
            return CalendarDate.None;
        var (first, second, third) = (parts[0], parts[1], parts[2]);
        if (first is >= 1000 and <= 2199)
            return second is >= 1 and <= 12 && third is >= 1 and <= 31 ? new CalendarDate(at, end, first, second, third) : CalendarDate.None;
        if (first is < 1 or > 31 || second is < 1 or > 31 || (first > 12 && second > 12))
            return CalendarDate.None;
        var year = third is >= 1000 and <= 2199 ? third : third is > 0 and < 100 && view.Tokens[end - 1].Length >= 2 ? 2000 + third : 0;
        if (year == 0)
            return CalendarDate.None;
        var (day, month) = first > 12 || first == second ? (first, second) : second > 12 ? (second, first) : (0, 0);
        return new CalendarDate(at, end, year, month, day);
    }

    /// <summary>The parts of "21-03-2022", "1/8/2022" or "08.01.2022", and the token after them; 0 when there are not three.</summary>
    private static int Split(in NumberView view, int at, Span<int> parts)
    {
        if (view.Chars(at).Count('.') == 2 && view.Tokens[at].Length <= 10)
            return SplitDots(view.Chars(at), parts) ? at + 1 : 0;
        for (var part = 0; part < 3; part++)
        {
            var number = at + (part * 2);
            parts[part] = Small(view, number);
            if (parts[part] == 0 || (part > 0 && !view.IsGlued(number)))
                return 0;
            var joined = view.IsGlued(number + 1, TokenKind.Hyphen) || view.IsGlued(number + 1, TokenKind.Slash);
            if (joined != part < 2)
                return 0;
        }
        return at + 5;
    }

    private static bool SplitDots(ReadOnlySpan<char> digits, Span<int> parts)
    {
        var part = 0;
        foreach (var range in digits.Split('.'))
        {
            if (!int.TryParse(digits[range], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out parts[part++]))
                return false;
        }
        return parts[0] is >= 1 and <= 31 || parts[0] >= 1900;
    }
}
