using Workbench.Quantities.Tokens;

namespace Workbench.Quantities.Numbers;

/// <summary>Tells a number that is part of a name: "Group of 20", "24 TV", "A-10", "Flight 370", "the Five Star Movement".</summary>
internal static class NameReader
{
    private const int LineReach = 6;

    public static bool IsName(in NumberView view, in Core number)
    {
        if (number.Form is not (CoreForm.Digits or CoreForm.Words))
            return false;
        var (before, end) = (number.First - 1, number.End);
        if (view.Is(before, Words.Of) && view.Is(before - 1, NumberRoles.NameOf) && view.Has(before - 1, TokenTraits.Capital))
            return number.Form == CoreForm.Digits || view.Has(number.First, TokenTraits.Capital);
        if (number.Form == CoreForm.Words && view.Is(before, NumberRoles.NameBefore) && view.Has(before, TokenTraits.Capital) && view.Has(number.First, TokenTraits.Capital) && !view.IsPlural(end))
            return true;
        if (number.Form == CoreForm.Words && end == number.First + 1 && view.Is(number.First, NumberRoles.Hundred | NumberRoles.Scale) && view.IsNameWord(number.First) && view.IsNameWord(end) && !IsTitleCase(view, number.First)
            && (view.Is(before, TokenKind.Word) || view.Is(before, TokenKind.Comma)))
            return true;
        return number.Form == CoreForm.Digits ? IsDigitName(view, before, end, number) : IsWordName(view, number.First, end);
    }

    private static bool IsDigitName(in NumberView view, int before, int end, in Core number)
    {
        if (number.Low is 911 or 999 or 112 && number.End == number.First + 1 && (view.Is(end, NumberRoles.CallAfter) || view.Is(before, Words.Called)))
            return true;
        if (IsDesignation(view, before) || IsGluedWord(view, end))
            return true;
        if (view.Is(end, NumberRoles.NameAfter) && view.Has(end, TokenTraits.Capital))
            return true;
        if (!view.Is(before, TokenKind.Word) || !view.Has(before, TokenTraits.Capital) || number.Low > 9999 || view.IsPlural(end))
            return false;
        return view.Is(before, NumberRoles.NameBefore) || (view.IsNameWord(before) && EndsName(view, end));
    }

    /// <summary>"A-10", "AK-47", "Covid-19": a hyphen and a word with a capital before the number.</summary>
    private static bool IsDesignation(in NumberView view, int before) =>
        view.Is(before, TokenKind.Hyphen) && view.IsGlued(before) && view.IsGlued(before + 1)
        && view.Is(before - 1, TokenKind.Word) && view.Has(before - 1, TokenTraits.Capital) && !view.Is(before - 1, NumberRoles.Month);

    /// <summary>"5G", "4chan", "7-Eleven".</summary>
    private static bool IsGluedWord(in NumberView view, int end)
    {
        if (view.IsGlued(end, TokenKind.Word))
            return !view.Is(end, NumberRoles.Suffix | NumberRoles.Measure | NumberRoles.Duration | NumberRoles.Ordinal | NumberRoles.Meridiem | NumberRoles.Money);
        return view.IsJoin(end) && view.Is(end + 1, TokenKind.Word) && view.Has(end + 1, TokenTraits.Capital) && !view.Is(end + 1, NumberRoles.Month | NumberRoles.Scale | NumberRoles.Hundred)
            && !IsTitleCase(view, end);
    }

    /// <summary>What follows leaves the number without a noun to count: "Russia 24 said", "on France 24.".</summary>
    private static bool EndsName(in NumberView view, int end) =>
        view.Is(end, TokenKind.Clitic) || view.Is(end, TokenKind.CloseQuote) || view.Is(end, NumberRoles.Reporting)
        || view.Is(end, TokenKind.Stop) || view.Is(end, TokenKind.Comma) || view.Is(end, TokenKind.CloseBracket);

    /// <summary>"the Five Star Movement": capitals on either side of it in a line that is not all capitals.</summary>
    private static bool IsWordName(in NumberView view, int first, int end) =>
        view.IsNameWord(first) && view.IsNameWord(end) && (view.IsLowerWord(first - 1) || view.Is(first - 1, Words.The)) && !view.IsPlural(end) && !IsTitleCase(view, first);

    private static bool IsTitleCase(in NumberView view, int at)
    {
        for (var near = at - LineReach; near <= at + LineReach; near++)
        {
            if (view.IsLowerWord(near) && view.Tokens[near].Length > 4)
                return false;
        }
        return true;
    }
}
