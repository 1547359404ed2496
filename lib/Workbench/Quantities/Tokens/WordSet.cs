using System.Numerics;

namespace Workbench.Quantities.Tokens;

/// <summary>A fixed set of words by their <see cref="WordKey"/>, which is a hash already: one probe tells most words that are not in it.</summary>
internal sealed class WordSet
{
    private readonly ulong[] slots;

    public WordSet(ReadOnlySpan<string> words)
        : this(words.Length)
    {
        foreach (var word in words)
            Add(WordKey.Of(word));
    }

    private WordSet(int most) => slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)(2 * most) + 1)];

    /// <summary>The words of several sets.</summary>
    public static WordSet Of(params ReadOnlySpan<WordSet> sets)
    {
        var most = 0;
        foreach (var set in sets)
            most += set.slots.Length;
        var all = new WordSet(most);
        foreach (var set in sets)
        {
            foreach (var key in set.slots)
            {
                if (key != 0)
                    all.Add(key);
            }
        }
        return all;
    }

    /// <summary>The keys of its words, in no order.</summary>
    public IEnumerable<ulong> Keys => slots.Where(key => key != 0);

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
