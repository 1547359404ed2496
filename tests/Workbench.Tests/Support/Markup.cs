using System.Text.RegularExpressions;

namespace Workbench.Tests.Support;

/// <summary>Looks for markup that is not ours.</summary>
internal static partial class Markup
{
    /// <summary>Every <c>&lt;</c> that does not begin one of the tags, with what follows it; an attribute that handles an event is foreign too.</summary>
    public static string[] ForeignTags(string html, params string[] ours) =>
    [
        .. Angle().Matches(html).Select(match => match.Value)
            .Where(tag => Tag().Match(tag) is not { Success: true } known || !ours.Contains(known.Groups["name"].Value)),
    ];

    [GeneratedRegex("<[^>]*>?")]
    private static partial Regex Angle();

    [GeneratedRegex("""^</?(?<name>[a-z]+)( (scope|class|colspan)="[a-z0-9 -]+"| style="(color:#[0-9a-f]{6}|text-align:left)")*>$""")]
    private static partial Regex Tag();
}
