using System.Diagnostics.CodeAnalysis;
using Workbench.Claims;
using Workbench.Coding;

namespace Workbench.Comparison;

/// <summary>One row a blame.</summary>
public sealed record BlameRow : ClaimRow
{
    /// <summary>A row to be filled.</summary>
    public BlameRow()
    {
    }

    [SetsRequiredMembers]
    internal BlameRow(CodedSource coded, string label, CodedClaim<Claim.Blame> found, Names names)
        : base(coded, label, found.Claim, found.Coder, names)
    {
        var blame = found.Claim;
        Target = names.Actor(blame.Target);
        Act = blame.Act;
        Commitment = blame.Commitment;
    }

    /// <summary>Who is held responsible.</summary>
    public required string Target { get; init; }

    /// <summary>What for.</summary>
    public required Act Act { get; init; }

    /// <summary>How firmly.</summary>
    public required Commitment Commitment { get; init; }
}
