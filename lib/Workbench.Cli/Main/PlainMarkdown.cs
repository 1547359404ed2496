namespace Workbench.Cli.Main;

/// <summary>Words from sources and feeds are words, not markup.</summary>
internal static class PlainMarkdown
{
    /// <summary>Markdown that shows the text as it stands.</summary>
    public static string Of(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or ',' or '.' or ';' || c > 127 ? c.ToString() : "\\" + c));
}
