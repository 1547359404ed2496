using Workbench.Claims;
using Workbench.Coding;
using Workbench.Sources;

namespace Workbench.Comparison;

/// <summary>One source with what counts as found in it.</summary>
/// <param name="Source">The document.</param>
/// <param name="Coding">What counts.</param>
/// <param name="Machine">What the machine alone finds, read when it is asked for.</param>
internal sealed record CodedSource(Source Source, MergedCoding Coding, Lazy<SourceCoding> Machine)
{
    /// <summary>Whether the claim is a reader's own word in a comment.</summary>
    public bool IsOfReader(Claim claim) =>
        Source.AccountAt(claim.Span.Start) is { Kind: AccountKind.Comment } account && account.Voice == claim.Attribution.Speaker;

    /// <summary>Whose decisions count: people's names, or the machine.</summary>
    public string Coders => Coding.People.IsEmpty
        ? SourceCoding.Machine
        : string.Join(", ", Coding.People.Select(coding => coding.Coder).Concat(Coding.IsComplete ? [] : [SourceCoding.Machine]).Distinct(StringComparer.Ordinal));
}
