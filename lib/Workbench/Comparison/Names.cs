using System.Collections.Immutable;
using Workbench.Claims;

namespace Workbench.Comparison;

/// <summary>One name for the many words for an actor, a place or a population, by the codebook's aliases.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, string> actors;
    private readonly Dictionary<string, string?> partOf;
    private readonly ImmutableArray<(string Words, string Name)> places;
    private readonly ImmutableArray<(string Words, string Name)> populations;
    private readonly Dictionary<string, string?> within;

    public Names(Codebook codebook)
    {
        actors = new(StringComparer.OrdinalIgnoreCase);
        foreach (var actor in codebook.Actors)
        {
            actors[Bare(actor.Name)] = actor.Name;
            foreach (var alias in actor.Aliases)
                actors.TryAdd(Bare(alias), actor.Name);
        }

        partOf = codebook.Actors.ToDictionary(actor => actor.Name, actor => actor.PartOf, StringComparer.Ordinal);
        places = LongestFirst(codebook.Places);
        populations = LongestFirst(codebook.Populations);
        within = codebook.Places.Concat(codebook.Populations)
            .GroupBy(scope => scope.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Within, StringComparer.Ordinal);
    }

    /// <summary>The codebook's name of an actor, or the words themselves.</summary>
    public string Actor(string words) => actors.GetValueOrDefault(Bare(words), words);

    /// <summary>The top of the part_of chain.</summary>
    public string Origin(string actor)
    {
        var top = actor;
        for (var steps = 0; steps < partOf.Count && partOf.GetValueOrDefault(top) is { } above; steps++)
            top = above;
        return top;
    }

    /// <summary>The codebook's name of a place the words mention; the words themselves when it knows none; null for null.</summary>
    public string? Place(string? words) => Mentioned(words, places);

    /// <summary>The codebook's name of a population the words mention; the words themselves when it knows none; null for null.</summary>
    public string? Population(string? words) => Mentioned(words, populations);

    /// <summary>Whether the one scope lies within the other, or both are the same.</summary>
    public bool Nested(string a, string b) => a == b || Encloses(a, b) || Encloses(b, a);

    private bool Encloses(string outer, string inner)
    {
        var at = within.GetValueOrDefault(inner);
        for (var steps = 0; steps < within.Count && at is not null; steps++, at = within.GetValueOrDefault(at))
        {
            if (at == outer)
                return true;
        }

        return false;
    }

    private static string? Mentioned(string? words, ImmutableArray<(string Words, string Name)> known)
    {
        if (words is null)
            return null;
        foreach (var (alias, name) in known)
        {
            if (HasWords(words, alias))
                return name;
        }

        return words;
    }

    private static bool HasWords(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return true;
        }

        return false;
    }

    private static ImmutableArray<(string Words, string Name)> LongestFirst(ImmutableArray<CodebookScope> scopes) =>
    [
        .. scopes.SelectMany(scope => scope.Aliases.Prepend(scope.Name).Select(words => (words, scope.Name)))
            .OrderByDescending(pair => pair.words.Length).ThenBy(pair => pair.words, StringComparer.Ordinal),
    ];

    private static string Bare(string words) => words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
}
