using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Comparison.Agreement;

namespace Workbench.Tables;

/// <summary>How coders agree, as tables.</summary>
public static class AgreementTables
{
    /// <summary>One row what is scored: precision, recall and F1, 0 to 1.</summary>
    public static Table ToTable(this CodingAgreement agreement) => new(
        [new("What"), new("Precision", true), new("Recall", true), new("F1", true), new("In both", true), new("Expected", true), new("Found", true)],
        [
            Row("figures, number words", agreement.FigureSpans),
            Row("figures, with category", agreement.Figures),
            .. agreement.ByCategory.Select(category => Row("· " + category.Key, category.Value)),
            Row("blames, quote", agreement.BlameSpans),
            Row("blames, with target", agreement.Blames),
        ],
        "One row what is scored; 0 to 1.");

    /// <summary>One row a field: how often it is equal among what both found.</summary>
    public static Table Fields(this CodingAgreement agreement) => new(
        [new("Field"), new("Equal", true), new("Of", true), new("Share", true)],
        [
            Row("figures: interval", agreement.Intervals), Row("figures: speaker", agreement.Speakers), Row("figures: chain", agreement.Chains),
            Row("blames: act", agreement.Acts), Row("blames: commitment", agreement.Commitments), Row("blames: speaker", agreement.BlameSpeakers),
        ],
        "One row a field of what both coders found.");

    /// <summary>One row a category as the one coder has it, one column as the other has it, over the same number words.</summary>
    public static Table ConfusionTable(this CodingAgreement agreement) => new Table(
            [new("Expected"), new("Found"), new("Count", true)],
            agreement.Confusion.Select(cell => ImmutableArray.Create<object?>(cell.Key.Expected, cell.Key.Found, cell.Value)),
            "One row a category as the one coder has it, one column as the other has it.")
        .Pivot("Expected", "Found", cell => cell.Rows.IsEmpty ? 0 : cell[0, "Count"]);

    /// <summary>One row a difference, with the sentence to look at.</summary>
    public static Table ToTable(this IEnumerable<Disagreement> disagreements) => new(
        [new("Source"), new("Difference"), new("Expected"), new("Found"), new("Sentence")],
        disagreements.Select(difference => ImmutableArray.Create<object?>(
            difference.Source, Code.Of(difference.Difference), Describe(difference.Expected), Describe(difference.Found), difference.Sentence)),
        "One row a difference.");

    private static ImmutableArray<object?> Row(string what, Score score) =>
        [what, Rounded(score.Precision), Rounded(score.Recall), Rounded(score.F1), score.Matched, score.Expected, score.Found];

    private static ImmutableArray<object?> Row(string field, Equality equality) => [field, equality.Equal, equality.Of, Rounded(equality.Share)];

    private static decimal? Rounded(double? share) => share is { } value ? Math.Round((decimal)value, 2) : null;

    private static string? Describe(Claim? claim) => claim switch
    {
        null => null,
        Claim.Figure figure => $"{figure.NumberText} = {figure.Estimate} {figure.Category}, {figure.Attribution.Speaker}",
        Claim.Blame blame => $"{blame.Target}, {Code.Of(blame.Act)}, {Code.Of(blame.Commitment)}, {blame.Attribution.Speaker}",
        Claim.Stance stance => $"{stance.Frame}, {Code.Of(stance.Position)}",
        _ => throw new InvalidOperationException($"a claim of kind {claim.GetType().Name} cannot be described"),
    };
}
