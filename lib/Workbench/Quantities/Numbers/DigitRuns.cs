using Workbench.Quantities.Tokens;

namespace Workbench.Quantities.Numbers;

/// <summary>A stretch of digits and marks that is no quantity, and what it is instead.</summary>
internal readonly record struct DigitRun(int End, QuantityKind Kind)
{
    public static DigitRun None { get; }
}

/// <summary>Reads telephone numbers, scores, list numbers, spans of years and decades.</summary>
internal static class DigitRuns
{
    public static DigitRun Read(in NumberView view, int at)
    {
        if (Decade(view, at) is > 0 and var decade)
            return new DigitRun(decade, view.Is(at - 1, NumberRoles.Possessive) ? QuantityKind.Age : QuantityKind.Date);
        if (IsListNumber(view, at))
            return new DigitRun(at + 1, QuantityKind.Label);
        if (Chain(view, at) is > 0 and var chain)
            return new DigitRun(chain, QuantityKind.Label);
        if (YearSpan(view, at) is > 0 and var years)
            return new DigitRun(years, QuantityKind.Date);
        return Pair(view, at);
    }

    /// <summary>"1990s", "the '90s", "1990's".</summary>
    private static int Decade(in NumberView view, int at)
    {
        var length = view.Tokens[at].Length;
        if (length is not (2 or 4) || view.Chars(at)[^1] != '0')
            return 0;
        if (!view.IsGlued(at + 1) || !(view.Is(at + 1, TokenKind.Word) || view.Is(at + 1, TokenKind.Clitic)) || view.Chars(at + 1) is not ("s" or "'s" or "\u2019s"))
            return 0;
        return length == 4 || view.IsMark(at - 1, '\'') || view.Is(at - 1, NumberRoles.Possessive) || view.Is(at - 1, Words.The) || view.Is(at - 1, TokenKind.Hyphen)
            ? at + 2
            : 0;
    }

    /// <summary>"1." or "2)" at the start of a line, "(3)", "[4]", "#201", "| 201", "/2".</summary>
    private static bool IsListNumber(in NumberView view, int at)
    {
        if (view.IsMark(at - 1, '#') || view.IsMark(at - 1, '\u2116') || view.IsMark(at - 1, '|') || view.IsMark(at - 1, '\u00A7'))
            return true;
        if (view.Is(at - 1, TokenKind.OpenBracket) && view.IsGlued(at) && view.IsGlued(at + 1, TokenKind.CloseBracket))
            return view.IsMark(at - 1, '[') || (CalendarReader.Small(view, at) is > 0 and < 20 && view.Tokens[at].Length <= 2);
        if (view.Is(at - 1, TokenKind.Slash) && !view.IsGlued(at - 1) && view.IsGlued(at))
            return true;
        return view.Has(at, TokenTraits.LineStart) && view.Tokens[at].Length <= 2
            && (view.IsGlued(at + 1, TokenKind.CloseBracket) || (view.IsGlued(at + 1, TokenKind.Stop) && view.Is(at + 2, TokenKind.Word)));
    }

    /// <summary>Three or more groups of digits with hyphens, or a plus sign or a zero before groups: a telephone number and the like.</summary>
    private static int Chain(in NumberView view, int at)
    {
        var (end, groups) = (at + 1, 1);
        while (view.IsGlued(end, TokenKind.Hyphen) && view.IsGlued(end + 1, TokenKind.Number))
            (end, groups) = (end + 2, groups + 1);
        if (groups > 2 || (groups == 2 && view.Tokens[at].Length == 3 && view.Tokens[at + 2].Length == 4))
            return end;
        var isDialled = view.Chars(at)[0] == '0' && view.Tokens[at].Length >= 3 && view.Is(end, TokenKind.Number) && Digits.IsPlainInteger(view.Chars(at));
        if (!isDialled && !(view.IsMark(at - 1, '+') && view.IsGlued(at)))
            return 0;
        while (view.Is(end, TokenKind.Number) || (view.Is(end, TokenKind.Hyphen) && view.Is(end + 1, TokenKind.Number)))
            end++;
        return end > at + 1 || view.Tokens[at].Length > 6 ? end : 0;
    }

    /// <summary>"2014-2018", "2019–20", "2014/15".</summary>
    private static int YearSpan(in NumberView view, int at)
    {
        if (!CalendarReader.IsYear(view, at) || !(view.IsGlued(at + 1) && view.IsGlued(at + 2, TokenKind.Number)))
            return 0;
        if (!(view.Is(at + 1, TokenKind.Hyphen) || view.Is(at + 1, TokenKind.Dash) || view.Is(at + 1, TokenKind.Slash)))
            return 0;
        return CalendarReader.IsYear(view, at + 2) || view.Tokens[at + 2].Length <= 2 ? at + 3 : 0;
    }

    /// <summary>"3-1" and "52–48" (a range goes upward), "24/7", "9/11", "16:9".</summary>
    private static DigitRun Pair(in NumberView view, int at)
    {
        if (!view.IsGlued(at + 2, TokenKind.Number) || !view.IsGlued(at + 1))
            return DigitRun.None;
        var (left, right) = (Digits.Value(view.Chars(at)), Digits.Value(view.Chars(at + 2)));
        if (view.Is(at + 1, TokenKind.Colon))
            return new DigitRun(at + 3, QuantityKind.Label);
        if (view.Is(at + 1, TokenKind.Slash))
            return left < right && !(left == 9 && right == 11) ? DigitRun.None : new DigitRun(at + 3, left == 9 ? QuantityKind.Date : QuantityKind.Label);
        var isDown = (view.Is(at + 1, TokenKind.Hyphen) || view.Is(at + 1, TokenKind.Dash)) && left >= right;
        return isDown && !view.Is(at + 3, NumberRoles.Scale | NumberRoles.Hundred) ? new DigitRun(at + 3, QuantityKind.Label) : DigitRun.None;
    }
}
