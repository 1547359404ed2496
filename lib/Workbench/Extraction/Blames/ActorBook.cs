using Workbench.Claims;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>The actors of a codebook under all their words.</summary>
internal sealed class ActorBook
{
    /// <summary>Under their first words, the longest first.</summary>
    private readonly WordMap<List<Alias>> byFirst = new();
    private readonly Dictionary<string, string> byWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> kinds = new(StringComparer.Ordinal);

    public ActorBook(Codebook codebook)
    {
        foreach (var actor in codebook.Actors)
        {
            Add(actor.Name, actor.Name);
            kinds.TryAdd(actor.Name, actor.Kind ?? "");
            foreach (var alias in actor.Aliases)
                Add(alias, actor.Name);
        }
        OnlyGovernment = codebook.Actors.Where(actor => actor.Kind == "government").Select(actor => actor.Name).ToArray() is [var only] ? only : null;
    }

    /// <summary>The first words of its actors.</summary>
    public IEnumerable<ulong> FirstWords => byFirst.Keys;

    /// <summary>The actor whose words begin at a token, and the token after them; null when none does.</summary>
    public (string Actor, int End)? At(AnnotatedText text, int token)
    {
        if (!text.Has(token, Mark.Actor) || byFirst[text.Token(token).Key] is not { } aliases)
            return null;
        foreach (var alias in aliases)
        {
            if (alias.Matches(text, token))
                return (alias.Actor, token + alias.Tokens.Length);
        }
        return null;
    }

    /// <summary>The actor named within a phrase, the longest words first; null when there is none.</summary>
    public string? Within(AnnotatedText text, int first, int end)
    {
        (string Actor, int Length)? best = null;
        for (var i = first; i < end; i++)
        {
            if (At(text, i) is { } found && found.End <= end && found.End - i > (best?.Length ?? 0))
                best = (found.Actor, found.End - i);
        }
        return best?.Actor;
    }

    /// <summary>The codebook's name of somebody the text names; the text's own words when the codebook does not know them.</summary>
    public string NameOf(string words) => byWords.GetValueOrDefault(words, words);

    /// <summary>The one government of the codebook; null when it has none or several.</summary>
    public string? OnlyGovernment { get; }

    /// <summary>Whether the codebook has an actor of that name.</summary>
    public bool Has(string actor) => kinds.ContainsKey(actor);

    /// <summary>Whether a name is that of a state with an adjective of origin, or that adjective.</summary>
    public static bool IsState(string name) => LazyStates.Value.Contains(name);

    private static readonly Lazy<HashSet<string>> LazyStates = new(() => [.. Lines.SelectMany(line => (string[])[line.State, .. line.Adjectives])]);

    /// <summary>
    /// Whether a token is an adjective of origin: "Israeli". It stays as it is written, for it names a state, its army or its people;
    /// a codebook that holds them for one gives it as an alias.
    /// </summary>
    public static bool IsAdjective(AnnotatedText text, int token) =>
        text.IsWord(token) && text.IsCapital(token) && LazyAdjectives.Value.Contains(text.Token(token).Key);

    private static readonly Lazy<WordSet> LazyAdjectives = new(() => WordKey.Set([.. Lines.SelectMany(line => line.Adjectives)]));

    private static IEnumerable<(string State, string[] Adjectives)> Lines =>
        ListFile.Read("demonyms").SelectMany(section => section.Lines).Select(line => line.Split(':')).Select(parts => (parts[0].Trim(), parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>What sort of actor the codebook says one is, empty when it says nothing; null when it does not have the actor.</summary>
    public string? Find(string actor) => kinds.GetValueOrDefault(actor);

    /// <summary>What sort of actor the codebook says one is; empty when it says nothing.</summary>
    public string KindOf(string actor) => kinds.GetValueOrDefault(actor, "");

    private void Add(string words, string actor)
    {
        byWords.TryAdd(words, actor);
        var tokens = Tokenizer.Read(words).Tokens.ToArray();
        if (tokens.Length == 0)
            return;
        var aliases = byFirst.At(tokens[0].Key) ??= [];
        aliases.Insert(aliases.FindLastIndex(alias => alias.Tokens.Length >= tokens.Length) + 1, new(actor, tokens));
    }

    /// <summary>Words match whatever the case of their letters, except that what is written with a capital has one.</summary>
    private sealed record Alias(string Actor, Token[] Tokens)
    {
        public bool Matches(AnnotatedText text, int at)
        {
            if (at + Tokens.Length > text.Layout.Tokens.Count)
                return false;
            for (var i = 0; i < Tokens.Length; i++)
            {
                ref readonly var token = ref text.Token(at + i);
                if (token.Key != Tokens[i].Key || token.Kind != Tokens[i].Kind)
                    return false;
                var cased = Tokens[i].Traits & (TokenTraits.Capital | TokenTraits.AllCaps);
                if ((token.Traits & cased) != cased && !(token.Has(TokenTraits.Dotted) && token.Has(TokenTraits.Capital)))
                    return false;
            }
            return true;
        }
    }
}
