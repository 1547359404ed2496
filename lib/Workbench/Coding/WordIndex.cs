using System.Text.RegularExpressions;
using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>The words of a text, to find the stretch that most resembles a quote.</summary>
internal sealed partial class WordIndex
{
    private const double LeastLike = 0.65;
    private const int MostCandidates = 32;
    private const int MostWordsAligned = 200;
    private const int MostSlack = 3;

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<(TextSpan Span, int Id)> words = [];

    public WordIndex(string text)
    {
        foreach (var match in Word().EnumerateMatches(text))
        {
            var word = text.Substring(match.Index, match.Length).ToLowerInvariant();
            if (!ids.TryGetValue(word, out var id))
                ids[word] = id = ids.Count;
            words.Add((new TextSpan(match.Index, match.Length), id));
        }
    }

    /// <summary>The stretch that shares the most words with the quote in their order; null when none shares enough.</summary>
    /// <param name="quote">The words sought.</param>
    /// <param name="at">Where they stood; of stretches equally alike the nearest wins.</param>
    public TextSpan? MostLike(string quote, int? at)
    {
        var sought = IdsOf(quote);
        var width = Math.Min(sought.Length, words.Count);
        if (width == 0)
            return null;
        var candidates = Windows(sought, width)
            .OrderBy(start => Math.Abs(words[start].Span.Start - (at ?? 0)))
            .Take(sought.Length > MostWordsAligned ? 1 : MostCandidates)
            .SelectMany(start => Variants(start, width))
            .Select(window => (window.From, window.To, Likeness: Likeness(sought, window.From, window.To)))
            .Where(window => window.Likeness >= LeastLike)
            .ToList();
        if (candidates.Count == 0)
            return null;
        var best = candidates.MaxBy(window => (
            window.Likeness,
            -Math.Abs(window.To - window.From - sought.Length),
            InPlace(sought, window.From, window.To),
            -Math.Abs(words[window.From].Span.Start - (at ?? 0))));
        return TextSpan.Between(words[best.From].Span.Start, words[best.To - 1].Span.End);
    }

    private int[] IdsOf(string quote)
    {
        var sought = new List<int>();
        foreach (var match in Word().EnumerateMatches(quote))
            sought.Add(ids.GetValueOrDefault(quote.Substring(match.Index, match.Length).ToLowerInvariant(), -1));
        return [.. sought];
    }

    /// <summary>Where the windows of a width begin that share the most words with the quote, whatever their order.</summary>
    private List<int> Windows(int[] sought, int width)
    {
        var missing = new Dictionary<int, int>();
        foreach (var id in sought)
            missing[id] = missing.GetValueOrDefault(id) + 1;
        int shared = 0, most = 0;
        var starts = new List<int>();
        for (var at = 0; at < words.Count; at++)
        {
            shared += Take(missing, words[at].Id, 1);
            if (at >= width)
                shared -= Take(missing, words[at - width].Id, -1);
            if (at + 1 < width || shared < most)
                continue;
            if (shared > most)
                starts.Clear();
            most = shared;
            starts.Add(at + 1 - width);
        }
        return most >= LeastLike * sought.Length ? starts : [];
    }

    /// <summary>Takes a word into the window (1) or out of it (-1); 1 when it is one of those sought and not yet had.</summary>
    private static int Take(Dictionary<int, int> missing, int id, int step)
    {
        if (!missing.TryGetValue(id, out var left))
            return 0;
        missing[id] = left - step;
        return step > 0 ? (left > 0 ? 1 : 0) : (left >= 0 ? 1 : 0);
    }

    private IEnumerable<(int From, int To)> Variants(int start, int width)
    {
        var slack = width > MostWordsAligned ? 0 : MostSlack;
        for (var from = Math.Max(0, start - slack); from <= start + slack; from++)
        {
            for (var to = Math.Max(from + 1, start + width - slack); to <= Math.Min(words.Count, start + width + slack); to++)
                yield return (from, to);
        }
    }

    /// <summary>The words that both have in the same order, over the words of the longer: 1 for the same, 0 for nothing in common.</summary>
    private double Likeness(int[] sought, int from, int to)
    {
        var row = new int[to - from + 1];
        foreach (var id in sought)
        {
            var diagonal = 0;
            for (var at = 1; at < row.Length; at++)
            {
                var above = row[at];
                row[at] = words[from + at - 1].Id == id ? diagonal + 1 : Math.Max(above, row[at - 1]);
                diagonal = above;
            }
        }
        return (double)row[^1] / Math.Max(sought.Length, row.Length - 1);
    }

    /// <summary>How many words stand at the same place of the quote and of the window.</summary>
    private int InPlace(int[] sought, int from, int to) =>
        Enumerable.Range(0, Math.Min(sought.Length, to - from)).Count(at => words[from + at].Id == sought[at]);

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+(?:[.,'’\-][\p{L}\p{Nd}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
