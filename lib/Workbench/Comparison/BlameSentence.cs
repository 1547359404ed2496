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
        var accused = matrix.Cells.Where(cell => cell.Denied < cell.Statements).ToLookup(cell => cell.Target, StringComparer.Ordinal);
        var most = accused.OrderByDescending(cells => cells.Count()).ThenBy(cells => matrix.Targets.IndexOf(cells.Key)).Take(Named)
            .Select(cells => $"{cells.Key} (by {Wording.Count(cells.Count(), "voice")})").ToArray();
        var disputed = matrix.Targets.Where(target => accused.Contains(target) && matrix.Cells.Any(cell => cell.Target == target && cell.Denied > 0)).ToArray();
        var asserted = matrix.Cells.Count(cell => cell.Firmest == Commitment.Asserted);
        var sentence = $"Blame: {Wording.Count(matrix.Voices.Length, "voice")} "
            + $"{Wording.Verb(matrix.Voices.Length, "holds", "hold")} {Wording.Count(accused.Count, "actor")} responsible, most often "
            + $"{Wording.List(most)}; {Wording.Count(asserted)} of {Wording.Count(matrix.Cells.Length, "pair")} of voice and actor "
            + $"{Wording.Verb(asserted, "is", "are")} flatly asserted";
        return disputed.Length == 0
            ? sentence + "."
            : sentence + $", and {Wording.Some(disputed, Named)} {Wording.Verb(disputed.Length, "is", "are")} both accused and cleared.";
    }
}
