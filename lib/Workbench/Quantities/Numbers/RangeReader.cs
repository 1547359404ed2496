using Workbench.Quantities.Tokens;

namespace Workbench.Quantities.Numbers;

/// <summary>Reads "600 to 2,500", "between 5,000 and 10,000", "20–30", "six or seven" from their first number on.</summary>
internal static class RangeReader
{
    private const int ChangeReach = 5;

    /// <summary>The range that begins with a number, or the number itself.</summary>
    public static Core Extend(in NumberView view, in Core low)
    {
        if (low.Form is not (CoreForm.Digits or CoreForm.Words or CoreForm.Vague) || low.Low is null || low.High is null)
            return low;
        var separator = view.IsMark(low.End, '%') ? low.End + 1 : low.End;
        var between = view.Is(low.First - 1, Words.Between);
        var start = AfterSeparator(view, separator, between);
        if (start == 0)
            return low;
        if (view.Is(start, TokenKind.Symbol) && view.IsGlued(start + 1))
            start++;
        var high = CoreReader.Read(view, start);
        if (high.Form is not (CoreForm.Digits or CoreForm.Words or CoreForm.Vague) || high.High is null || high.Form == CoreForm.Zero)
            return low;
        if (IsYearOfCount(view, low, separator))
            return low;
        var from = view.Is(low.First - 1, Words.From);
        var scale = low.Scale == 1 && high.Scale > 1 && low.High * high.Scale < high.High ? high.Scale : 1;
        if (view.Is(separator, TokenKind.Dash) && !view.IsGlued(separator) && !view.Is(high.End, NumberRoles.Duration | NumberRoles.Measure | NumberRoles.Percent))
            return low;
        if (between && view.Is(separator, Words.And) && IsReversed(low, high))
            return new Core(low.First - 1, high.End, high.Low, low.High, CoreForm.Digits, high.Scale);
        if (!Holds(view, low with { Low = low.Low * scale, High = low.High * scale }, high, separator, from || between))
            return low;
        var first = between || from ? low.First - 1 : low.First;
        return new Core(first, high.End, low.Low * scale, high.High, low.Form == CoreForm.Digits ? CoreForm.Digits : high.Form, high.Scale);
    }

    /// <summary>"from 9,120 in 1993 to 4,101 in 2011": the year of one count, no lower end of the next.</summary>
    private static bool IsYearOfCount(in NumberView view, in Core low, int separator) =>
        view.Is(separator, Words.To) && view.Is(low.First - 1, Words.In) && low.End == low.First + 1 && CalendarReader.IsYear(view, low.First);

    /// <summary>"between 10,000 and 5,000": the higher end first; both of the same size, or they are no ends of one range.</summary>
    private static bool IsReversed(in Core low, in Core high) => low.Form == CoreForm.Digits && high.Form == CoreForm.Digits && high.High < low.Low && high.High * 10 >= low.Low;

    /// <summary>The place after what joins the ends of a range; 0 when nothing does.</summary>
    private static int AfterSeparator(in NumberView view, int at, bool between)
    {
        if (IsSuspended(view, at))
            at++;
        if (view.Is(at, Words.To) || view.Is(at, Words.Or) || (between && view.Is(at, Words.And)))
            return view.Is(at, Words.To) && view.Is(at + 1, Words.As) ? 0 : at + 1;
        if (view.IsJoin(at) && view.Is(at + 1, TokenKind.Hyphen) == false)
            return ToIsHyphenated(view, at) ? at + 3 : at + 1;
        return view.Is(at, TokenKind.Dash) && view.IsGlued(at) == view.IsGlued(at + 1) && (view.IsGlued(at) || view.Is(at + 1, TokenKind.Number))
            ? at + 1
            : 0;
    }

    /// <summary>The hyphen of "five- to six-year-olds".</summary>
    private static bool IsSuspended(in NumberView view, int at) =>
        view.IsGlued(at, TokenKind.Hyphen) && !view.IsGlued(at + 1) && (view.Is(at + 1, Words.To) || view.Is(at + 1, Words.Or));

    /// <summary>"10-to-12".</summary>
    private static bool ToIsHyphenated(in NumberView view, int at) => view.Is(at + 1, Words.To) && view.IsJoin(at + 2);

    private static bool Holds(in NumberView view, in Core low, in Core high, int separator, bool named)
    {
        if (!(low.Low < high.High) || low.High > high.High)
            return false;
        if (IsSuspended(view, separator))
            return true;
        if (view.Is(separator, Words.Or))
            return high.High <= (low.Low * 2.5m);
        return view.Is(separator, Words.To) ? !IsChange(view, low.First) : named || view.Is(separator, TokenKind.Dash) || low.Form == high.Form;
    }

    /// <summary>"rose from 12 to 17": a word of change shortly before, in the same clause.</summary>
    private static bool IsChange(in NumberView view, int first)
    {
        for (var at = first - 1; at >= 0 && at >= first - ChangeReach && view.Is(at, TokenKind.Word); at--)
        {
            if (view.Is(at, NumberRoles.Change))
                return !(view.Is(at, Words.Up));
        }
        return false;
    }
}
