namespace Workbench.Quantities.Tokens;

/// <summary>What is known of words by their <see cref="WordKey"/>, which is a hash already: one probe tells most words that nothing is known of.</summary>
/// <remarks>Reading is safe from any number of threads once nothing is added any more.</remarks>
internal sealed class WordMap<T>
{
    /// <summary>What 0, the key of all numbers, is kept as, for an empty slot is 0.</summary>
    private const ulong Number = 1;

    private Slot[] slots = new Slot[16];

    /// <summary>A word's key beside what is known of it, so that a look at one brings the other.</summary>
    private struct Slot
    {
        public ulong Key;
        public T? Value;
    }

    /// <summary>How many words.</summary>
    public int Count { get; private set; }

    /// <summary>What is known of a word; the default of <typeparamref name="T"/> when nothing is.</summary>
    public T? this[ulong key]
    {
        get
        {
            var table = slots;
            key = key == 0 ? Number : key;
            for (var at = (int)(key >> 32); ; at++)
            {
                ref var slot = ref table[at & (table.Length - 1)];
                if (slot.Key == key)
                    return slot.Value;
                if (slot.Key == 0)
                    return default;
            }
        }
    }

    /// <summary>What is known of a word, to be set; the word is added when it is new.</summary>
    public ref T? At(ulong key)
    {
        if (2 * Count >= slots.Length)
            Grow();
        key = key == 0 ? Number : key;
        ref var slot = ref SlotOf(key);
        if (slot.Key == 0)
            Count++;
        slot.Key = key;
        return ref slot.Value;
    }

    /// <summary>The keys of its words, in no order.</summary>
    public IEnumerable<ulong> Keys => slots.Where(slot => slot.Key != 0).Select(slot => slot.Key == Number ? 0 : slot.Key);

    /// <summary>A map with the same words, to which others can be added.</summary>
    public WordMap<T> Copy() => new() { Count = Count, slots = [.. slots] };

    private ref Slot SlotOf(ulong key)
    {
        var at = (int)(key >> 32) & (slots.Length - 1);
        while (slots[at].Key != 0 && slots[at].Key != key)
            at = (at + 1) & (slots.Length - 1);
        return ref slots[at];
    }

    private void Grow()
    {
        var old = slots;
        slots = new Slot[2 * old.Length];
        foreach (ref readonly var slot in old.AsSpan())
        {
            if (slot.Key != 0)
                SlotOf(slot.Key) = slot;
        }
    }
}
