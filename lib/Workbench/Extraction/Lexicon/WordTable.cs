using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Lexicon;

/// <summary>What the library knows of English words, made once from the lists in this folder.</summary>
internal sealed class WordTable
{
    private readonly WordMap<Word> words;

    internal WordTable(WordMap<Word> words) => this.words = words;

    /// <summary>The table of the lists that ship with the library.</summary>
    public static WordTable Shipped => Lazy.Value;

    private static Lazy<WordTable> Lazy { get; } = new(() => new WordTableBuilder().Add(ListFile.ReadAll()).AddCommon(ListFile.Read("common")).Build());

    public int Count => words.Count;

    public Word this[ulong key] => words[key] ?? Word.Unknown;

    public Word this[string word] => this[WordKey.Of(word)];
}
