namespace Workbench.Extraction;

/// <summary>The words last cut from texts, for a text names the same people and bodies again and again: most names are made once.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class KnownNames
{
    /// <summary>Some more than the names of an article, a power of two.</summary>
    private const int Room = 1 << 12;

    /// <summary>The most characters of a name; longer words hardly come again.</summary>
    private const int Longest = 48;

    private readonly string?[] known = new string?[Room];

    /// <summary>The words as a string.</summary>
    public string Of(ReadOnlySpan<char> words)
    {
        if (words.Length > Longest)
            return words.ToString();
        ref var name = ref known[string.GetHashCode(words) & (Room - 1)];
        if (name is null || !words.SequenceEqual(name))
            name = words.ToString();
        return name;
    }
}
