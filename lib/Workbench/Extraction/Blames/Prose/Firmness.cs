using Workbench.Claims;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames.Prose;

/// <summary>How firmly a statement of commentary stands: hedges and denials reach over the clauses behind them.</summary>
internal static class Firmness
{
    /// <summary>Denial is weaker than speculation, speculation than hearsay, hearsay than suggestion.</summary>
    public static Commitment Weaker(Commitment one, Commitment other) => Rank(one) >= Rank(other) ? one : other;

    /// <summary>The commitment to a statement whose name begins at one token and whose telling words end at another.</summary>
    public static Commitment Of(BlameScene scene, Mention mention, int first, int end, Commitment otherwise) => Of(scene, mention.First, mention.End, first, end, otherwise);

    /// <summary>The commitment to a statement on an actor whose words begin and end at the first two tokens.</summary>
    public static Commitment Of(BlameScene scene, int actor, int actorEnd, int first, int end, Commitment otherwise)
    {
        var text = scene.Text;
        var commitment = otherwise;
        for (var i = ClauseStart(scene, Math.Min(first, actor)); i < end; i++)
        {
            if (text.IsWord(i))
                commitment = Weaker(commitment, FirmnessTable.Shipped.At(text, i, scene.Sentence.End));
        }
        if (IsNegated(scene, actor, actorEnd, first, end))
            return Commitment.Denied;
        return EndsInQuestion(scene, end) ? Weaker(commitment, Commitment.Speculated) : commitment;
    }

    private static int Rank(Commitment commitment) => commitment switch
    {
        Commitment.Denied => 4,
        Commitment.Speculated => 3,
        Commitment.Reported => 2,
        Commitment.Suggested => 1,
        _ => 0,
    };

    private static int ClauseStart(BlameScene scene, int first)
    {
        for (var i = first - 1; i > scene.Sentence.First; i--)
        {
            if (scene.Text.Token(i).Kind is TokenKind.Semicolon or TokenKind.Colon or TokenKind.OpenQuote or TokenKind.Question || scene.Text.Is(i, Keys.But))
                return i + 1;
        }
        return scene.Sentence.First;
    }

    /// <summary>"X did not …", "not X but …", "it was never X".</summary>
    private static bool IsNegated(BlameScene scene, int actor, int actorEnd, int first, int end)
    {
        var text = scene.Text;
        for (var i = Math.Max(scene.Sentence.First, Math.Min(first, actor) - 2); i < end; i++)
        {
            var outside = i < actor || i >= actorEnd;
            if (outside && text.Word(i).Is(Kind.Negative) && !text.Word(i).Is(Kind.Preposition) && !BlameWords.IsOnly(text, i + 1) && !Certain.Contains(text.Token(Math.Min(i + 1, scene.Sentence.End - 1)).Key))
                return true;
        }
        return false;
    }

    /// <summary>"no doubt", "no accident": no denial of what follows.</summary>
    private static readonly WordSet Certain = WordKey.Set("doubt", "accident", "coincidence", "wonder", "secret", "mystery", "longer", "matter", "surprise", "less");

    private static bool EndsInQuestion(BlameScene scene, int from)
    {
        for (var i = from; i < scene.Sentence.End; i++)
        {
            if (scene.Text.IsKind(i, TokenKind.Question))
                return true;
            if (scene.Text.IsKind(i, TokenKind.CloseQuote))
                return false;
        }
        return false;
    }
}
