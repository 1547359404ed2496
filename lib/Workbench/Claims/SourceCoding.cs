using System.Collections.Immutable;
using Workbench.Sources;

namespace Workbench.Claims;

/// <summary>What one coder found in one source.</summary>
/// <param name="SourceId">The source that was coded.</param>
/// <param name="Coder">A person's name, or <see cref="Machine"/>.</param>
public sealed record SourceCoding(string SourceId, string Coder)
{
    /// <summary>The name of the coder that is not a person.</summary>
    public const string Machine = "machine";

    /// <summary>Whether the coder went through the whole source, so that what they left out is no claim.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>What the coder read of title, author, outlet and date.</summary>
    public Metadata Metadata { get; init; } = Metadata.None;

    /// <summary>The embedded accounts the coder found.</summary>
    public ImmutableArray<EmbeddedAccount> Accounts { get; init; } = [];

    /// <summary>The figures, in the order of their number words.</summary>
    public ImmutableArray<Claim.Figure> Figures { get; init; } = [];

    /// <summary>The blames, in the order of their quotes.</summary>
    public ImmutableArray<Claim.Blame> Blames { get; init; } = [];

    /// <summary>The stances, in the order of their quotes.</summary>
    public ImmutableArray<Claim.Stance> Stances { get; init; } = [];
}
