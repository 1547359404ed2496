using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Lexicon;

/// <summary>Turns word lists into a table of all forms of their words.</summary>
internal sealed class WordTableBuilder
{
    private Dictionary<string, string[]> irregular = [];
    private readonly HashSet<string> droppedNouns = new(StringComparer.Ordinal);
    private readonly HashSet<string> droppedForces = new(StringComparer.Ordinal);
    private readonly HashSet<string> droppedVerbs = new(StringComparer.Ordinal);
    private readonly WordMap<Word> words = new();

    public WordTableBuilder Add(IEnumerable<ListSection> sections)
    {
        var all = sections.ToList();
        irregular = ListFile.Irregular(all);
        foreach (var section in all.Where(section => section.Sort is "drop"))
            Drop(section);
        foreach (var section in all.Where(section => section.Sort is not ("irregular" or "drop")))
            AddSection(section);
        return this;
    }

    /// <summary>Adds verbs of which no more is known than that they are verbs.</summary>
    public WordTableBuilder AddCommon(List<ListSection> sections)
    {
        irregular = ListFile.Irregular(sections);
        foreach (var verb in ListFile.WordsOf(sections, "verb").Concat(irregular.Keys))
        {
            foreach (var (spelling, form) in FormsOf(verb))
            {
                ref var word = ref words.At(WordKey.Of(spelling));
                word = word is null ? Word.Unknown with { Common = form } : word with { Common = word.Common | form };
            }
        }
        return this;
    }

    public WordTable Build() => new(words);

    private void Drop(ListSection section)
    {
        foreach (var line in section.Lines)
            Dropped(section.Name).UnionWith(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private HashSet<string> Dropped(string name) => name switch
    {
        "verb" => droppedVerbs,
        "force" => droppedForces,
        _ => droppedNouns,
    };

    private bool IsDropped(string noun, Kind kind) =>
        (kind is Kind.Person or Kind.Force && droppedNouns.Contains(noun)) || (kind == Kind.Force && droppedForces.Contains(noun));

    private void AddSection(ListSection section)
    {
        var isVerb = section.Sort == "verb";
        var kind = isVerb ? Kind.None : Enum.Parse<Kind>(section.Name, ignoreCase: true);
        var deed = isVerb ? Enum.Parse<Deed>(section.Name, ignoreCase: true) : Deed.None;
        foreach (var line in section.Lines)
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var isCollective = parts[0] == "=";
            foreach (var part in isCollective ? parts[1..] : parts)
                AddWord(section.Sort, part, kind, deed, isCollective);
        }
    }

    private void AddWord(string sort, string word, Kind kind, Deed deed, bool isCollective)
    {
        if (sort == "verb")
            AddVerb(word, deed);
        else if (sort == "word")
            Merge(word, kind);
        else if (isCollective)
            Merge(word, kind | Kind.Plural);
        else
            AddNoun(word, kind);
    }

    private void AddNoun(string noun, Kind kind)
    {
        var slash = noun.IndexOf('/', StringComparison.Ordinal);
        var singular = slash < 0 ? noun : noun[..slash];
        var plural = slash < 0 ? Inflection.Plural(noun) : noun[(slash + 1)..];
        if (!IsDropped(singular, kind))
            Merge(singular, kind);
        if (!IsDropped(plural, kind))
            Merge(plural, kind | Kind.Plural);
    }

    private void AddVerb(string entry, Deed deed)
    {
        var parts = entry.Split('_');
        if (parts.Length == 1 && deed is Deed.Kill or Deed.Injure or Deed.Arrest && droppedVerbs.Contains(entry))
            return;
        var rest = parts[1..].Select(part => WordKey.Of(part)).ToArray();
        foreach (var (spelling, form) in FormsOf(parts[0]))
        {
            if (rest.Length == 0)
                Merge(spelling, deeds: deed, forms: form);
            else
                Merge(spelling, forms: form, phrase: new Phrase(rest, deed));
        }
    }

    private (string Spelling, Form Form)[] FormsOf(string verb)
    {
        var regular = Inflection.Past(verb);
        var (past, participle) = irregular.TryGetValue(verb, out var parts) ? (parts[1], parts[2]) : (regular, regular);
        return Inflection.Forms(verb, past, participle);
    }

    private void Merge(string spelling, Kind kind = Kind.None, Deed deeds = Deed.None, Form forms = Form.None, Phrase? phrase = null)
    {
        ref var entry = ref words.At(WordKey.Of(spelling));
        var word = entry ?? Word.Unknown;
        entry = new(word.Kinds | kind, word.Deeds | deeds, word.Forms | forms, phrase is null ? word.Phrases : [.. word.Phrases, phrase]);
    }
}
