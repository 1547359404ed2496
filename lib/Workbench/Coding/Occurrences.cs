namespace Workbench.Coding;

/// <summary>Finds every place of a pattern in time that grows only with the length of the text (Knuth, Morris and Pratt).</summary>
internal static class Occurrences
{
    /// <summary>Where the pattern begins in the text, overlapping places too, in order.</summary>
    public static List<int> Of(string pattern, string text)
    {
        var places = new List<int>();
        if (pattern.Length == 0 || pattern.Length > text.Length)
            return places;
        var borders = Borders(pattern);
        var matched = 0;
        for (var at = 0; at < text.Length; at++)
        {
            while (matched > 0 && text[at] != pattern[matched])
                matched = borders[matched - 1];
            if (text[at] == pattern[matched])
                matched++;
            if (matched < pattern.Length)
                continue;
            places.Add(at + 1 - matched);
            matched = borders[matched - 1];
        }
        return places;
    }

    /// <summary>For each prefix of the pattern, the length of its longest border.</summary>
    private static int[] Borders(string pattern)
    {
        var borders = new int[pattern.Length];
        for (int at = 1, length = 0; at < pattern.Length; at++)
        {
            while (length > 0 && pattern[at] != pattern[length])
                length = borders[length - 1];
            if (pattern[at] == pattern[length])
                length++;
            borders[at] = length;
        }
        return borders;
    }
}
