using Workbench.Claims;
using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames.Prose;

/// <summary>The words and marks of a sentence that weaken, deny or question what it says, read once for all its statements.</summary>
internal sealed class Hedges(AnnotatedText text)
{
    /// <summary>"no doubt", "no accident": no denial of what follows.</summary>
    private static readonly WordSet Certain = WordLists.Blames["certain"];

    private readonly List<(int At, Commitment Commitment)> weakenings = [];
    private readonly List<int> negations = [];
    private readonly List<int> breaks = [];
    private readonly List<int> questions = [];
    private Sentence sentence;

    /// <summary>Puts the hedges of a sentence in the place of those of the last one.</summary>
    public void Read(Sentence next, in Gist gist)
    {
        sentence = next;
        weakenings.Clear();
        negations.Clear();
        breaks.Clear();
        questions.Clear();
        if (!gist.Has(Mark.Hedge | Mark.But) && !gist.Is(Kind.Negative) && !HasMarks(gist))
            return;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (text.Has(i, Mark.Hedge) && FirmnessTable.Shipped.At(text, i, sentence.End) is not Commitment.Asserted and var commitment)
                weakenings.Add((i, commitment));
            if (Negates(i))
                negations.Add(i);
            if (text.Token(i).Kind is TokenKind.Semicolon or TokenKind.Colon or TokenKind.OpenQuote or TokenKind.Question || text.Is(i, Keys.But))
                breaks.Add(i);
            if (text.Token(i).Kind is TokenKind.Question or TokenKind.CloseQuote)
                questions.Add(i);
        }
    }

    private static bool HasMarks(in Gist gist) =>
        gist.Has(TokenKind.OpenQuote) || gist.Has(TokenKind.CloseQuote) || gist.Has(TokenKind.Question) || gist.Has(TokenKind.Colon) || gist.Has(TokenKind.Semicolon);

    /// <summary>The weakest of a commitment and of those that words between two tokens leave.</summary>
    public Commitment Weakest(int first, int end, Commitment commitment)
    {
        foreach (var weakening in weakenings)
        {
            if (first <= weakening.At && weakening.At < end)
                commitment = Firmness.Weaker(commitment, weakening.Commitment);
        }
        return commitment;
    }

    /// <summary>Whether a word between two tokens denies, other than those from <paramref name="but"/> up to <paramref name="butEnd"/>.</summary>
    public bool IsNegated(int first, int end, int but, int butEnd)
    {
        foreach (var at in negations)
        {
            if (first <= at && at < end && (at < but || at >= butEnd))
                return true;
        }
        return false;
    }

    /// <summary>The token after the last mark or "but" before a token.</summary>
    public int ClauseStart(int token)
    {
        for (var i = breaks.Count - 1; i >= 0; i--)
        {
            if (sentence.First < breaks[i] && breaks[i] < token)
                return breaks[i] + 1;
        }
        return sentence.First;
    }

    /// <summary>Whether a question mark follows before a quotation ends.</summary>
    public bool IsQuestioned(int from)
    {
        foreach (var at in questions)
        {
            if (at >= from)
                return text.IsKind(at, TokenKind.Question);
        }
        return false;
    }

    /// <summary>"not", "never", "no" but in "not only" and "no doubt".</summary>
    private bool Negates(int i) =>
        text.Word(i).Is(Kind.Negative) && !text.Word(i).Is(Kind.Preposition) && !BlameWords.IsOnly(text, i + 1) && !Certain.Contains(text.Token(Math.Min(i + 1, sentence.End - 1)).Key);
}
