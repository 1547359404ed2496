using System.Collections.Frozen;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames.Clauses;

/// <summary>The forms of common verbs, whatever they mean: where a clause has its verb.</summary>
internal sealed class VerbForms
{
    private readonly FrozenDictionary<ulong, Form> forms;

    private VerbForms(List<ListSection> sections)
    {
        var irregular = sections.Where(section => section.Sort == "irregular").SelectMany(section => section.Lines).Select(line => line.Split(' ')).ToDictionary(parts => parts[0]);
        var verbs = sections.Where(section => section.Sort == "verb").SelectMany(section => section.Lines).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Concat(irregular.Keys);
        var found = new Dictionary<ulong, Form>();
        foreach (var (spelling, form) in verbs.SelectMany(verb => FormsOf(verb, irregular)))
        {
            var key = WordKey.Of(spelling);
            found[key] = found.GetValueOrDefault(key) | form;
        }
        forms = found.ToFrozenDictionary();
    }

    public static VerbForms Shipped => Lazy.Value;

    private static Lazy<VerbForms> Lazy { get; } = new(() => new(ListFile.Read("common")));

    public Form this[ulong key] => forms.GetValueOrDefault(key);

    private static (string Spelling, Form Form)[] FormsOf(string verb, Dictionary<string, string[]> irregular)
    {
        var regular = Inflection.Past(verb);
        var (past, participle) = irregular.TryGetValue(verb, out var parts) ? (parts[1], parts[2]) : (regular, regular);
        return Inflection.Forms(verb, past, participle);
    }
}
