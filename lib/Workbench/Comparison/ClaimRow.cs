using System.Diagnostics.CodeAnalysis;
using Workbench.Claims;

namespace Workbench.Comparison;

/// <summary>One row a claim; what figures, blames and stances have in common.</summary>
public abstract record ClaimRow
{
    private protected ClaimRow()
    {
    }

    [SetsRequiredMembers]
    private protected ClaimRow(CodedSource coded, string label, Claim claim, string coder, Names names)
    {
        var isOwnVoice = claim.Attribution.Speaker == Attribution.Document;
        Id = coded.Source.Id + "#" + claim.Id;
        Source = coded.Source.Id;
        Outlet = label;
        Speaker = isOwnVoice ? Attribution.Document : names.Actor(claim.Attribution.Speaker);
        Voice = isOwnVoice ? label : coded.IsOfReader(claim) ? $"Readers of {label}" : Speaker;
        Origin = names.Origin(isOwnVoice ? names.Actor(coded.Source.Metadata.Outlet?.Value ?? label) : Speaker);
        Chain = claim.Attribution.ChainText;
        Relayed = !isOwnVoice;
        Quote = claim.Quote;
        Start = claim.Span.Start;
        Length = claim.Span.Length;
        Coder = coder;
    }

    /// <summary>Unique within a corpus: the source's id, '#', the claim's id.</summary>
    public required string Id { get; init; }

    /// <summary>The source's id.</summary>
    public required string Source { get; init; }

    /// <summary>The source's label.</summary>
    public required string Outlet { get; init; }

    /// <summary>Who is credited, in the codebook's names; <c>document</c> when the source's author says it in their own voice.</summary>
    public required string Speaker { get; init; }

    /// <summary>Whose voice it is in comparisons: the speaker; the outlet for its own voice; its readers together for comments.</summary>
    public required string Voice { get; init; }

    /// <summary>Whom the speaker speaks for: the top of the codebook's part_of chain. Two claims of one origin are one voice.</summary>
    public required string Origin { get; init; }

    /// <summary>From the document inward, with arrows.</summary>
    public required string Chain { get; init; }

    /// <summary>Whether the source passes on somebody else's word.</summary>
    public required bool Relayed { get; init; }

    /// <summary>The sentence or clause, verbatim.</summary>
    public required string Quote { get; init; }

    /// <summary>Where the quote starts, in UTF-16 code units.</summary>
    public required int Start { get; init; }

    /// <summary>How long the quote is, in UTF-16 code units.</summary>
    public required int Length { get; init; }

    /// <summary>Who coded it.</summary>
    public required string Coder { get; init; }
}
