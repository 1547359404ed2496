using Workbench.Quantities.Tokens;

namespace Workbench.Quantities.Numbers;

/// <summary>What every word can do beside a number: the library's lists and a codebook's vague words.</summary>
internal sealed class NumberVocabulary
{
    private const int Slots = 4096;

    private static readonly Lazy<NumberVocabulary> English = new(() => new NumberVocabulary());

    private readonly ulong[] keys;
    private readonly (NumberRoles Roles, long Value)[] words;

    private NumberVocabulary()
    {
        (keys, words) = (new ulong[Slots], new (NumberRoles, long)[Slots]);
        foreach (var file in (string[])["numbers.txt", "units.txt", "labels.txt"])
        {
            foreach (var list in WordList.Read(file))
                Add(list);
        }
        foreach (var list in WordList.Read("bounds.txt"))
            AddBounds(list);
        foreach (var word in (string[])["a", "an", "half"])
            Add(WordKey.Of(word), NumberRoles.Article);
    }

    private NumberVocabulary(NumberVocabulary english, IEnumerable<KeyValuePair<string, Estimate>> vagueWords)
    {
        (keys, words) = ([.. english.keys], [.. english.words]);
        (Before, After) = (english.Before, english.After);
        foreach (var (phrase, estimate) in vagueWords)
        {
            var phraseKeys = WordList.Keys(phrase);
            if (phraseKeys.Length == 0)
                continue;
            Vague.Add(phraseKeys, estimate);
            Add(phraseKeys[0], NumberRoles.VagueStart);
        }
    }

    /// <summary>Bounds before a number: "more than".</summary>
    public Phrases<Qualifier> Before { get; } = new(fromEnd: true);

    /// <summary>Bounds behind a number: "or more".</summary>
    public Phrases<Qualifier> After { get; } = new(fromEnd: false);

    /// <summary>The codebook's vague words.</summary>
    public Phrases<Estimate> Vague { get; } = new(fromEnd: false);

    /// <summary>The library's words with a codebook's vague ones.</summary>
    public static NumberVocabulary With(IEnumerable<KeyValuePair<string, Estimate>> vagueWords) => new(English.Value, vagueWords);

    public NumberRoles RolesOf(in Token token)
    {
        if (token.Kind != TokenKind.Word)
            return NumberRoles.None;
        var slot = SlotOf(token.Key);
        return keys[slot] == token.Key ? words[slot].Roles : NumberRoles.None;
    }

    public long ValueOf(in Token token)
    {
        var slot = SlotOf(token.Key);
        return keys[slot] == token.Key ? words[slot].Value : 0;
    }

    private int SlotOf(ulong key)
    {
        var slot = (int)(key >> 20) & (Slots - 1);
        while (keys[slot] != key && keys[slot] != 0)
            slot = (slot + 1) & (Slots - 1);
        return slot;
    }

    private void Add(WordList list)
    {
        var role = Enum.Parse<NumberRoles>(list.Role.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
        foreach (var word in list.Phrases)
            Add(WordKey.Of(word), role, list.Value);
    }

    private void AddBounds(WordList list)
    {
        var role = list.Role switch { "filler" => NumberRoles.Filler, "passing" => NumberRoles.Passing, "change" => NumberRoles.Change, _ => NumberRoles.None };
        foreach (var phrase in list.Phrases.Select(WordList.Keys))
        {
            if (role != NumberRoles.None)
                Add(phrase[0], role);
            else if (list.Role.StartsWith("after_", StringComparison.Ordinal))
                AddAfter(phrase, QualifierOf(list.Role["after_".Length..]));
            else
                AddBefore(phrase, QualifierOf(list.Role));
        }
    }

    private void AddBefore(ulong[] phrase, Qualifier qualifier)
    {
        Before.Add(phrase, qualifier);
        Add(phrase[^1], NumberRoles.BoundEnd);
    }

    private void AddAfter(ulong[] phrase, Qualifier qualifier)
    {
        After.Add(phrase, qualifier);
        Add(phrase[0], NumberRoles.BoundStart);
    }

    private static Qualifier QualifierOf(string role) =>
        Enum.Parse<Qualifier>(role.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    private void Add(ulong key, NumberRoles role, long value = 0)
    {
        var slot = SlotOf(key);
        keys[slot] = key;
        words[slot] = (words[slot].Roles | role, value != 0 ? value : words[slot].Value);
    }
}
