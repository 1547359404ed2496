namespace Workbench.Notebooks.Formatting;

/// <summary>A fenced block of Markdown (CommonMark 4.5).</summary>
internal static class MarkdownFence
{
    private const int Shortest = 3;

    /// <summary>The text in a block of the language, in a fence longer than any run of backticks in it.</summary>
    public static string Around(string text, string language)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        var fence = new string('`', Math.Max(Shortest, longest + 1));
        return $"{fence}{language}\n{text.TrimEnd('\n')}\n{fence}";
    }
}
