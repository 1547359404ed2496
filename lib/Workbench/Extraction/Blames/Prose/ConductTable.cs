using System.Collections.Frozen;
using Workbench.Claims;
using Workbench.Extraction.Lexicon;
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
    private readonly FrozenDictionary<ulong, Conduct[]> byVerb;
    private readonly FrozenSet<ulong> matters;
    private readonly FrozenSet<ulong> associations;

    private ConductTable(IReadOnlyList<ListSection> sections)
    {
        matters = WordsOf(sections, "matter");
        associations = WordsOf(sections, "association");
        var irregular = sections.Where(section => section.Sort == "irregular").SelectMany(section => section.Lines).Select(line => line.Split(' ')).ToDictionary(parts => parts[0]);
        byVerb = sections.Where(section => section.Sort is not ("matter" or "association" or "irregular")).SelectMany(section => section.Lines.SelectMany(line => Read(section, line, irregular)))
            .GroupBy(entry => entry.Key).ToFrozenDictionary(group => group.Key, group => Merge(group.Select(entry => entry.Conduct)));
    }

    public static ConductTable Shipped => Lazy.Value;

    private static Lazy<ConductTable> Lazy { get; } = new(() => new(ListFile.Read("conduct")));

    public ReadOnlySpan<Conduct> this[ulong verb] => byVerb.GetValueOrDefault(verb);

    /// <summary>Whether a token names something the accusations of a rebellion are about.</summary>
    public bool IsMatter(AnnotatedText text, int token) => text.IsWord(token) && matters.Contains(text.Token(token).Key);

    /// <summary>Whether a word ties an actor beside it to the matter, in a text that accuses.</summary>
    public bool IsAssociation(AnnotatedText text, int token) => text.IsWord(token) && associations.Contains(text.Token(token).Key);

    private static FrozenSet<ulong> WordsOf(IReadOnlyList<ListSection> sections, string name) =>
        sections.Where(section => section.Sort == name).SelectMany(section => section.Lines).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(word => WordKey.Of(word)).ToFrozenSet();

    private static IEnumerable<(ulong Key, Conduct Conduct)> Read(ListSection section, string line, Dictionary<string, string[]> irregular)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rest = words.Length > 1 ? WordPattern.Parse(words[1..]) : null;
        foreach (var verb in words[0].Split('|'))
        {
            foreach (var (spelling, form) in FormsOf(verb, irregular))
                yield return (WordKey.Of(spelling), new(ActNames.Of(section.Sort), form, rest, section.Name == "matter"));
        }
    }

    /// <summary>One spelling that is several forms of a verb is one entry.</summary>
    private static Conduct[] Merge(IEnumerable<Conduct> conducts) =>
        [.. conducts.GroupBy(conduct => (conduct.Act, conduct.Rest, conduct.NeedsMatter)).Select(group => group.First() with { Forms = group.Aggregate(Form.None, (forms, conduct) => forms | conduct.Forms) })];

    private static readonly string[] FormsOfBe = ["is", "are", "was", "were", "been", "be"];

    private static IEnumerable<(string Spelling, Form Form)> FormsOf(string verb, Dictionary<string, string[]> irregular)
    {
        if (verb == "be")
            return FormsOfBe.Select(form => (form, Form.Past));
        var regular = Inflection.Past(verb);
        var (past, participle) = irregular.TryGetValue(verb, out var parts) ? (parts[1], parts[2]) : (regular, regular);
        var third = verb is "do" ? "does" : Inflection.Third(verb);
        return [(verb, Form.Base), (third, Form.Third), (past, Form.Past), (participle, Form.Participle), (Inflection.Gerund(verb, past), Form.Gerund)];
    }
}

/// <summary>The acts and commitments as the lists write them.</summary>
internal static class ActNames
{
    public static Act Of(string name) => Enum.Parse<Act>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    public static Commitment Commitment(string name) => Enum.Parse<Commitment>(name, ignoreCase: true);
}
