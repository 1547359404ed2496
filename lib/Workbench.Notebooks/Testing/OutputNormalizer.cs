using System.Text.RegularExpressions;
using Workbench.Notebooks.Pages;

namespace Workbench.Notebooks.Testing;

/// <summary>
/// Takes out of a text what is different in every run and says nothing: paths, times of day, durations, identifiers,
/// addresses. Calendar dates without a time stay: they are findings.
/// </summary>
internal sealed partial class OutputNormalizer
{
    private readonly (string Folder, string Name)[] _folders;

    /// <param name="folder">The notebook's folder.</param>
    public OutputNormalizer(string folder) => _folders =
    [
        (folder, "<folder>"),
        (Path.TrimEndingDirectorySeparator(Path.GetTempPath()), "<temp>"),
        (Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "<home>"),
    ];

    /// <summary>The text without what differs from run to run.</summary>
    public string Text(string text)
    {
        text = TerminalText.Plain(text);
        foreach (var (folder, name) in _folders.Where(known => known.Folder.Length > 1))
            text = text.Replace(folder, name, StringComparison.Ordinal);
        text = AbsolutePath().Replace(text, "<path>");
        text = Guid().Replace(text, "<id>");
        text = Address().Replace(text, "<address>");
        text = LongIdentifier().Replace(text, "<id>");
        text = DateAndTime().Replace(text, "<time>");
        text = TimeOfDay().Replace(text, "<time>");
        return Duration().Replace(text, "<duration>");
    }

    /// <summary>HTML likewise, without the identifiers of its elements and with each tag on a line of its own.</summary>
    public string Html(string html)
    {
        html = WhiteSpace().Replace(ElementIdentifier().Replace(html, "$1\"*\""), " ");
        return Text(Lines(AroundTag().Replace(html, "\n")));
    }

    private static string Lines(string text) => string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    [GeneratedRegex(@"(?<![\w/.])(?:[A-Za-z]:\\|/(?:home|Users|root|tmp|var|private|mnt|opt|usr|srv)/|<(?:temp|home)>[/\\])[^\s""'<>|,;:()]*")]
    private static partial Regex AbsolutePath();

    [GeneratedRegex(@"\b[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\b")]
    private static partial Regex Guid();

    [GeneratedRegex(@"\b0x[0-9a-fA-F]{6,16}\b")]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{16,}\b")]
    private static partial Regex LongIdentifier();

    [GeneratedRegex(@"\b(?:\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{4})[T ]\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?[AP]M)?(?:Z| ?[+-]\d\d:?\d\d)?")]
    private static partial Regex DateAndTime();

    [GeneratedRegex(@"\b(?:\d+\.)?\d{1,2}:\d\d:\d\d(?:[.,]\d+)?(?: ?[AP]M)?\b")]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"(?<![\w.])(?:\d+(?:[.,]\d+)? ?(?:ms|µs|us|ns|s)|\d+\.\d+ (?:seconds?|minutes?|hours?|milliseconds?))\b")]
    private static partial Regex Duration();

    [GeneratedRegex(@"(\s(?:id|for|href|aria-labelledby|aria-describedby|data-id)=)(?:""(?:#?[^""/.\s]*\d[^""/.\s]*)""|'(?:#?[^'/.\s]*\d[^'/.\s]*)')")]
    private static partial Regex ElementIdentifier();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@" ?(?=<)|(?<=>) ?")]
    private static partial Regex AroundTag();
}
