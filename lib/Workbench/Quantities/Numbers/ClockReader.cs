using Workbench.Quantities.Tokens;

namespace Workbench.Quantities.Numbers;

/// <summary>Reads times of day: "18:26", "7 a.m.", "1800 GMT", "nine o'clock".</summary>
internal static class ClockReader
{
    private static readonly ulong OClock = WordKey.Of("o'clock");

    /// <summary>The token after the time that begins at <paramref name="at"/>; 0 when none does.</summary>
    public static int End(in NumberView view, int at)
    {
        if (view.Is(at, NumberRoles.Unit))
            return view.Is(at + 1, OClock) || IsMeridiem(view, at + 1) ? at + 2 : 0;
        var hour = HourOf(view, at);
        if (hour < 0)
            return 0;
        var end = at + 1;
        while (view.IsGlued(end, TokenKind.Colon) && view.IsGlued(end + 1, TokenKind.Number) && view.Tokens[end + 1].Length == 2)
            end += 2;
        var isClock = end > at + 1 && hour < 2500;
        if (IsMeridiem(view, end))
            return IsZone(view, end + 1) ? end + 2 : end + 1;
        if (view.Is(end, OClock) || (IsZone(view, end) && (isClock || view.Tokens[at].Length == 4)))
            return end + 1;
        return isClock ? end : 0;
    }

    /// <summary>The number as an hour, or hour and minute without a colon; -1 when it is neither.</summary>
    private static int HourOf(in NumberView view, int at)
    {
        var digits = view.Chars(at);
        if (digits.Length is 4 or 5 && digits.IndexOf('.') == digits.Length - 3)
            return digits[^2] < '6' ? 0 : -1;
        if (digits.Length is 3 or > 4 || !Digits.IsPlainInteger(digits))
            return -1;
        var value = CalendarReader.Small(view, at);
        return digits.Length == 4 ? (value / 100 < 25 && value % 100 < 60 ? value : -1) : value <= 24 ? value : -1;
    }

    private static bool IsMeridiem(in NumberView view, int at) =>
        view.Is(at, NumberRoles.Meridiem) && (view.IsGlued(at) || view.Has(at, TokenTraits.Dotted) || view.Has(at, TokenTraits.AllCaps) || !view.Is(at + 1, TokenKind.Word) || view.Is(at + 1, NumberRoles.Zone | NumberRoles.Temporal | NumberRoles.YearBefore));

    private static bool IsZone(in NumberView view, int at) =>
        view.Is(at, NumberRoles.Zone) && (view.Has(at, TokenTraits.AllCaps) || view.Chars(at).Length >= 3) && !view.Is(at, NumberRoles.Duration);
}
