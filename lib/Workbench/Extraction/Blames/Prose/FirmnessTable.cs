using System.Collections.Frozen;
using Workbench.Claims;
using Workbench.Extraction.Lexicon;

namespace Workbench.Extraction.Blames.Prose;

/// <summary>The list of words that weaken, pass on or deny a statement, by their first words.</summary>
internal sealed class FirmnessTable
{
    private readonly FrozenDictionary<ulong, (Commitment Commitment, WordPattern Words)[]> byFirst;

    private FirmnessTable(List<ListSection> sections) =>
        byFirst = sections.SelectMany(section => section.Lines.Select(line => (Commitment: ActNames.Commitment(section.Sort), Words: WordPattern.Parse(line.Split(' ')))))
            .SelectMany(entry => entry.Words.First.Select(key => (key, entry))).GroupBy(pair => pair.key).ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.entry).ToArray());

    public static FirmnessTable Shipped => Lazy.Value;

    private static Lazy<FirmnessTable> Lazy { get; } = new(() => new(ListFile.Read("firmness")));

    /// <summary>The weakest commitment of the words that begin at a token; asserted when none do.</summary>
    public Commitment At(AnnotatedText text, int token, int limit)
    {
        var weakest = Commitment.Asserted;
        foreach (var (commitment, words) in byFirst.GetValueOrDefault(text.Token(token).Key, []))
        {
            if (words.Match(text, token, limit) > 0 && !(commitment == Commitment.Denied && token > 0 && text.Word(token - 1).Is(Kind.Negative)))
                weakest = Firmness.Weaker(weakest, commitment);
        }
        return weakest;
    }
}
