using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>What stood right before and right after a quote.</summary>
internal sealed record QuoteContext(string? Before, string? After)
{
    private const int ShortestKey = 8;
    private const int LongestKey = 20;

    /// <summary>How many characters next to the span are those of the context.</summary>
    public int FitAt(string text, TextSpan span)
    {
        var fit = 0;
        for (var step = 1; step <= Before?.Length && step <= span.Start && Before[^step] == text[span.Start - step]; step++)
            fit++;
        for (var step = 0; step < After?.Length && span.End + step < text.Length && After[step] == text[span.End + step]; step++)
            fit++;
        return fit;
    }

    /// <summary>What stands between the context now; null when the context is too short, is not found, or nothing stands between.</summary>
    /// <param name="text">The text as it is now.</param>
    /// <param name="length">How long the quote was.</param>
    /// <param name="at">Where it stood; the nearest place wins.</param>
    public TextSpan? Between(FoldedText text, int length, int? at)
    {
        var (left, right) = (FoldedText.Fold(Before ?? ""), FoldedText.Fold(After ?? ""));
        if (left.Length < ShortestKey || right.Length < ShortestKey)
            return null;
        left = left[^Math.Min(left.Length, LongestKey)..];
        right = right[..Math.Min(right.Length, LongestKey)];
        var rights = Occurrences.Of(right, text.Text);
        var longest = (2 * length) + 80;
        return Occurrences.Of(left, text.Text)
            .Select(place => place + left.Length)
            .Select(start => (Start: start, End: FirstFrom(rights, start)))
            .Where(gap => gap.End >= gap.Start && gap.End - gap.Start <= longest)
            .Select(gap => Trimmed(text, gap.Start, gap.End))
            .Where(span => span is not null)
            .MinBy(span => Math.Abs(span!.Value.Start - (at ?? 0)));
    }

    private static int FirstFrom(List<int> places, int start)
    {
        var index = places.BinarySearch(start);
        index = index < 0 ? ~index : index;
        return index < places.Count ? places[index] : -1;
    }

    private static TextSpan? Trimmed(FoldedText text, int start, int end)
    {
        while (start < end && text.Text[start] == ' ')
            start++;
        while (end > start && text.Text[end - 1] == ' ')
            end--;
        return end > start ? text.Unfold(start, end - start) : null;
    }
}
