using Workbench.Claims;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Numbers;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames.Prose;

/// <summary>A verb, with the words behind it, that says what somebody is responsible for.</summary>
/// <param name="Act">What for.</param>
/// <param name="Forms">The forms of the verb that the spelling can be.</param>
/// <param name="Rest">The words behind it; null when the verb says it alone.</param>
/// <param name="NeedsMatter">Whether its object has to be of the matter.</param>
internal sealed record Conduct(Act Act, Form Forms, WordPattern? Rest, bool NeedsMatter);

/// <summary>The list of conduct, by the spellings of its verbs.</summary>
internal sealed class ConductTable
{
    private readonly WordMap<Conduct[]> byVerb = new();

    private ConductTable(List<ListSection> sections)
    {
        Matters = WordKey.Set([.. ListFile.WordsOf(sections, "matter")]);
        Associations = WordKey.Set([.. ListFile.WordsOf(sections, "association")]);
        var irregular = ListFile.Irregular(sections);
        foreach (var section in sections.Where(section => section.Sort is not ("matter" or "association" or "irregular")))
        {
            foreach (var line in section.Lines)
                Add(section, line, irregular);
        }
    }

    public static ConductTable Shipped => Lazy.Value;

    private static Lazy<ConductTable> Lazy { get; } = new(() => new(ListFile.Read("conduct")));

    /// <summary>The spellings of its verbs.</summary>
    public IEnumerable<ulong> Verbs => byVerb.Keys;

    public ReadOnlySpan<Conduct> this[ulong verb] => byVerb[verb];

    /// <summary>What the accusations of a rebellion are about.</summary>
    public WordSet Matters { get; }

    /// <summary>Words that tie an actor beside them to the matter, in a text that accuses.</summary>
    public WordSet Associations { get; }

    private void Add(ListSection section, string line, Dictionary<string, string[]> irregular)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rest = words.Length > 1 ? WordPattern.Parse(words[1..]) : null;
        var conduct = new Conduct(ActNames.Of(section.Sort), Form.None, rest, section.Name == "matter");
        foreach (var verb in words[0].Split('|'))
        {
            foreach (var (spelling, form) in FormsOf(verb, irregular))
                Add(WordKey.Of(spelling), conduct with { Forms = form });
        }
    }

    /// <summary>One spelling that is several forms of a verb is one entry.</summary>
    private void Add(ulong key, Conduct conduct)
    {
        ref var conducts = ref byVerb.At(key);
        conducts ??= [];
        var same = Array.FindIndex(conducts, other => other.Act == conduct.Act && ReferenceEquals(other.Rest, conduct.Rest) && other.NeedsMatter == conduct.NeedsMatter);
        if (same >= 0)
            conducts[same] = conducts[same] with { Forms = conducts[same].Forms | conduct.Forms };
        else
            conducts = [.. conducts, conduct];
    }

    private static readonly (string, Form)[] FormsOfBe = [("is", Form.Past), ("are", Form.Past), ("was", Form.Past), ("were", Form.Past), ("been", Form.Past), ("be", Form.Past)];

    private static (string Spelling, Form Form)[] FormsOf(string verb, Dictionary<string, string[]> irregular)
    {
        if (verb == "be")
            return FormsOfBe;
        var regular = Inflection.Past(verb);
        var (past, participle) = irregular.TryGetValue(verb, out var parts) ? (parts[1], parts[2]) : (regular, regular);
        var third = verb is "do" ? "does" : Inflection.Third(verb);
        return [(verb, Form.Base), (third, Form.Third), (past, Form.Past), (participle, Form.Participle), (Inflection.Gerund(verb, past), Form.Gerund)];
    }
}

/// <summary>The acts and commitments as the lists write them.</summary>
internal static class ActNames
{
    public static Act Of(string name) => WordList.ValueOf<Act>(name);

    public static Commitment Commitment(string name) => WordList.ValueOf<Commitment>(name);
}
