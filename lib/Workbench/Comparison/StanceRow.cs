using System.Diagnostics.CodeAnalysis;
using Workbench.Claims;
using Workbench.Coding;

namespace Workbench.Comparison;

/// <summary>One row a stance.</summary>
public sealed record StanceRow : ClaimRow
{
    /// <summary>A row to be filled.</summary>
    public StanceRow()
    {
    }

    [SetsRequiredMembers]
    internal StanceRow(CodedSource coded, string label, CodedClaim<Claim.Stance> found, Names names)
        : base(coded, label, found.Claim, found.Coder, names)
    {
        var stance = found.Claim;
        Frame = stance.Frame;
        Position = stance.Position;
        Primary = stance.Primary;
    }

    /// <summary>The frame's code.</summary>
    public required string Frame { get; init; }

    /// <summary>What the source makes of it.</summary>
    public required Position Position { get; init; }

    /// <summary>Whether it is the source's main conclusion.</summary>
    public bool Primary { get; init; }
}
