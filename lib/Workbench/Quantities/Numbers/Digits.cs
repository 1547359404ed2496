using System.Globalization;
using Workbench.Quantities.Tokens;

namespace Workbench.Quantities.Numbers;

/// <summary>The value of a number in digits, whatever groups them.</summary>
internal static class Digits
{
    /// <summary>What is longer is no count of anything; the product with the largest scale word stays within a decimal.</summary>
    private const int MostDigits = 20;
    private const decimal Largest = 1_000_000_000_000_000;

    /// <summary>The value of the number token at <paramref name="at"/> and of the groups of three behind spaces that belong to it; null when it is no plain number.</summary>
    public static decimal? Read(in NumberView view, int at, out int end)
    {
        end = at + 1;
        var value = Value(view.Chars(at));
        if (value is null || view.Tokens[at].Length > 3 || view.Chars(at)[0] == '0' || !IsPlainInteger(view.Chars(at)))
            return value;
        while (IsGroup(view, at, end) && value < Largest / 1000)
        {
            value = (value * 1000) + Value(view.Chars(end));
            end++;
        }
        return value;
    }

    /// <summary>"1200", "1,200", "1.200", "1.234.567", "1,50,000", "2.3", "12,5"; null for anything else.</summary>
    public static decimal? Value(ReadOnlySpan<char> digits)
    {
        if (digits.Length > MostDigits)
            return null;
        var (commas, dots) = (digits.Count(','), digits.Count('.'));
        if (commas == 0 && dots <= 1)
            return Parse(digits);
        if (commas == 0)
            return IsGrouped(digits, '.') ? Parse(Without(digits, '.', stackalloc char[MostDigits])) : null;
        var dot = digits.IndexOf('.');
        var whole = dot < 0 ? digits : digits[..dot];
        if (dots <= 1 && IsGrouped(whole, ','))
            return Parse(Without(digits, ',', stackalloc char[MostDigits]));
        if (commas > 1 || dots > 0 || digits.Length - digits.IndexOf(',') > 3)
            return null;
        Span<char> point = stackalloc char[MostDigits];
        digits.CopyTo(point);
        point[digits.IndexOf(',')] = '.';
        return Parse(point[..digits.Length]);
    }

    public static bool IsPlainInteger(ReadOnlySpan<char> digits) => !digits.ContainsAny(',', '.');

    /// <summary>A group of exactly three digits one space (plain, no-break or thin) behind a number.</summary>
    private static bool IsGroup(in NumberView view, int first, int at)
    {
        if (!view.Is(at, TokenKind.Number) || view.Tokens[at].Length != 3 || !IsPlainInteger(view.Chars(at)))
            return false;
        if (view.IsGlued(at + 1, TokenKind.Hyphen) || view.IsGlued(at + 1, TokenKind.Colon))
            return false;
        var (from, to) = (view.Tokens[at - 1].End, view.Tokens[at].Start);
        if (to != from + 1)
            return false;
        return view.Text[from] switch
        {
            '\u00A0' or '\u2009' or '\u202F' or '\u2007' => true,
            ' ' => !view.Is(first - 1, NumberRoles.Month | NumberRoles.NameBefore | NumberRoles.LabelBefore) && !view.IsMark(first - 1, '+'),
            _ => false,
        };
    }

    /// <summary>One to three digits, then groups of three; or of two with a last one of three, as in India.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> digits, char separator)
    {
        var (lead, first) = (digits.IndexOf(separator), digits.IndexOf(separator));
        if (lead is < 1 or > 3 || (digits[0] == '0'))
            return false;
        var rest = digits[(first + 1)..];
        while (rest.IndexOf(separator) is >= 0 and var next)
        {
            if (next != 3 && !(next == 2 && separator == ','))
                return false;
            rest = rest[(next + 1)..];
        }
        return rest.Length == 3;
    }

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> digits, char separator, Span<char> into)
    {
        var length = 0;
        foreach (var character in digits)
        {
            if (character != separator)
                into[length++] = character;
        }
        return into[..length];
    }

    private static decimal? Parse(ReadOnlySpan<char> digits) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < Largest ? value : null;
}
