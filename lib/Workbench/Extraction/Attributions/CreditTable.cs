namespace Workbench.Extraction.Attributions;

/// <summary>The credits of a document, found by their sentence.</summary>
/// <param name="credits">The credits in the order of their sentences.</param>
internal sealed class CreditTable(List<Credit> credits)
{
    public Credit this[int index] => credits[index];

    /// <summary>The credits of a sentence: from First up to, not including, End.</summary>
    public (int First, int End) Of(int sentence)
    {
        var (low, high) = (0, credits.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (credits[middle].Sentence < sentence)
                low = middle + 1;
            else
                high = middle;
        }
        var end = low;
        while (end < credits.Count && credits[end].Sentence == sentence)
            end++;
        return (low, end);
    }

    /// <summary>The first credit of a sentence; null when it has none.</summary>
    public Credit? FirstOf(int sentence)
    {
        var (first, end) = Of(sentence);
        return first < end ? credits[first] : null;
    }

    /// <summary>Who speaks at the end of a sentence: the nearest behind a quotation, else the last named.</summary>
    public Credit? LastOf(int sentence)
    {
        var (first, end) = Of(sentence);
        for (var i = first; i < end; i++)
        {
            if (credits[i].IsTrailing)
                return credits[i];
        }
        return first < end ? credits[end - 1] : null;
    }
}
