using Workbench.Quantities.Tokens;

namespace Workbench.Quantities.Numbers;

/// <summary>Tells from the words beside a number what it is a number of.</summary>
internal static class KindReader
{
    private const int OldestAge = 122;

    public static QuantityKind Of(in NumberView view, in Core number)
    {
        if (number.Form == CoreForm.Fraction)
            return QuantityKind.Fraction;
        if (IsMoney(view, number))
            return QuantityKind.Money;
        if (IsPercent(view, number.End))
            return QuantityKind.Percent;
        if (IsOrdinal(view, number.End))
            return QuantityKind.Ordinal;
        if (IsAge(view, number))
            return QuantityKind.Age;
        if (OfUnit(view, number.End) is { } unit)
            return unit;
        if (IsYear(view, number))
            return QuantityKind.Date;
        if (NameReader.IsName(view, number))
            return QuantityKind.Name;
        return IsLabel(view, number) ? QuantityKind.Label : QuantityKind.Count;
    }

    private static bool IsMoney(in NumberView view, in Core number)
    {
        var before = number.First - 1;
        if (view.Is(before, TokenKind.Symbol) && view.Tokens[before].Key is '$' or '\u20AC' or '\u00A3' or '\u00A5' or '\u20BD' or '\u20B4' or '\u20B8' or '\u20B9' or '\u20BA' or '\u20AA' or '\u20A9')
            return true;
        if (view.Is(before, NumberRoles.MoneyBefore) && (view.Has(before, TokenTraits.AllCaps) || view.Has(before, TokenTraits.Capital)))
            return true;
        var after = view.IsJoin(number.End) ? number.End + 1 : number.End;
        if (view.IsMark(after, '\u20AC') || (view.IsMark(after, '$') && view.IsGlued(after)) || view.IsMark(after, '\u00A3'))
            return true;
        if (view.Is(after, Words.Of) && view.Is(after + 1, NumberRoles.Money))
            return true;
        while (view.Is(after, NumberRoles.UnitModifier) || (view.Is(after, TokenKind.Word) && view.Has(after, TokenTraits.Capital | TokenTraits.AllCaps)))
        {
            if (view.Is(after, NumberRoles.Money))
                break;
            after++;
        }
        if (!view.Is(after, NumberRoles.Money) && view.Is(number.End, TokenKind.Word) && view.Has(number.End, TokenTraits.Capital) && !view.Has(number.End, TokenTraits.LineStart))
            after = number.End + 1;
        return view.Is(after, NumberRoles.Money) && !view.Is(after + 1, Words.Of);
    }

    private static bool IsPercent(in NumberView view, int end)
    {
        var at = view.IsJoin(end) ? end + 1 : end;
        return view.IsMark(at, '%') || view.Is(at, NumberRoles.Percent) || (view.Is(at, Words.Per) && view.Is(at + 1, Words.Cent));
    }

    private static bool IsOrdinal(in NumberView view, int end)
    {
        var at = view.IsJoin(end) ? end + 1 : end;
        return view.Is(at, NumberRoles.Ordinal) && view.IsGlued(at) && !view.Is(at, NumberRoles.Duration);
    }

    private static bool IsAge(in NumberView view, in Core number)
    {
        if (number.Low is null || number.High > OldestAge || number.Form is CoreForm.Zero)
            return false;
        var (before, end) = (number.First - 1, number.End);
        if (view.Is(before, NumberRoles.AgeBefore) || (view.Is(before, Words.Of) && view.Is(before - 1, NumberRoles.AgeBefore)))
            return true;
        if (view.Is(before, TokenKind.Word) && view.Is(before - 1, NumberRoles.AgeBefore) && view.Is(before, NumberRoles.BoundEnd | NumberRoles.Filler))
            return true;
        if (IsYearsOld(view, end) || (view.Is(before, Words.As) && (view.Is(before - 1, Words.Young) || view.Is(before - 1, Words.Old))))
            return true;
        if (number.Form != CoreForm.Digits || number.Low != decimal.Truncate(number.Low.Value) || number.Low < 1)
            return false;
        return IsApposition(view, before, end) || IsPredicate(view, before, end) || IsAgeGroup(view, before);
    }

    /// <summary>"81-year-old", "81 years old", "six years of age", "10-month-old".</summary>
    private static bool IsYearsOld(in NumberView view, int end)
    {
        var unit = view.IsJoin(end) ? end + 1 : end;
        if (!view.Is(unit, NumberRoles.Duration))
            return false;
        var after = view.IsJoin(unit + 1) ? unit + 2 : unit + 1;
        return view.Is(after, Words.Old) || view.Is(after, Words.Olds) || (view.Is(after, Words.Of) && view.Is(after + 1, NumberRoles.AgeBefore));
    }

    /// <summary>"Anna Weiss, 34, said", "Anna Weiss (34)", "killed Anna Weiss, 34; …".</summary>
    private static bool IsApposition(in NumberView view, int before, int end)
    {
        if (!view.Is(before - 1, TokenKind.Word) || !view.Has(before - 1, TokenTraits.Capital) || view.Is(before - 1, NumberRoles.Month))
            return false;
        if (view.Is(before, TokenKind.OpenBracket))
            return view.Is(end, TokenKind.CloseBracket) && view.IsNameWord(before - 1);
        if (!view.Is(before, TokenKind.Comma))
            return false;
        if (view.Is(end, TokenKind.Semicolon))
            return view.Is(before - 2, TokenKind.Word) && view.Has(before - 2, TokenTraits.Capital);
        return (view.Is(end, TokenKind.Comma) || view.Is(end, TokenKind.Stop)) && !view.Is(end + 1, TokenKind.Number);
    }

    /// <summary>"this age group [15-24]".</summary>
    private static bool IsAgeGroup(in NumberView view, int before) =>
        view.Is(before, TokenKind.OpenBracket) && (view.Is(before - 1, NumberRoles.AgeBefore) || (view.Is(before - 1, NumberRoles.NameOf) && view.Is(before - 2, NumberRoles.AgeBefore)));

    /// <summary>"He was 34."</summary>
    private static bool IsPredicate(in NumberView view, int before, int end) =>
        (view.Is(before, Words.Was) || view.Is(before, Words.Is)) && (view.Is(before - 1, Words.He) || view.Is(before - 1, Words.She))
        && !(view.Is(end, TokenKind.Word) && view.IsPlural(end));

    /// <summary>The unit behind a number: "18 hours", "20 square miles", "10-day", "5km", "30°".</summary>
    private static QuantityKind? OfUnit(in NumberView view, int end)
    {
        var at = view.IsJoin(end) ? end + 1 : end;
        if (view.Is(end - 1, Words.Half) && (view.Is(end, Words.A) || view.Is(end, Words.An)))
            at = end + 1;
        if (view.IsMark(at, '\u00B0'))
            return QuantityKind.Measure;
        if (view.Is(at, TokenKind.Word) && at == end && view.Chars(at) is "m")
            return QuantityKind.Measure;
        for (var skipped = 0; skipped < 2 && view.Is(at, NumberRoles.UnitModifier) && !view.Is(at, NumberRoles.Measure | NumberRoles.Duration); skipped++)
            at++;
        if (view.Is(at, Words.Of) && (view.Is(at + 1, NumberRoles.Duration) || view.Is(at + 1, NumberRoles.Measure)) && view.IsPlural(at + 1))
            at++;
        if (view.Is(at, NumberRoles.Duration))
            return view.Is(at, Words.Second) && !view.IsJoin(end) && !view.Is(end - 1, Words.One) ? null : QuantityKind.Duration;
        return view.Is(at, NumberRoles.Measure) ? QuantityKind.Measure : null;
    }

    /// <summary>Four digits that stand where a year stands: "in 2010", "the 2016 vote"; not "2000 protesters".</summary>
    private static bool IsYear(in NumberView view, in Core number)
    {
        var at = number.First;
        if (number.Low != number.High)
            return IsRecent(number.Low) && IsRecent(number.High) && CalendarReader.IsYear(view, number.End - 1) && !view.IsPlural(number.End);
        if (number.End != at + 1 || !CalendarReader.IsYear(view, at))
            return false;
        var isRecent = IsRecent(number.Low);
        var followed = view.IsPlural(at + 1) && view.IsLowerWord(at + 1);
        if (view.Is(at - 1, NumberRoles.Temporal) && isRecent)
            return !followed || view.Is(at - 1, Words.In) || number.Low >= 1990;
        if (view.Is(at - 1, NumberRoles.BoundEnd) && !view.Is(at - 1, NumberRoles.YearBefore))
            return false;
        return isRecent ? !followed || number.Low > 2000 && view.Is(at - 1, NumberRoles.YearBefore) : view.Is(at - 1, NumberRoles.Temporal) && !followed;
    }

    private static bool IsRecent(decimal? year) => year is >= 1900 and <= 2099;

    /// <summary>"section 4", "No. 10", "page 12": unless what it counts follows, or "number" is a verb.</summary>
    private static bool IsLabel(in NumberView view, in Core number)
    {
        if (number.Scale != 1 || number.Form is not (CoreForm.Digits or CoreForm.Words) || (number.Form == CoreForm.Digits && number.Low is null))
            return number.Low is null && number.Form == CoreForm.Digits;
        var before = number.First - 1;
        if (view.Is(before, TokenKind.Stop) || view.Is(before, TokenKind.Colon))
            before = view.IsGlued(before) && view.Is(before, TokenKind.Stop) && view.Tokens[Math.Max(0, before - 1)].Length <= 3 ? before - 1 : -1;
        return view.Is(before, NumberRoles.LabelBefore) && !(view.Is(before, Words.Number) && view.Is(before - 1, Words.To)) && !view.IsPlural(number.End) && !view.Is(before, NumberRoles.PersonNoun)
            && !view.Is(number.End, NumberRoles.Duration) && !(number.Form == CoreForm.Words && view.Is(number.End, Words.Of));
    }
}
