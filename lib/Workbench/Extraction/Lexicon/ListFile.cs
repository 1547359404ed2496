using System.Reflection;

namespace Workbench.Extraction.Lexicon;

/// <summary>A section of a word list: "[noun attacker]" and the lines under it.</summary>
/// <param name="Sort">noun, verb, word, irregular or drop.</param>
/// <param name="Name">The kind or deed its words have; empty for irregular.</param>
/// <param name="Lines">Its lines without comments.</param>
internal sealed record ListSection(string Sort, string Name, List<string> Lines);

/// <summary>Reads the word lists that ship with the library.</summary>
internal static class ListFile
{
    private static readonly string[] Names = ["wordnet", "people", "verbs", "grammar", "speech", "blame"];

    /// <summary>All sections of all lists.</summary>
    public static IEnumerable<ListSection> ReadAll() => Names.SelectMany(Read);

    internal static List<ListSection> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Workbench.Extraction.Lexicon.{name}.txt")
            ?? throw new InvalidOperationException($"the word list {name}.txt is not embedded in the library");
        using var reader = new StreamReader(stream);
        return Parse(reader);
    }

    internal static List<ListSection> Parse(TextReader reader)
    {
        var sections = new List<ListSection>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
                sections.Add(Section(line));
            else if (sections.Count > 0)
                sections[^1].Lines.Add(line);
            else
                throw new FormatException($"a word list begins with '{line}', expected a section such as [noun attacker]");
        }
        return sections;
    }

    /// <summary>The irregular verbs of a list by their base: base, past, participle.</summary>
    public static Dictionary<string, string[]> Irregular(List<ListSection> sections) =>
        LinesOf(sections, "irregular").Select(line => line.Split(' ')).ToDictionary(parts => parts[0], StringComparer.Ordinal);

    /// <summary>The words of all sections of a sort.</summary>
    public static IEnumerable<string> WordsOf(List<ListSection> sections, string sort) =>
        LinesOf(sections, sort).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> LinesOf(List<ListSection> sections, string sort) =>
        sections.Where(section => section.Sort == sort).SelectMany(section => section.Lines);

    private static ListSection Section(string line)
    {
        var heading = line.Trim('[', ']').Split(' ', 2);
        return new(heading[0], heading.Length > 1 ? heading[1] : "", []);
    }
}
