using Workbench.Quantities.Numbers;
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
        var byForm = WordsByForm(form => Word.Unknown with { Common = form });
        foreach (var verb in ListFile.WordsOf(sections, "verb").Concat(irregular.Keys))
        {
            foreach (var (spelling, form) in FormsOf(verb))
                Merge(spelling, byForm[(int)form]);
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

    private void AddSection(ListSection section)
    {
        if (section.Sort == "verb")
            AddVerbs(section, WordList.ValueOf<Deed>(section.Name));
        else
            AddWords(section, WordList.ValueOf<Kind>(section.Name));
    }

    /// <summary>Words of a kind; those that are spelt alike share what is known of them.</summary>
    private void AddWords(ListSection section, Kind kind)
    {
        var (singular, plural) = (Word.Unknown with { Kinds = kind }, Word.Unknown with { Kinds = kind | Kind.Plural });
        foreach (var line in section.Lines)
        {
            var isCollective = line.StartsWith("= ", StringComparison.Ordinal);
            foreach (var word in line[(isCollective ? 2 : 0)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (section.Sort == "word" || isCollective)
                    Merge(word, isCollective ? plural : singular);
                else
                    AddNoun(word, singular, plural);
            }
        }
    }

    private void AddNoun(string noun, Word singular, Word plural)
    {
        var slash = noun.IndexOf('/', StringComparison.Ordinal);
        var one = slash < 0 ? noun : noun[..slash];
        var many = slash < 0 ? Inflection.Plural(noun) : noun[(slash + 1)..];
        if (!IsDropped(one, singular.Kinds))
            Merge(one, singular);
        if (!IsDropped(many, singular.Kinds))
            Merge(many, plural);
    }

    private bool IsDropped(string noun, Kind kind) =>
        (kind is Kind.Person or Kind.Force && droppedNouns.Contains(noun)) || (kind == Kind.Force && droppedForces.Contains(noun));

    private void AddVerbs(ListSection section, Deed deed)
    {
        var byForm = WordsByForm(form => new(Kind.None, deed, form, []));
        foreach (var entry in section.Lines.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            var parts = entry.Split('_');
            if (parts.Length == 1 && deed is Deed.Kill or Deed.Injure or Deed.Arrest && droppedVerbs.Contains(entry))
                continue;
            var phrase = parts.Length == 1 ? null : new Phrase(Array.ConvertAll(parts[1..], part => WordKey.Of(part)), deed);
            foreach (var (spelling, form) in FormsOf(parts[0]))
                Merge(spelling, phrase is null ? byForm[(int)form] : new(Kind.None, Deed.None, form, [phrase]));
        }
    }

    private (string Spelling, Form Form)[] FormsOf(string verb)
    {
        var regular = Inflection.Past(verb);
        var (past, participle) = irregular.TryGetValue(verb, out var parts) ? (parts[1], parts[2]) : (regular, regular);
        return Inflection.Forms(verb, past, participle);
    }

    /// <summary>What is known of a verb in each of its forms, by the form's number.</summary>
    private static Word[] WordsByForm(Func<Form, Word> known)
    {
        var byForm = new Word[(int)Form.Gerund + 1];
        foreach (var form in (Form[])[Form.Base, Form.Third, Form.Past, Form.Participle, Form.Gerund])
            byForm[(int)form] = known(form);
        return byForm;
    }

    private void Merge(string spelling, Word known)
    {
        ref var word = ref words.At(WordKey.Of(spelling));
        word = word is null ? known : word.And(known);
    }
}
