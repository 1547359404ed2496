using Workbench.Quantities.Tokens;

namespace Workbench.Quantities.Numbers;

/// <summary>The words that bound a number, before and behind it.</summary>
internal readonly record struct Bounds(int First, int End, Qualifier? Qualifier);

/// <summary>Reads "up to a quite high" before a number and "or more" behind it.</summary>
internal static class BoundReader
{
    private const int MostFillers = 5;

    /// <summary>"ran over two soldiers": over them, not more than two.</summary>
    private static readonly WordSet Driving = WordKey.Set("ran", "run", "runs", "running", "drove", "driven", "driving", "rolled");

    /// <summary>The bounds of the number from <paramref name="first"/> to <paramref name="end"/>; they reach no further back than <paramref name="floor"/>.</summary>
    public static Bounds Read(in NumberView view, int first, int end, int floor)
    {
        var before = Before(view, first, floor);
        if (before.First == first - 1 && view.Is(before.First, Words.Over) && view.Is(first - 2, TokenKind.Word) && Driving.Contains(view.Tokens[first - 2].Key) && CountsPeople(view, end))
            before = new Bounds(first, 0, null);
        var after = After(view, end);
        return new Bounds(before.First, after.End, before.Qualifier ?? after.Qualifier);
    }

    private static bool CountsPeople(in NumberView view, int end) =>
        view.Is(end, NumberRoles.PersonNoun) || view.Is(end + 1, NumberRoles.PersonNoun) || view.Is(end + 2, NumberRoles.PersonNoun);

    private static Bounds Before(in NumberView view, int number, int floor)
    {
        var at = number - 1;
        while (at >= floor && view.Is(at, TokenKind.Symbol) && (view.IsGlued(at + 1) || SignBound(view, at) is not null))
        {
            if (SignBound(view, at) is { } sign)
                return new Bounds(at, 0, sign);
            at--;
        }
        for (var fillers = 0; at >= floor && fillers <= MostFillers; fillers++, at--)
        {
            if (view.Is(at, NumberRoles.BoundEnd) && view.Vocabulary.Before.Match(view.Tokens, at, floor, out var qualifier) is > 0 and var length
                && !IsPreposition(view, at, number))
                return new Bounds(Widened(view, at - length + 1, floor, out var wider), 0, wider ?? qualifier);
            if (!view.Is(at, NumberRoles.Filler))
                break;
        }
        return view.Is(number - 1, NumberRoles.Passing) && number - 1 >= floor
            ? new Bounds(number, 0, Qualifier.AtLeast)
            : new Bounds(number, 0, null);
    }

    /// <summary>"up to about 50": a bound before the bound is the one that counts.</summary>
    private static int Widened(in NumberView view, int first, int floor, out Qualifier? qualifier)
    {
        qualifier = null;
        if (first - 1 < floor || !view.Is(first - 1, NumberRoles.BoundEnd)
            || view.Vocabulary.Before.Match(view.Tokens, first - 1, floor, out var found) is not (> 0 and var length) || IsPreposition(view, first - 1, first))
            return first;
        qualifier = found == Qualifier.Approximate ? null : found;
        return first - length;
    }

    /// <summary>"over the two days", "under an 1991 law": no bound, a place or time.</summary>
    private static bool IsPreposition(in NumberView view, int bound, int number)
    {
        if (view.Is(bound + 1, Words.The) && bound + 1 < number)
            return view.Tokens[bound].Length > 2;
        return view.IsMark(number - 1, '#');
    }

    private static Qualifier? SignBound(in NumberView view, int at) => view.Tokens[at].Key switch
    {
        '~' or '\u2248' => Qualifier.Approximate,
        '>' or '\u2265' => Qualifier.AtLeast,
        '<' or '\u2264' => Qualifier.AtMost,
        _ => null,
    };

    private static Bounds After(in NumberView view, int end)
    {
        if (view.IsMark(end, '+') && view.IsGlued(end) && !view.IsGlued(end + 1, TokenKind.Number))
            return new Bounds(0, end + 1, Qualifier.AtLeast);
        var at = view.IsJoin(end) ? end + 1 : end;
        if (Match(view, at, out var qualifier) is > 0 and var length)
            return new Bounds(0, at + length, qualifier);
        var behindNoun = view.Is(end, TokenKind.Word) && (view.Is(end + 1, Words.Or) || view.Is(end + 1, Words.At));
        return behindNoun && Match(view, end + 1, out var loose) > 1 ? new Bounds(0, end, loose) : new Bounds(0, end, null);
    }

    private static int Match(in NumberView view, int at, out Qualifier qualifier)
    {
        qualifier = default;
        if (!view.Is(at, NumberRoles.BoundStart))
            return 0;
        var length = view.Vocabulary.After.Match(view.Tokens, at, 0, out qualifier);
        var next = at + length;
        return view.Is(next, TokenKind.Number) || view.Is(next, NumberRoles.Cardinal | NumberRoles.Article) ? 0 : length;
    }
}
