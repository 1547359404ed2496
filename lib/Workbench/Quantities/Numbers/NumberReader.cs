using Workbench.Quantities.Tokens;
using Workbench.Sources;

namespace Workbench.Quantities.Numbers;

/// <summary>Reads the one number that begins at a token: what it is first, then its range, its bounds and its estimate.</summary>
internal static class NumberReader
{
    /// <summary>The number at <paramref name="at"/>, which reaches back no further than <paramref name="floor"/>; null when none begins there.</summary>
    public static Quantity? Read(in NumberView view, int at, int floor)
    {
        var date = CalendarReader.Read(view, at);
        if (date.Exists)
            return Make(view, at, date.End, default, QuantityKind.Date);
        if (view.Is(at, TokenKind.Number) && DigitRuns.Read(view, at) is { End: > 0 } run && ClockReader.End(view, at) == 0)
            return Make(view, at, run.End, default, run.Kind);
        if (ClockReader.End(view, at) is > 0 and var clock)
            return Make(view, at, clock, default, QuantityKind.Time);
        var number = RangeReader.Extend(view, CoreReader.Read(view, at));
        return number.Exists ? Bounded(view, number, floor) : null;
    }

    /// <summary>Where to go on when no number begins at a word that could begin one.</summary>
    public static int AfterNothing(in NumberView view, int at) => view.Is(at, NumberRoles.VagueStart | NumberRoles.Month | NumberRoles.Article) ? at + 1 : AfterOrdinal(view, at);

    /// <summary>"twenty-first" is an ordinal as a whole.</summary>
    private static int AfterOrdinal(in NumberView view, int at) => view.IsJoin(at + 1) && view.Is(at + 2, NumberRoles.Ordinal) ? at + 3 : at + 1;

    private static Quantity? Bounded(in NumberView view, Core number, int floor)
    {
        var kind = KindReader.Of(view, number);
        if (kind >= QuantityKind.Ordinal)
            return Make(view, number.First, number.End, EstimateOf(number, null), kind);
        if (number.Form == CoreForm.Zero)
            return Make(view, number.First, number.End, Estimate.Exactly(0), kind);
        if (IsNegative(view, number.First, kind))
            number = number with { First = number.First - 1, Low = -number.High, High = -number.Low };
        var bounds = BoundReader.Read(view, number.First, number.End, floor);
        return Make(view, bounds.First, bounds.End, EstimateOf(number, bounds.Qualifier), kind);
    }

    /// <summary>"-5 degrees", "minus five".</summary>
    private static bool IsNegative(in NumberView view, int first, QuantityKind kind) =>
        view.Is(first - 1, Words.Minus)
        || ((view.Is(first - 1, TokenKind.Hyphen) || view.Is(first - 1, TokenKind.Dash)) && !view.IsGlued(first - 1) && view.IsGlued(first)
            && (kind != QuantityKind.Count || !view.Has(first - 1, TokenTraits.LineStart)));

    private static Estimate EstimateOf(Core number, Qualifier? bound)
    {
        if (number.Form == CoreForm.Fraction || (number.Low is null && number.High is null))
            return new Estimate(null, null, Qualifier.Vague);
        number = number with { Low = Plain(number.Low), High = Plain(number.High) };
        var isRange = number.Form != CoreForm.Vague && number.Low != number.High;
        return bound switch
        {
            Qualifier.AtLeast => new Estimate(number.Low, null, Qualifier.AtLeast),
            Qualifier.AtMost => new Estimate(null, number.High, Qualifier.AtMost),
            _ when isRange => new Estimate(number.Low, number.High, Qualifier.Range),
            Qualifier.Approximate when number.Low == number.High => new Estimate(number.Low, number.High, Qualifier.Approximate),
            _ => new Estimate(number.Low, number.High, number.Form == CoreForm.Vague ? Qualifier.Vague : Qualifier.Exact),
        };
    }

    /// <summary>Without trailing zeros: 2300000, not 2300000.0.</summary>
    private static decimal? Plain(decimal? value) => value is null or { Scale: 0 } ? value : value / 1.0000000000000000000000000000m;

    private static Quantity Make(in NumberView view, int first, int end, Estimate estimate, QuantityKind kind) =>
        new(TextSpan.Between(view.Tokens[first].Start, view.Tokens[end - 1].End), estimate, kind, first, end);
}
