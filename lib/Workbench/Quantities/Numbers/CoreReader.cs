using Workbench.Quantities.Tokens;

namespace Workbench.Quantities.Numbers;

/// <summary>Reads the number that begins at a token, without its bounds.</summary>
internal static class CoreReader
{
    public static Core Read(in NumberView view, int at)
    {
        if (view.Is(at, TokenKind.Number))
            return OfDigits(view, at);
        if (!view.Is(at, NumberRoles.Begins))
            return Core.None;
        var vague = VagueReader.Read(view, at);
        if (vague.Exists)
            return vague;
        if (view.Is(at, NumberRoles.Zero))
            return OfZero(view, at);
        if (view.Is(at, NumberRoles.Article))
            return OfArticle(view, at);
        if (view.Is(at, NumberRoles.Most))
            return view.Is(at + 1, Words.Of) ? new Core(at, at + 1, null, null, CoreForm.Fraction) : Core.None;
        return IsPronounOne(view, at) ? Core.None : FractionReader.Extend(view, WordNumber.Read(view, at));
    }

    private static Core OfDigits(in NumberView view, int at)
    {
        if (Digits.Read(view, at, out var end) is not { } value)
            return new Core(at, end, null, null, CoreForm.Digits);
        if (view.Is(at - 1, TokenKind.Stop) && !view.IsGlued(at - 1) && view.IsGlued(at) && Digits.Value($"0.{view.Chars(at)}") is { } fraction)
            return Core.Of(at - 1, end, fraction, CoreForm.Digits);
        if (view.IsGlued(end, TokenKind.Symbol) && VulgarFraction(view.Chars(end)[0]) is { } part)
            (value, end) = (value + part, end + 1);
        if (IsMixed(view, end))
            (value, end) = (value + ((view.Chars(end)[0] - '0') / (decimal)(view.Chars(end + 2)[0] - '0')), end + 3);
        if (view.IsGlued(end, TokenKind.Word) && view.Is(end, NumberRoles.Suffix) && IsSuffix(view, at, end, value))
            return Core.Of(at, end + 1, value * view.Value(end), CoreForm.Digits, view.Value(end));
        var scaled = WordNumber.Scale(view, end, out var scale);
        return FractionReader.Extend(view, Core.Of(at, scaled, value * scale, CoreForm.Digits, scale));
    }

    /// <summary>The "1/2" of "3 1/2".</summary>
    private static bool IsMixed(in NumberView view, int at) =>
        view.Is(at, TokenKind.Number) && view.Tokens[at].Length == 1 && view.IsGlued(at + 1, TokenKind.Slash) && view.IsGlued(at + 2, TokenKind.Number)
        && view.Tokens[at + 2].Length == 1 && view.Chars(at + 2)[0] > view.Chars(at)[0];

    private static decimal? VulgarFraction(char character) => character switch
    {
        '½' => 0.5m,
        '¼' => 0.25m,
        '¾' => 0.75m,
        _ => null,
    };

    /// <summary>"20k", "$5m", "1.5m people"; "500m" of a run is metres.</summary>
    private static bool IsSuffix(in NumberView view, int at, int suffix, decimal value)
    {
        if (view.Chars(suffix) is not ("m" or "b"))
            return view.Chars(suffix) is not "M" || !view.IsGlued(suffix + 1, TokenKind.Number);
        var isMoney = at > 0 && view.IsGlued(at) && view.Is(at - 1, TokenKind.Symbol);
        return isMoney || view.IsPlural(suffix + 1) || (value != decimal.Truncate(value) && view.Is(suffix + 1, TokenKind.Word))
            || view.Is(suffix + 1, NumberRoles.Money);
    }

    /// <summary>"no casualties", "none of them", "not a single officer"; not "no longer", "none other".</summary>
    private static Core OfZero(in NumberView view, int at)
    {
        if (view.Is(at, Words.Not))
            return view.Is(at + 1, Words.A) && view.Is(at + 2, Words.Single) ? Core.Of(at, at + 3, 0, CoreForm.Zero) : Core.None;
        if (!view.Is(at, Words.No))
            return view.Is(at - 1, Words.To) || view.Is(at + 1, Words.The) || view.Is(at + 1, Words.Other) ? Core.None : Core.Of(at, at + 1, 0, CoreForm.Zero);
        if (view.Is(at + 1, Words.One) && !view.Has(at + 1, TokenTraits.Capital))
            return Core.Of(at, at + 2, 0, CoreForm.Zero);
        for (var next = at + 1; next <= at + 3 && view.Is(next, TokenKind.Word); next++)
        {
            if (view.Is(next, NumberRoles.BoundEnd | NumberRoles.Filler))
                return Core.None;
            if (view.IsPlural(next))
                return Core.Of(at, at + 1, 0, CoreForm.Zero);
        }
        return Core.None;
    }

    /// <summary>"a hundred", "half a dozen", "a half-dozen", "half a million"; "half of them" and "a third of" are fractions.</summary>
    private static Core OfArticle(in NumberView view, int at)
    {
        var next = at + 1;
        var half = view.Is(at, Words.Half);
        if (view.IsJoin(next) && half)
            next++;
        if (half ? view.Is(next, Words.A) || view.Is(next, Words.An) : view.Is(next, Words.Half))
            (next, half) = (next + 1, true);
        if (half && view.IsJoin(next))
            next++;
        if (view.Is(next, NumberRoles.Hundred | NumberRoles.Scale))
            return OfScale(view, at, next, half);
        if (half)
            return FractionReader.OfHalf(view, at, next);
        return view.Is(next, NumberRoles.Denominator) && view.Is(next + 1, Words.Of)
            ? new Core(at, next + 1, null, null, CoreForm.Fraction)
            : Core.None;
    }

    private static Core OfScale(in NumberView view, int at, int scaleAt, bool half)
    {
        if (!half)
            return WordNumber.Read(view, scaleAt) with { First = at };
        var end = WordNumber.Scale(view, scaleAt, out var scale);
        return Core.Of(at, end, scale / 2, CoreForm.Words, scale);
    }

    /// <summary>"no one", "this one", "one another", "one should".</summary>
    private static bool IsPronounOne(in NumberView view, int at)
    {
        if (!view.Is(at, Words.One))
            return false;
        if (view.Is(at - 1, NumberRoles.OneAfter) || view.Is(at + 1, NumberRoles.OneBefore) || view.Is(at + 1, TokenKind.Clitic))
            return true;
        return view.IsJoin(at + 1) && (view.Is(at + 2, Words.Time) || view.Is(at + 2, Words.Sided) || view.Is(at + 2, Words.Off) || view.Is(at + 2, Words.Way) || view.Is(at + 2, Words.On));
    }
}
