using Workbench.Quantities.Tokens;

namespace Workbench.Quantities.Numbers;

/// <summary>Reads parts of a whole, which have no absolute number.</summary>
internal static class FractionReader
{
    /// <summary>"two thirds", "one in five", "nine out of ten", "1/3" where the number is the first part of one; else the number.</summary>
    public static Core Extend(in NumberView view, in Core number)
    {
        if (!number.Exists || number.Scale != 1)
            return number;
        var end = EndOfDenominator(view, number);
        if (end == 0)
            end = EndOfRatio(view, number);
        return end == 0 ? number : new Core(number.First, end, null, null, CoreForm.Fraction);
    }

    /// <summary>"half of them", "about half the dead"; not "second half".</summary>
    public static Core OfHalf(in NumberView view, int at, int next)
    {
        var end = view.Is(at, Words.Half) ? at + 1 : at + 2;
        var unit = view.IsJoin(end) ? end + 1 : next;
        if (view.Is(unit, NumberRoles.Duration | NumberRoles.Measure))
            return Core.Of(at, end, 0.5m, CoreForm.Words);
        var isPart = view.Is(end, Words.Of) || view.Is(end, Words.The) || view.Is(end, NumberRoles.Possessive) || view.Is(at - 1, NumberRoles.BoundEnd);
        return isPart && !view.IsJoin(end) ? new Core(at, end, null, null, CoreForm.Fraction) : Core.None;
    }

    private static int EndOfDenominator(in NumberView view, in Core number)
    {
        var at = view.IsJoin(number.End) ? number.End + 1 : number.End;
        if (number.Low is not (>= 1 and <= 99) || !view.Is(at, NumberRoles.Denominator))
            return 0;
        var isPlural = view.Chars(at)[^1] is 's' or 'S';
        return isPlural == (number.Low > 1) && (isPlural || number.Form == CoreForm.Words) ? at + 1 : 0;
    }

    private static int EndOfRatio(in NumberView view, in Core number)
    {
        var at = number.End;
        if (view.Is(at, Words.Out) && view.Is(at + 1, Words.Of))
            return EndAfter(view, at + 2, number);
        if (view.Is(at, Words.In) && number.Low == 1)
            return view.Is(at + 1, Words.Every) ? EndAfter(view, at + 2, number) : EndAfter(view, at + 1, number);
        if (view.Is(at, Words.In) && number.Low is >= 2 and < 100 && EndAfter(view, at + 1, number) is > 0 and var whole && IsRound(view, at + 1, whole))
            return whole;
        var isSlash = view.IsGlued(at, TokenKind.Slash) && view.IsGlued(at + 1, TokenKind.Number);
        return isSlash && number.Low < 10 && view.Tokens[at + 1].Length <= 2 && !view.IsGlued(at + 2, TokenKind.Slash) && !IsNineEleven(view, at)
            ? EndAfter(view, at + 1, number)
            : 0;
    }

    /// <summary>"nine in ten", "40 in 100": of ten or a hundred, and no days or miles.</summary>
    private static bool IsRound(in NumberView view, int at, int end)
    {
        var isRound = end == at + 1 && (view.Is(at, TokenKind.Number) ? view.Chars(at) is "10" or "100" : view.Is(at, NumberRoles.Unit) && view.Value(at) == 10);
        return isRound && !view.Is(end, NumberRoles.Duration | NumberRoles.Measure | NumberRoles.Month) && !view.IsJoin(end);
    }

    private static bool IsNineEleven(in NumberView view, int slash) => view.Chars(slash - 1) is "9" && view.Chars(slash + 1) is "11";

    private static int EndAfter(in NumberView view, int at, in Core part)
    {
        var whole = view.Is(at, TokenKind.Number) && Digits.Read(view, at, out var end) is { } value
            ? Core.Of(at, end, value, CoreForm.Digits)
            : view.Is(at, NumberRoles.Cardinal) ? WordNumber.Read(view, at) : Core.None;
        return whole.Exists && whole.Low > part.Low && !view.Is(whole.End, NumberRoles.Month) ? whole.End : 0;
    }
}
