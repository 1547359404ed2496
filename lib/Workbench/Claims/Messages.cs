namespace Workbench.Claims;

/// <summary>Phrases that the messages of several readers share.</summary>
internal static class Messages
{
    private const int LongestName = 80;

    /// <summary>The text in one line, cut to a length that a message can hold.</summary>
    public static string Short(string text, int length = 60)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= length ? line : string.Concat(line.AsSpan(0, length - 1).TrimEnd(), "…");
    }

    /// <summary><c>; did you mean "at_least"?</c>, or nothing when no known name is near.</summary>
    public static string DidYouMean(string seen, IEnumerable<string> known) =>
        Nearest(seen, known) is { } nearest ? $"; did you mean \"{nearest}\"?" : ".";

    /// <summary>The known name that takes the fewest edits to reach, if at most a third of its letters change.</summary>
    public static string? Nearest(string seen, IEnumerable<string> known)
    {
        if (seen.Length > LongestName)
            return null;
        return known
            .Select(name => (name, edits: Edits(seen, name)))
            .Where(pair => 3 * pair.edits <= Math.Max(seen.Length, pair.name.Length))
            .OrderBy(pair => pair.edits)
            .Select(pair => pair.name)
            .FirstOrDefault();
    }

    /// <summary>How many letters must be put in, taken out, changed or swapped with a neighbour; upper and lower case are alike.</summary>
    public static int Edits(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= to.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var change = rows[i - 1, j - 1] + (Same(from[i - 1], to[j - 1]) ? 0 : 1);
                rows[i, j] = Math.Min(change, 1 + Math.Min(rows[i - 1, j], rows[i, j - 1]));
                if (i > 1 && j > 1 && Same(from[i - 1], to[j - 2]) && Same(from[i - 2], to[j - 1]))
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[from.Length, to.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
