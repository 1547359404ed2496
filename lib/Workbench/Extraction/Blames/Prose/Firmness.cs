using Workbench.Claims;

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
        var hedges = scene.Hedges;
        var commitment = hedges.Weakest(hedges.ClauseStart(Math.Min(first, actor)), end, otherwise);
        if (hedges.IsNegated(Math.Max(scene.Sentence.First, Math.Min(first, actor) - 2), end, actor, actorEnd))
            return Commitment.Denied;
        return hedges.IsQuestioned(end) ? Weaker(commitment, Commitment.Speculated) : commitment;
    }

    private static int Rank(Commitment commitment) => commitment switch
    {
        Commitment.Denied => 4,
        Commitment.Speculated => 3,
        Commitment.Reported => 2,
        Commitment.Suggested => 1,
        _ => 0,
    };
}
