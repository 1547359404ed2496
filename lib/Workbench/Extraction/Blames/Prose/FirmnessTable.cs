using Workbench.Claims;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames.Prose;

/// <summary>The list of words that weaken, pass on or deny a statement, by their first words.</summary>
internal sealed class FirmnessTable
{
    private readonly WordMap<List<Weakening>> byFirst = new();

    private FirmnessTable(List<ListSection> sections)
    {
        foreach (var section in sections)
        {
            foreach (var line in section.Lines)
            {
                var weakening = new Weakening(ActNames.Commitment(section.Sort), WordPattern.Parse(line.Split(' ')));
                foreach (var key in weakening.Words.First)
                    (byFirst.At(key) ??= []).Add(weakening);
                FirstWords.AddRange(weakening.Words.First);
            }
        }
    }

    private sealed record Weakening(Commitment Commitment, WordPattern Words);

    public static FirmnessTable Shipped => Lazy.Value;

    private static Lazy<FirmnessTable> Lazy { get; } = new(() => new(ListFile.Read("firmness")));

    /// <summary>The words with which they begin, some more than once.</summary>
    public List<ulong> FirstWords { get; } = [];

    /// <summary>The weakest commitment of the words that begin at a token; asserted when none do.</summary>
    public Commitment At(AnnotatedText text, int token, int limit)
    {
        var weakest = Commitment.Asserted;
        if (byFirst[text.Token(token).Key] is not { } weakenings)
            return weakest;
        foreach (var (commitment, words) in weakenings)
        {
            if (words.Match(text, token, limit) > 0 && !(commitment == Commitment.Denied && token > 0 && text.Word(token - 1).Is(Kind.Negative)))
                weakest = Firmness.Weaker(weakest, commitment);
        }
        return weakest;
    }
}
