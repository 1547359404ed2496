using System.Globalization;
using Workbench.Quantities.Tokens;

namespace Workbench.Quantities.Numbers;

/// <summary>One line of a word list: a role, a value where the role has one, and the words or phrases that have it.</summary>
internal sealed record WordList(string Role, long Value, string[] Phrases)
{
    /// <summary>The lists of a file that ships with the library.</summary>
    public static IEnumerable<WordList> Read(string file, string folder = "Workbench.Quantities.")
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(folder + file)
            ?? throw new InvalidOperationException($"the word list {folder}{file} is not embedded in the library");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return Parse(line, file);
        }
    }

    /// <summary>The keys of a phrase's words.</summary>
    public static ulong[] Keys(string phrase) =>
        Array.ConvertAll(phrase.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries), word => WordKey.Of(word));

    /// <summary>The value of an enumeration that a list names: "vague_start" is VagueStart.</summary>
    public static T ValueOf<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    private static WordList Parse(string line, string file)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            throw new InvalidDataException($"{file}: \"{line}\" has no colon; a line is \"role: word, word\" or \"role value: word, word\"");
        var head = line[..colon].Split(' ');
        var value = head.Length > 1 ? long.Parse(head[1], CultureInfo.InvariantCulture) : 0;
        return new WordList(head[0], value, line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }
}
