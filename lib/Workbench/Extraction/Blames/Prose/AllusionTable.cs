using System.Runtime.InteropServices;
using Workbench.Claims;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

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
    private readonly WordMap<List<Allusion>> byBefore = new();
    private readonly WordMap<List<Allusion>> byAfter = new();
    private readonly List<Allusion> all = [];

    private AllusionTable(List<ListSection> sections)
    {
        foreach (var section in sections)
        {
            foreach (var line in section.Lines)
                Add(Read(section, line));
        }
    }

    public static AllusionTable Shipped => Lazy.Value;

    private static Lazy<AllusionTable> Lazy { get; } = new(() => new(ListFile.Read("allusion")));

    public ReadOnlySpan<Allusion> EndingIn(ulong word) => CollectionsMarshal.AsSpan(byBefore[word]);

    public ReadOnlySpan<Allusion> BeginningWith(ulong word) => CollectionsMarshal.AsSpan(byAfter[word]);

    /// <summary>Words of which each allusion that needs the matter, or that needs it not, has one.</summary>
    public IEnumerable<ulong> Anchors(bool onMatter) =>
        all.Where(allusion => allusion.NeedsMatter == onMatter).SelectMany(allusion => WordPattern.Rarest(allusion.Before, allusion.After));

    private void Add(Allusion allusion)
    {
        all.Add(allusion);
        foreach (var word in allusion.Before?.Last ?? [])
            (byBefore.At(word) ??= []).Add(allusion);
        foreach (var word in allusion.Before is null && allusion.After is not null ? allusion.After.First : [])
            (byAfter.At(word) ??= []).Add(allusion);
    }

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
}
