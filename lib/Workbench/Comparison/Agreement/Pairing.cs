using Workbench.Sources;

namespace Workbench.Comparison.Agreement;

/// <summary>Pairs the items of two codings, each with the first free one that is the same.</summary>
internal static class Pairing
{
    public static List<(T Expected, T Found)> Of<T>(IReadOnlyList<T> expected, IReadOnlyList<T> found, Func<T, T, bool> same)
        where T : class
    {
        var pairs = new List<(T, T)>();
        var free = new List<T>(found);
        foreach (var item in expected)
        {
            var match = free.FindIndex(other => same(item, other));
            if (match < 0)
                continue;
            pairs.Add((item, free[match]));
            free.RemoveAt(match);
        }
        return pairs;
    }

    public static Equality Equal<T>(List<(T Expected, T Found)> pairs, Func<T, T, bool> equal) =>
        new(pairs.Count(pair => equal(pair.Expected, pair.Found)), pairs.Count);

    /// <summary>Names are the same when one holds the other, whatever the case: "Bel" and "Karim Bel".</summary>
    public static bool SameName(string left, string right) =>
        left.Contains(right, StringComparison.OrdinalIgnoreCase) || right.Contains(left, StringComparison.OrdinalIgnoreCase);

    /// <summary>The sentence around a span: up to a full stop or a line's end on either side.</summary>
    public static string SentenceAround(Source source, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && source.Text[start - 1] != '\n' && !(source.Text[start - 1] == ' ' && start > 1 && source.Text[start - 2] is '.' or '!' or '?'))
            start--;
        var end = span.End;
        while (end < source.Text.Length && source.Text[end] != '\n' && !(source.Text[end - 1] is '.' or '!' or '?' && source.Text[end] == ' '))
            end++;
        return string.Join(' ', source.Text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
