using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Workbench.Notebooks.Packages;

/// <summary>Says in plain words why a restore failed: the feed's own message, and what to do next.</summary>
internal static partial class RestoreMessages
{
    private const int MostLines = 8;

    private static readonly ImmutableArray<string> s_lacking = ["NU1101", "NU1102", "NU1103", "NU1301", "NU1302"];

    /// <summary>Whether nothing is wrong but that feeds lack packages or do not answer.</summary>
    public static bool IsLack(string output) => Errors(output) is { IsEmpty: false } errors && errors.All(error => s_lacking.Contains(error.Code));

    /// <summary>That the host would wait no longer.</summary>
    public static PackageException Late(TimeSpan limit, string asked) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The feeds had not brought the packages after {limit.TotalSeconds:0.#} seconds.\nAsked for: {asked}. {Next("NU1301")}"));

    /// <summary>What went wrong and what to do next.</summary>
    /// <param name="output">What the tool wrote.</param>
    /// <param name="asked">What was to be restored.</param>
    public static PackageException Failure(string output, string asked)
    {
        var errors = Errors(output);
        if (errors.IsEmpty)
            return new PackageException($"The packages ({asked}) could not be restored: {output.Trim()}");
        var unanswered = Unanswered(output);
        var said = string.Join("\n", errors.Select(error => error.Text).Concat(unanswered).Distinct().Take(MostLines));
        return new PackageException($"{said}\nAsked for: {asked}. {Next(unanswered.IsEmpty ? errors[0].Code : "NU1301")}")
        {
            Unanswered = unanswered,
            Missing = [.. errors.Where(error => error.Code == "NU1101").Select(error => Missing().Match(error.Text).Groups["id"].Value)],
        };
    }

    /// <summary>What a restore that may go on without them said of feeds that did not answer.</summary>
    public static ImmutableArray<string> Unanswered(string output) => [.. Matches(Warning(), output).Select(match => match.Groups["text"].Value.TrimEnd()).Distinct()];

    private static ImmutableArray<(string Code, string Text)> Errors(string output) =>
        [.. Matches(Error(), output).Select(match => (match.Groups["code"].Value, match.Groups["text"].Value.TrimEnd()))];

    private static IEnumerable<Match> Matches(Regex pattern, string output) =>
        output.ReplaceLineEndings("\n").Split('\n').Select(line => pattern.Match(line)).Where(match => match.Success);

    private static string Next(string code) => code switch
    {
        "NU1101" => "Check the package's name, or name a feed that has it with #i \"nuget: address or folder\" before the #r.",
        "NU1102" => "Ask for one of the versions that the feed has, or name another feed with #i \"nuget: address or folder\".",
        "NU1103" => "The feed has only previews of it: ask for one, such as #r \"nuget: Name, *-*\".",
        "NU1107" or "NU1605" or "NU1608" => "The packages ask for versions that exclude each other: change the version of one of them.",
        "NU1202" or "NU1213" => "The package has nothing for this version of .NET: ask for another version of it.",
        "NU1301" or "NU1302" => "The feed did not answer: check the network, the address and nuget.config, and run the cell again.",
        _ => "Correct the #r line or the feeds of nuget.config, and run the cell again.",
    };

    [GeneratedRegex(@"error (?<code>[A-Z]+\d+): (?<text>.*?)( \[[^\[\]]*proj\])?$")]
    private static partial Regex Error();

    [GeneratedRegex(@"warning NU1801: (?<text>.*)$")]
    private static partial Regex Warning();

    [GeneratedRegex(@"^Unable to find package (?<id>[\w.-]+)\. ")]
    private static partial Regex Missing();
}
