using Workbench.Quantities.Tokens;

namespace Workbench.Quantities.Numbers;

/// <summary>What every word can do beside a number: the library's lists and a codebook's vague words.</summary>
internal sealed class NumberVocabulary
{
    private static readonly Lazy<NumberVocabulary> English = new(() => new NumberVocabulary());

    private readonly WordMap<NumberWord> words;

    private NumberVocabulary()
    {
        words = new();
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
        words = english.words.Copy();
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

    public NumberRoles RolesOf(in Token token) => token.Kind == TokenKind.Word ? words[token.Key].Roles : NumberRoles.None;

    public long ValueOf(in Token token) => words[token.Key].Value;

    private void Add(WordList list)
    {
        var role = WordList.ValueOf<NumberRoles>(list.Role);
        foreach (var word in list.Phrases)
            Add(WordKey.Of(word), role, list.Value);
    }

    private void AddBounds(WordList list)
    {
        var role = list.Role switch { "filler" => NumberRoles.Filler, "passing" => NumberRoles.Passing, "change" => NumberRoles.Change, _ => NumberRoles.None };
        foreach (var words in list.Phrases)
        {
            var phrase = WordList.Keys(words);
            if (role != NumberRoles.None)
                Add(phrase[0], role);
            else if (list.Role.StartsWith("after_", StringComparison.Ordinal))
                AddAfter(phrase, WordList.ValueOf<Qualifier>(list.Role["after_".Length..]));
            else
                AddBefore(phrase, WordList.ValueOf<Qualifier>(list.Role));
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

    private void Add(ulong key, NumberRoles role, long value = 0)
    {
        ref var word = ref words.At(key);
        word = new(word.Roles | role, value != 0 ? value : word.Value);
    }

    private readonly record struct NumberWord(NumberRoles Roles, long Value);
}
