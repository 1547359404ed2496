using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Lexicon;

/// <summary>The lists of words that single rules ask for, by the name of their section.</summary>
internal sealed class WordLists
{
    private readonly string file;
    private readonly Dictionary<string, WordSet> lists;

    private WordLists(string file)
    {
        this.file = file;
        lists = ListFile.Read(file).ToDictionary(section => section.Name, section => new WordSet(ListFile.WordsOf([section], "list").ToArray()), StringComparer.Ordinal);
    }

    /// <summary>The lists of the readers of figures.</summary>
    public static WordLists Figures { get; } = new("figures");

    /// <summary>The lists of the readers of who is credited.</summary>
    public static WordLists Credits { get; } = new("credits");

    /// <summary>The lists of the readers of blame.</summary>
    public static WordLists Blames { get; } = new("blames");

    public IEnumerable<string> Names => lists.Keys;

    public WordSet this[string name] =>
        lists.TryGetValue(name, out var words) ? words : throw new InvalidOperationException($"{file}.txt has no section [list {name}]; it has {string.Join(", ", lists.Keys)}");
}
