using System.Globalization;

namespace Workbench.Notebooks.Formatting;

/// <summary>A text that is too long to be shown whole.</summary>
internal static class LongText
{
    /// <summary>The beginning, with a note that says how much there is.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = most > 0 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, end)}… ({end:N0} of {text.Length:N0} characters)");
    }
}
