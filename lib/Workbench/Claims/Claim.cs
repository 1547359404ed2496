using System.Collections.Immutable;
using Workbench.Quantities;
using Workbench.Sources;

namespace Workbench.Claims;

/// <summary>What an actor is held responsible for.</summary>
public enum Act
{
    /// <summary>Planned, ordered or led it.</summary>
    Directed,

    /// <summary>Paid for it.</summary>
    Financed,

    /// <summary>Armed or trained those who did it.</summary>
    Armed,

    /// <summary>Did it.</summary>
    CarriedOut,

    /// <summary>Stood down, looked away, let it happen.</summary>
    Enabled,

    /// <summary>Gains from it.</summary>
    Benefited,

    /// <summary>"Was behind it", "had a hand in it".</summary>
    Unspecified,
}

/// <summary>How firmly the speaker holds a claim (FactBank's factuality).</summary>
public enum Commitment
{
    /// <summary>Said flatly.</summary>
    Asserted,

    /// <summary>Evidence or a hint pointing there: "smelled of".</summary>
    Suggested,

    /// <summary>"May", "might", a question, one of several theories.</summary>
    Speculated,

    /// <summary>Relayed from another without taking it over.</summary>
    Reported,

    /// <summary>Said not to be so.</summary>
    Denied,
}

/// <summary>What a source makes of an explanation.</summary>
public enum Position
{
    /// <summary>Takes it over.</summary>
    Endorsed,

    /// <summary>Considers it.</summary>
    Entertained,

    /// <summary>Turns it down.</summary>
    Rejected,
}

/// <summary>Who is credited with a claim.</summary>
/// <param name="Speaker">A person, an office or an outlet; <see cref="Document"/> when the author says it in their own voice.</param>
/// <param name="Chain">From the document inward: document, agency, minister. Begins with <see cref="Document"/> and ends with the speaker.</param>
/// <param name="Cue">The words that credit ("said", "according to"); null when there are none.</param>
public sealed record Attribution(string Speaker, ImmutableArray<string> Chain, string? Cue = null)
{
    /// <summary>The speaker of a text that speaks for itself.</summary>
    public const string Document = "document";

    /// <summary>The author's own voice.</summary>
    public static Attribution Own { get; } = new(Document, [Document]);

    /// <summary>The chain with arrows: <c>document → agency → minister</c>.</summary>
    public string ChainText => string.Join(" → ", Chain);

    /// <inheritdoc/>
    public bool Equals(Attribution? other) =>
        other is not null && Speaker == other.Speaker && Cue == other.Cue && Chain.SequenceEqual(other.Chain);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Speaker, Cue, Chain.Length);
}

/// <summary>Something a source says that counts for the comparison: a figure, a blame or a stance.</summary>
public abstract record Claim
{
    private Claim()
    {
    }

    /// <summary>Unique within its coding: f1, b12, s1.</summary>
    public required string Id { get; init; }

    /// <summary>Where the quote stands in the source's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The verbatim words at <see cref="Span"/>.</summary>
    public required string Quote { get; init; }

    /// <summary>Who is credited with it.</summary>
    public Attribution Attribution { get; init; } = Attribution.Own;

    /// <summary>A claim that counts people.</summary>
    public sealed record Figure : Claim
    {
        /// <summary>Where the number words stand in the source's text.</summary>
        public required TextSpan NumberSpan { get; init; }

        /// <summary>The number words, bounds included.</summary>
        public required string NumberText { get; init; }

        /// <summary>A category's code in the codebook.</summary>
        public required string Category { get; init; }

        /// <summary>What the number words mean.</summary>
        public required Estimate Estimate { get; init; }

        /// <summary>Who is counted, in the text's words; null when not stated.</summary>
        public string? Population { get; init; }

        /// <summary>Where, as stated in the clause or its sentence, else null.</summary>
        public string? Place { get; init; }

        /// <summary>The date the count stands for, in the text's words or ISO 8601, else null.</summary>
        public string? AsOf { get; init; }

        /// <summary>Whether the text denies it.</summary>
        public bool Negated { get; init; }

        /// <summary>The id of the figure of which this one is a part; null when it is no part.</summary>
        public string? PartOf { get; init; }
    }

    /// <summary>A claim that holds an actor responsible, or clears them.</summary>
    public sealed record Blame : Claim
    {
        /// <summary>The codebook's name of the actor, or the text's own words for one it does not know.</summary>
        public required string Target { get; init; }

        /// <summary>What the actor is held responsible for.</summary>
        public required Act Act { get; init; }

        /// <summary>How firmly the speaker holds it.</summary>
        public required Commitment Commitment { get; init; }
    }

    /// <summary>Which explanation the source takes up, and how.</summary>
    public sealed record Stance : Claim
    {
        /// <summary>A frame's code in the codebook.</summary>
        public required string Frame { get; init; }

        /// <summary>What the source makes of it.</summary>
        public required Position Position { get; init; }

        /// <summary>Whether it is the source's main conclusion; one stance of a source at most.</summary>
        public bool Primary { get; init; }
    }
}
