using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Attributions;

/// <summary>The credits found so far, and the sentence whose are being found.</summary>
internal sealed class CreditList(AnnotatedText text)
{
    private static readonly ulong Referring = WordKey.Of("referring");

    public List<Credit> Credits { get; } = [];

    /// <summary>Index of the sentence.</summary>
    public int Index { get; private set; }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; private set; }

    /// <summary>Who is cited before anybody in the sentence is credited; null when nobody is.</summary>
    public string? Cited { get; set; }

    /// <summary>The last credit of the sentence so far; null when it has none.</summary>
    public Credit? Last => Credits.Count > 0 && Credits[^1].Sentence == Index ? Credits[^1] : null;

    public void Enter(int index) => (Index, Sentence, Cited) = (index, text.Sentences[index], null);

    /// <summary>Puts another in the place of the last credit.</summary>
    public void ReplaceLast(Credit credit) => Credits[^1] = credit;

    public void Add(string speaker, string? via, int cueFirst, int cueEnd, int first, int end, bool isTrailing) =>
        Credits.Add(new(Index, isTrailing ? FirstOfClause(first, cueFirst) : first, end, speaker, via, cueFirst, cueEnd, isTrailing));

    public void AddLeading(string name, string? via, int first, int end)
    {
        var conjunction = first - 1;
        while (conjunction > Sentence.First && text.Word(conjunction).Is(Kind.Determiner))
            conjunction--;
        if (conjunction > Sentence.First && (text.Word(conjunction).Is(Kind.Conjunction) || (text.Word(conjunction).Is(Kind.Subordinator) && !text.Is(conjunction, Keys.That)) || text.IsKind(conjunction, TokenKind.Semicolon)))
            EndLeading(conjunction);
        Add(name, via, first, end, end, Sentence.End, false);
    }

    /// <summary>What was credited before a new "but X said" ends there.</summary>
    private void EndLeading(int at)
    {
        for (var i = Credits.Count - 1; i >= 0 && Credits[i].Sentence == Index; i--)
        {
            if (!Credits[i].IsTrailing && Credits[i].End > at && Credits[i].First < at)
                Credits[i] = Credits[i] with { End = at };
        }
    }

    /// <summary>Whether the sentence goes on behind a comma: the credit is an insertion and covers the rest too.</summary>
    public bool MoreFollows(int end) => end + 1 < Sentence.End && text.IsKind(end, TokenKind.Comma) && !text.Is(end + 1, Referring);

    /// <summary>What stands behind covers no more than its own clause: from the last colon or semicolon on, quotations apart.</summary>
    private int FirstOfClause(int first, int cue)
    {
        for (var i = cue - 1; i > first; i--)
        {
            if (text.KindOf(i) is TokenKind.CloseQuote)
                return first;
            if (text.KindOf(i) is TokenKind.Colon or TokenKind.Semicolon && text.KindOf(i + 1) != TokenKind.Number)
                return i + 1;
        }
        return first;
    }
}
