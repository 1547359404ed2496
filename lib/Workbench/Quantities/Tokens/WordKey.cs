namespace Workbench.Quantities.Tokens;

/// <summary>
/// A 64-bit number that stands for a word whatever its case (FNV-1a over the lower-case UTF-16 code units), so that
/// word lists are looked up without a string. It is the same on every machine and run.
/// </summary>
/// <remarks>Curly apostrophes count as straight ones; full stops of "U.S." and invisible format characters do not count.</remarks>
public static class WordKey
{
    internal const ulong Seed = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>The key of one word.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var key = Seed;
        foreach (var character in word)
        {
            if (character != '.' && CharKinds.Of(character) != CharKind.Ignorable)
                key = Add(key, character);
        }
        return key;
    }

    /// <summary>A set of words.</summary>
    internal static WordSet Set(params ReadOnlySpan<string> words) => new(words);

    internal static ulong Add(ulong key, char character) => (key ^ CharKinds.Fold(character)) * Prime;
}
