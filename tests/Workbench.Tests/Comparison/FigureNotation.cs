using System.Globalization;
using System.Text.RegularExpressions;
using Workbench.Claims;
using Workbench.Comparison;
using Workbench.Quantities;

namespace Workbench.Tests.Comparison;

/// <summary>Figures as the case files write them: <c>some 50 [about 50], of raiders, at Marrick station, by Odran Pell</c>.</summary>
internal static partial class FigureNotation
{
    public static FigureRow Read(string notation, Names names, string outlet = "An outlet")
    {
        var parts = notation.Split(", ");
        if (Words().Match(parts[0]) is not { Success: true } words)
            throw new FormatException($"\"{notation}\" does not begin with a figure like \"some 50 [about 50]\"");
        var row = parts.Skip(1).Aggregate(Bare(outlet, words, names), (figure, part) => With(figure, part, names));
        return row;
    }

    private static FigureRow Bare(string outlet, Match words, Names names) => new()
    {
        Id = $"{outlet}#{words.Value}",
        Source = outlet,
        Outlet = outlet,
        Speaker = Attribution.Document,
        Voice = outlet,
        Origin = names.Origin(outlet),
        Chain = Attribution.Document,
        Relayed = false,
        Quote = words.Groups["words"].Value,
        Start = 0,
        Length = words.Groups["words"].Length,
        Coder = "first reader",
        Category = "detained",
        Number = words.Groups["words"].Value,
        Low = Bound(words.Groups["low"].Value),
        High = Bound(words.Groups["dots"].Success ? words.Groups["high"].Value : words.Groups["low"].Value),
        Qualifier = QualifierOf(words),
    };

    private static FigureRow With(FigureRow figure, string part, Names names) => part.Split(' ', 2) switch
    {
        ["at", var place] => figure with { Place = place },
        ["of", var population] => figure with { Population = population },
        ["on", var date] => figure with { AsOf = date },
        ["by", var speaker] => figure with { Speaker = names.Actor(speaker), Origin = names.Origin(names.Actor(speaker)), Relayed = true },
        ["denied"] => figure with { Negated = true },
        ["a", "part"] => figure with { IsPart = true },
        _ => throw new FormatException($"\"{part}\" is none of: at PLACE, of POPULATION, on DATE, by SPEAKER, denied, a part"),
    };

    private static Qualifier QualifierOf(Match words) => (words.Groups["kind"].Value, words.Groups["low"].Length > 0, words.Groups["high"].Length > 0) switch
    {
        ("vague", _, _) => Qualifier.Vague,
        ("about", _, _) => Qualifier.Approximate,
        (_, true, true) => Qualifier.Range,
        (_, true, _) when words.Groups["dots"].Success => Qualifier.AtLeast,
        (_, false, true) => Qualifier.AtMost,
        _ => Qualifier.Exact,
    };

    private static decimal? Bound(string digits) => digits.Length == 0 ? null : decimal.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<words>[^\[]+) \[(?<kind>about|vague)? ?(?<low>\d+)?(?<dots>\.\.)?(?<high>\d+)?\]$")]
    private static partial Regex Words();
}
