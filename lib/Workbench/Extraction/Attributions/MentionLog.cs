namespace Workbench.Extraction.Attributions;

/// <summary>Who was named at which token, in the order of the text.</summary>
internal sealed class MentionLog
{
    private readonly List<(int At, string Name)> mentions = [];

    /// <summary>Adds who is named at a token, unless somebody was at it or behind it.</summary>
    public void Add(int at, string name)
    {
        if (mentions.Count == 0 || mentions[^1].At < at)
            mentions.Add((at, name));
    }

    /// <summary>Who was named last before a token; null when nobody was.</summary>
    public (int At, string Name)? LastBefore(int at)
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].At < at)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 ? mentions[low - 1] : null;
    }
}
