using Workbench.Claims;

namespace Workbench.Comparison;

/// <summary>Says a blame matrix in one sentence.</summary>
internal static class BlameSentence
{
    private const int Named = 3;

    public static string Of(BlameMatrix matrix)
    {
        if (matrix.Cells.IsEmpty)
            return "Blame: nobody is held responsible.";
        var accusing = matrix.Cells.Where(cell => cell.Denied < cell.Statements).ToArray();
        if (accusing.Length == 0)
            return $"Blame: nobody is held responsible; {Wording.Some(matrix.Targets, Named)} {Wording.Verb(matrix.Targets.Length, "is", "are")} cleared.";
        var voices = accusing.Select(cell => cell.Voice).Distinct(StringComparer.Ordinal).Count();
        var accused = accusing.ToLookup(cell => cell.Target, StringComparer.Ordinal);
        var most = accused.OrderByDescending(cells => cells.Count()).ThenBy(cells => matrix.Targets.IndexOf(cells.Key)).Take(Named)
            .Select(cells => $"{cells.Key} (by {Wording.Count(cells.Count(), "voice")})").ToArray();
        var disputed = matrix.Disputed.Select(actor => actor.Target).ToArray();
        var asserted = matrix.Cells.Count(cell => cell.Firmest == Commitment.Asserted);
        var sentence = $"Blame: {Wording.Count(voices, "voice")} "
            + $"{Wording.Verb(voices, "holds", "hold")} {Wording.Count(accused.Count, "actor")} responsible, most often "
            + $"{Wording.List(most)}; {Wording.Count(asserted)} of {Wording.Count(matrix.Cells.Length, "pair")} of voice and actor "
            + $"{Wording.Verb(asserted, "is", "are")} flatly asserted";
        return disputed.Length == 0
            ? sentence + "."
            : sentence + $", and {Wording.Some(disputed, Named)} {Wording.Verb(disputed.Length, "is", "are")} both accused and cleared.";
    }
}
