using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames.Clauses;

/// <summary>The forms of common verbs, whatever they mean: where a clause has its verb.</summary>
internal sealed class VerbForms
{
    private readonly WordMap<Form> forms = new();

    private VerbForms(List<ListSection> sections)
    {
        var irregular = ListFile.Irregular(sections);
        foreach (var verb in ListFile.WordsOf(sections, "verb").Concat(irregular.Keys))
        {
            foreach (var (spelling, form) in FormsOf(verb, irregular))
                forms.At(WordKey.Of(spelling)) |= form;
        }
    }

    public static VerbForms Shipped => Lazy.Value;

    private static Lazy<VerbForms> Lazy { get; } = new(() => new(ListFile.Read("common")));

    public Form this[ulong key] => forms[key];

    private static (string Spelling, Form Form)[] FormsOf(string verb, Dictionary<string, string[]> irregular)
    {
        var regular = Inflection.Past(verb);
        var (past, participle) = irregular.TryGetValue(verb, out var parts) ? (parts[1], parts[2]) : (regular, regular);
        return Inflection.Forms(verb, past, participle);
    }
}
