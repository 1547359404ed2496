using System.Text.RegularExpressions;

namespace Workbench.Notebooks.Pages;

/// <summary>Output meant for a terminal, as it reads on a page.</summary>
internal static partial class TerminalText
{
    /// <summary>Drops escape sequences (ECMA-48) and keeps of a line that was overwritten with carriage returns what stood last.</summary>
    public static string Plain(string text)
    {
        var lines = EscapeSequence().Replace(text, "").Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        return string.Join('\n', lines.Select(LastWritten));
    }

    private static string LastWritten(string line)
    {
        var trimmed = line.TrimEnd('\r');
        return trimmed[(trimmed.LastIndexOf('\r') + 1)..];
    }

    [GeneratedRegex(@"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)?|[@-Z\\^_])", RegexOptions.ExplicitCapture)]
    private static partial Regex EscapeSequence();
}
