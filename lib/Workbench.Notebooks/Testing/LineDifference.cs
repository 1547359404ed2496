using System.Collections.Immutable;
using System.Globalization;

namespace Workbench.Notebooks.Testing;

/// <summary>The lines that differ between two texts, as a unified diff: <c>@@</c> heads, then lines with ' ', '-' or '+' before them.</summary>
internal static class LineDifference
{
    private const int Context = 2;

    /// <summary>Beyond so many differing lines no shortest way is sought: all that was is gone, all that is is new.</summary>
    private const int MostEdits = 2_000;

    /// <summary>The diff; empty when both are equal.</summary>
    public static ImmutableArray<string> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && before[start] == after[start])
            start++;
        var end = 0;
        while (end < before.Count - start && end < after.Count - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        var lines = new List<(char Mark, string Text)>();
        lines.AddRange(before.Take(start).Select(line => (' ', line)));
        lines.AddRange(Edits([.. before.Skip(start).SkipLast(end)], [.. after.Skip(start).SkipLast(end)]));
        lines.AddRange(before.Skip(before.Count - end).Select(line => (' ', line)));
        return Hunks(lines);
    }

    /// <summary>Myers' shortest edit script.</summary>
    private static List<(char Mark, string Text)> Edits(string[] a, string[] b)
    {
        var most = Math.Min(a.Length + b.Length, MostEdits);
        var furthest = new int[2 * most + 2];
        var trace = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            trace.Add([.. furthest]);
            for (var k = -edits; k <= edits; k += 2)
            {
                var down = k == -edits || (k != edits && furthest[most + k - 1] < furthest[most + k + 1]);
                var x = down ? furthest[most + k + 1] : furthest[most + k - 1] + 1;
                while (x < a.Length && x - k < b.Length && a[x] == b[x - k])
                    x++;
                furthest[most + k] = x;
                if (x >= a.Length && x - k >= b.Length)
                    return Backtrack(a, b, trace, most);
            }
        }
        return [.. a.Select(line => ('-', line)), .. b.Select(line => ('+', line))];
    }

    private static List<(char Mark, string Text)> Backtrack(string[] a, string[] b, List<int[]> trace, int most)
    {
        var lines = new List<(char Mark, string Text)>();
        var (x, y) = (a.Length, b.Length);
        for (var edits = trace.Count - 1; edits >= 0; edits--)
        {
            var (furthest, k) = (trace[edits], x - y);
            var down = k == -edits || (k != edits && furthest[most + k - 1] < furthest[most + k + 1]);
            var from = down ? k + 1 : k - 1;
            var (fromX, fromY) = edits == 0 ? (0, 0) : (furthest[most + from], furthest[most + from] - from);
            while (x > fromX && y > fromY)
                (lines, x, y) = (With(lines, ' ', a[x - 1]), x - 1, y - 1);
            if (edits > 0)
                lines = down ? With(lines, '+', b[fromY]) : With(lines, '-', a[fromX]);
            (x, y) = (fromX, fromY);
        }
        lines.Reverse();
        return lines;
    }

    private static List<(char Mark, string Text)> With(List<(char Mark, string Text)> lines, char mark, string text)
    {
        lines.Add((mark, text));
        return lines;
    }

    private static ImmutableArray<string> Hunks(List<(char Mark, string Text)> lines)
    {
        var shown = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Mark != ' ')
                Array.Fill(shown, true, Math.Max(0, i - Context), Math.Min(lines.Count - 1, i + Context) - Math.Max(0, i - Context) + 1);
        }
        var diff = ImmutableArray.CreateBuilder<string>();
        var (old, now) = (1, 1);
        for (var i = 0; i < lines.Count; i++)
        {
            if (shown[i] && (i == 0 || !shown[i - 1]))
                diff.Add(Head(lines.Skip(i).TakeWhile((_, at) => shown[i + at]).ToArray(), old, now));
            if (shown[i])
                diff.Add(lines[i].Mark + lines[i].Text);
            old += lines[i].Mark != '+' ? 1 : 0;
            now += lines[i].Mark != '-' ? 1 : 0;
        }
        return diff.ToImmutable();
    }

    private static string Head((char Mark, string Text)[] hunk, int old, int now) => string.Create(
        CultureInfo.InvariantCulture,
        $"@@ -{old},{hunk.Count(line => line.Mark != '+')} +{now},{hunk.Count(line => line.Mark != '-')} @@");
}
