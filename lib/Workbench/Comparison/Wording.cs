using System.Globalization;

namespace Workbench.Comparison;

/// <summary>Counts, lists and quantities in English words.</summary>
internal static class Wording
{
    private static readonly string[] Small =
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Zero to twelve in words, the rest in digits.</summary>
    public static string Count(int number) =>
        number is >= 0 and <= 12 ? Small[number] : number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun: "one outlet", "three outlets", "no outlet".</summary>
    public static string Count(int number, string noun) =>
        number == 0 ? "no " + noun : Count(number) + " " + noun + (number == 1 ? "" : "s");

    /// <summary>A verb that agrees with a count: says, say.</summary>
    public static string Verb(int number, string singular, string plural) => number is 0 or 1 ? singular : plural;

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> items, string and = "and") => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + $" {and} " + items[^1],
    };

    /// <summary>The first items, and how many more there are.</summary>
    public static string Some(IReadOnlyList<string> items, int most, string separator = ", ") => items.Count <= most && separator == ", "
        ? List(items)
        : string.Join(separator, items.Take(most)) + (items.Count > most ? $"{separator}and {Count(items.Count - most)} more" : "");

    /// <summary>The first letter as a capital.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"Xinhua's", "United States'".</summary>
    public static string Possessive(string name) => name.EndsWith('s') ? name + "’" : name + "’s";

    /// <summary>A figure shortly: its interval when it counts, its words when it is vague.</summary>
    public static string Number(FigureRow figure) =>
        figure.IsCount ? Interval(figure) : Deny(figure, figure.Number.ToLowerInvariant());

    /// <summary>A figure's interval, also of a vague word.</summary>
    public static string Interval(FigureRow figure) => Deny(figure, figure.Estimate.ToString());

    private static string Deny(FigureRow figure, string number) => (figure.Negated ? "not " : "") + number;
}
