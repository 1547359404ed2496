using System.Collections.Frozen;
using Workbench.Claims;
using Workbench.Extraction.Lexicon;

namespace Workbench.Extraction.Blames.Prose;

/// <summary>Words around a name that hold it responsible.</summary>
/// <param name="Act">What for.</param>
/// <param name="Commitment">How firmly, where nothing else weakens it.</param>
/// <param name="NeedsMatter">Whether the sentence has to speak of the matter.</param>
/// <param name="Before">The words before the name; null when none are needed.</param>
/// <param name="After">The words behind it; null when none are needed.</param>
internal sealed record Allusion(Act Act, Commitment Commitment, bool NeedsMatter, WordPattern? Before, WordPattern? After);

/// <summary>The list of allusions: by the last word before the name, and by the first word behind it where none stands before.</summary>
internal sealed class AllusionTable
{
    private readonly FrozenDictionary<ulong, Allusion[]> byBefore;
    private readonly FrozenDictionary<ulong, Allusion[]> byAfter;

    private AllusionTable(List<ListSection> sections)
    {
        var all = sections.SelectMany(section => section.Lines.Select(line => Read(section, line))).ToList();
        byBefore = Index(all.Where(allusion => allusion.Before is not null), allusion => allusion.Before!.Last);
        byAfter = Index(all.Where(allusion => allusion.Before is null && allusion.After is not null), allusion => allusion.After!.First);
    }

    public static AllusionTable Shipped => Lazy.Value;

    private static Lazy<AllusionTable> Lazy { get; } = new(() => new(ListFile.Read("allusion")));

    public ReadOnlySpan<Allusion> EndingIn(ulong word) => byBefore.GetValueOrDefault(word);

    public ReadOnlySpan<Allusion> BeginningWith(ulong word) => byAfter.GetValueOrDefault(word);

    private static Allusion Read(ListSection section, string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = Array.IndexOf(words, "X");
        if (name < 0)
            throw new FormatException($"an allusion is '{line}', expected a name X among its words");
        var commitment = section.Name is "" or "matter" ? Commitment.Asserted : ActNames.Commitment(section.Name);
        return new(ActNames.Of(section.Sort), commitment, section.Name == "matter", PatternOf(words[..name], true), PatternOf(words[(name + 1)..], false));
    }

    /// <summary>A gap next to the name is the reader's to fill.</summary>
    private static WordPattern? PatternOf(string[] words, bool isBefore)
    {
        if (isBefore && words.Length > 0 && words[^1] == "..")
            words = words[..^1];
        return words.Length == 0 ? null : WordPattern.Parse(words);
    }

    private static FrozenDictionary<ulong, Allusion[]> Index(IEnumerable<Allusion> allusions, Func<Allusion, IEnumerable<ulong>> keys) =>
        allusions.SelectMany(allusion => keys(allusion).Select(key => (key, allusion))).GroupBy(entry => entry.key).ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.allusion).ToArray());
}
