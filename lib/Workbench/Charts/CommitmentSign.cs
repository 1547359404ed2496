using System.Collections.Immutable;
using Workbench.Claims;

namespace Workbench.Charts;

/// <summary>A sign and a strength for each commitment.</summary>
internal static class CommitmentSign
{
    public static ImmutableArray<Commitment> All { get; } = [.. Enum.GetValues<Commitment>()];

    public static string Of(Commitment commitment) => commitment switch
    {
        Commitment.Asserted => "●",
        Commitment.Suggested => "◐",
        Commitment.Speculated => "○",
        Commitment.Reported => "»",
        Commitment.Denied => "✕",
        _ => throw new ArgumentOutOfRangeException(nameof(commitment), commitment, null),
    };

    public static decimal Strength(Commitment commitment) => commitment switch
    {
        Commitment.Asserted => 1m,
        Commitment.Suggested => 0.6m,
        Commitment.Speculated => 0.35m,
        Commitment.Reported => 0.2m,
        Commitment.Denied => 0.02m,
        _ => throw new ArgumentOutOfRangeException(nameof(commitment), commitment, null),
    };

    public static string Colour(Commitment commitment) => commitment switch
    {
        Commitment.Asserted => Palette.Vermilion,
        Commitment.Suggested => Palette.Orange,
        Commitment.Speculated => Palette.Blue,
        Commitment.Reported => Palette.Green,
        Commitment.Denied => Palette.Grey,
        _ => throw new ArgumentOutOfRangeException(nameof(commitment), commitment, null),
    };
}
