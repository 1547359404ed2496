using System.Numerics;

namespace Workbench.Quantities.Tokens;

/// <summary>A fixed set of words by their <see cref="WordKey"/>, which is a hash already: one probe tells most words that are not in it.</summary>
internal sealed class WordSet
{
    private readonly ulong[] slots;

    public WordSet(ReadOnlySpan<string> words)
    {
        slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)(2 * words.Length) + 1)];
        foreach (var word in words)
            Add(WordKey.Of(word));
    }

    /// <summary>Whether a word is in the set; 0, the key of numbers, never is.</summary>
    public bool Contains(ulong key)
    {
        var table = slots;
        for (var at = (int)(key >> 32); ; at++)
        {
            var found = table[at & (table.Length - 1)];
            if (found == 0)
                return false;
            if (found == key)
                return true;
        }
    }

    private void Add(ulong key)
    {
        var at = (int)(key >> 32);
        while (slots[at & (slots.Length - 1)] is not 0 and var taken && taken != key)
            at++;
        slots[at & (slots.Length - 1)] = key;
    }
}
