using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>A claim and who coded it.</summary>
/// <param name="Claim">The claim; its id is unique among those of its coder.</param>
/// <param name="Coder">A person's name, or <see cref="SourceCoding.Machine"/>.</param>
public sealed record CodedClaim<T>(T Claim, string Coder)
    where T : Claim
{
    /// <summary>Whether no person has looked at it.</summary>
    public bool IsMachine => Coder == SourceCoding.Machine;
}

/// <summary>What is taken to be said in one source once people's codings have overruled the machine's.</summary>
/// <param name="Machine">What the machine alone found, whole, for showing side by side.</param>
/// <param name="People">People's codings, whole; the first wins where they differ.</param>
public sealed record MergedCoding(SourceCoding Machine, ImmutableArray<SourceCoding> People)
{
    /// <summary>The source that was coded.</summary>
    public string SourceId => Machine.SourceId;

    /// <summary>Whether a person went through the whole source, so that none of the claims is the machine's.</summary>
    public bool IsComplete => People.Any(coding => coding.Complete);

    /// <summary>What a person read of title, author, outlet and date; the machine's reading where no person was complete and none says otherwise.</summary>
    public required Metadata Metadata { get; init; }

    /// <summary>The embedded accounts, of the first person who has any, else the machine's.</summary>
    public required ImmutableArray<EmbeddedAccount> Accounts { get; init; }

    /// <summary>The figures in the order of their number words.</summary>
    public required ImmutableArray<CodedClaim<Claim.Figure>> Figures { get; init; }

    /// <summary>The blames in the order of their quotes.</summary>
    public required ImmutableArray<CodedClaim<Claim.Blame>> Blames { get; init; }

    /// <summary>The stances in the order of their quotes; one is primary at most.</summary>
    public required ImmutableArray<CodedClaim<Claim.Stance>> Stances { get; init; }
}
