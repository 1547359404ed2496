using Workbench.Claims;

namespace Workbench.Coding;

/// <summary>The actors of a codebook by all their names, and the document itself.</summary>
internal sealed class KnownActors
{
    private const int ShortestMisspelt = 5;

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal) { [Attribution.Document] = Attribution.Document };

    public KnownActors(Codebook codebook)
    {
        foreach (var actor in codebook.Actors)
            names[actor.Name] = actor.Name;
        foreach (var actor in codebook.Actors)
        {
            foreach (var alias in actor.Aliases)
                names.TryAdd(alias, actor.Name);
        }
    }

    /// <summary>The codebook's name for an actor; the words themselves when it has none.</summary>
    public string NameOf(string words) => names.GetValueOrDefault(words, words);

    /// <summary>The known name of which the words are one letter off, and so probably a slip; null when there is none.</summary>
    public string? Misspelt(string words) =>
        words.Length < ShortestMisspelt || words.Length > 80 || names.ContainsKey(words)
            ? null
            : names.Keys.FirstOrDefault(name => Math.Abs(name.Length - words.Length) <= 1 && Messages.Edits(words, name) <= 1);
}
