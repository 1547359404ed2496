using System.Globalization;
using System.Text.RegularExpressions;
using Workbench.Notebooks.Language;

namespace Workbench.Notebooks.Tests.Language;

/// <summary>One line of what a completion case expects; Cases/Language/README.md says how it is written.</summary>
internal static partial class OfferLine
{
    /// <summary>What is wrong with a list by such a line; null when nothing is.</summary>
    public static string? Refute(string line, CompletionList list)
    {
        var match = Line().Match(line);
        var text = match.Groups["text"].Value;
        var at = list.Items.ToList().FindIndex(item => item.Text.TrimEnd() == text);
        if (line == "nothing")
            return list.Items.IsEmpty ? null : "something is offered";
        if (match.Groups["not"].Success && !match.Groups["kind"].Success)
            return at < 0 ? null : "it is offered";
        if (at < 0)
            return "it is not offered";
        var item = list.Items[at];
        return (match.Groups["rank"] is { Success: true } rank && int.Parse(rank.Value, CultureInfo.InvariantCulture) != at + 1) ? $"it is {at + 1}."
            : match.Groups["deprecated"].Success != item.IsDeprecated ? $"deprecated: {item.IsDeprecated}"
            : match.Groups["kind"] is { Success: true } kind && kind.Value != item.Kind ? $"it is a {item.Kind}"
            : match.Groups["signature"] is { Success: true } signature && signature.Value != item.Signature ? $"its signature is {item.Signature}"
            : match.Groups["says"] is { Success: true } says && item.Documentation?.StartsWith(says.Value, StringComparison.Ordinal) != true ? $"it says {item.Documentation}"
            : null;
    }

    [GeneratedRegex("^((?<rank>[0-9]+)\\. |(?<not>not )|(?<deprecated>deprecated ))?(?<text>\\S+)( (?<kind>[a-z]+))?(: (?<signature>.+?))?( -- (?<says>.*))?$")]
    private static partial Regex Line();
}
