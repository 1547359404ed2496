using Workbench.Extraction.Blames;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction;

/// <summary>What is known of a word.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Word">What the lists of words say of it.</param>
/// <param name="Marks">Which lists of phrases it is on.</param>
internal readonly record struct KnownWord(ulong Key, Word Word, Mark Marks);

/// <summary>What is known of the words met last, for a text says few words again and again: most are looked up once for all lists.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class KnownWords(WordTable table, WordMap<Mark> marks)
{
    /// <summary>Some more than the words of an article, a power of two.</summary>
    private const int Room = 1 << 14;

    private readonly KnownWord[] known = new KnownWord[Room];

    public ref readonly KnownWord this[ulong key]
    {
        get
        {
            ref var word = ref known[(int)(key >> 32) & (Room - 1)];
            if (word.Key != key || word.Word is null)
                word = new(key, table[key], marks[key]);
            return ref word;
        }
    }
}
