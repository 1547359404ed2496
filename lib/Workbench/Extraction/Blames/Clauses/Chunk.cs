namespace Workbench.Extraction.Blames.Clauses;

/// <summary>What a chunk of a sentence is.</summary>
internal enum ChunkKind
{
    Noun,
    Verb,
    Preposition,
    Conjunction,
    Subordinator,
    Relative,
    Comma,
    Mark,
    Other,
}

/// <summary>How a verb group stands.</summary>
[Flags]
internal enum VerbTraits
{
    None = 0,
    Passive = 1,
    Negated = 2,
    Modal = 4,
    Infinitive = 8,
    Gerund = 16,
    Participle = 32,
    Copula = 64,
    Perfect = 128,

    /// <summary>No clause of its own: its doer is named in another one.</summary>
    Nonfinite = Infinitive | Gerund,
}

/// <summary>A run of tokens that belong together: a noun phrase without what follows its head, a verb with its auxiliaries, or a single word or mark.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Head">Index of the noun or the full verb it is about.</param>
/// <param name="Traits">How a verb group stands.</param>
internal readonly record struct Chunk(ChunkKind Kind, int First, int End, int Head, VerbTraits Traits = VerbTraits.None)
{
    public bool IsVerb => Kind == ChunkKind.Verb;

    public bool IsNoun => Kind == ChunkKind.Noun;

    public bool IsFinite => Kind == ChunkKind.Verb && (Traits & VerbTraits.Nonfinite) == 0;

    public bool Has(VerbTraits traits) => (Traits & traits) != 0;
}
