namespace Workbench.Quantities.Tokens;

/// <summary>What is known of words by their <see cref="WordKey"/>, which is a hash already: one probe tells most words that nothing is known of.</summary>
/// <remarks>Reading is safe from any number of threads once nothing is added any more.</remarks>
internal sealed class WordMap<T>
{
    /// <summary>What 0, the key of all numbers, is kept as, for an empty slot is 0.</summary>
    private const ulong Number = 1;

    private ulong[] keys = new ulong[16];
    private T?[] values = new T?[16];

    /// <summary>How many words.</summary>
    public int Count { get; private set; }

    /// <summary>What is known of a word; the default of <typeparamref name="T"/> when nothing is.</summary>
    public T? this[ulong key]
    {
        get
        {
            var table = keys;
            key = key == 0 ? Number : key;
            for (var at = (int)(key >> 32); ; at++)
            {
                var slot = at & (table.Length - 1);
                if (table[slot] == key)
                    return values[slot];
                if (table[slot] == 0)
                    return default;
            }
        }
    }

    /// <summary>What is known of a word, to be set; the word is added when it is new.</summary>
    public ref T? At(ulong key)
    {
        if (2 * Count >= keys.Length)
            Grow();
        key = key == 0 ? Number : key;
        var slot = SlotOf(key);
        if (keys[slot] == 0)
            Count++;
        keys[slot] = key;
        return ref values[slot];
    }

    private int SlotOf(ulong key)
    {
        var slot = (int)(key >> 32) & (keys.Length - 1);
        while (keys[slot] != 0 && keys[slot] != key)
            slot = (slot + 1) & (keys.Length - 1);
        return slot;
    }

    private void Grow()
    {
        var (oldKeys, oldValues) = (keys, values);
        (keys, values) = (new ulong[2 * oldKeys.Length], new T?[2 * oldKeys.Length]);
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] == 0)
                continue;
            var slot = SlotOf(oldKeys[i]);
            (keys[slot], values[slot]) = (oldKeys[i], oldValues[i]);
        }
    }
}
