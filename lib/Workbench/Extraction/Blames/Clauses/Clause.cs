namespace Workbench.Extraction.Blames.Clauses;

/// <summary>A verb with those who take part in it.</summary>
/// <param name="Verb">Its verb group.</param>
/// <param name="Subject">The phrase of its subject; empty when there is none.</param>
/// <param name="Object">The phrase of its object; empty when there is none.</param>
/// <param name="Agent">The phrase behind "by"; empty when there is none.</param>
/// <param name="Governor">The clause it depends on or is joined to; null when it stands alone.</param>
internal sealed record Clause(Chunk Verb, NounPhrase Subject, NounPhrase Object, NounPhrase Agent, Clause? Governor)
{
    public bool IsPassive => Verb.Has(VerbTraits.Passive);

    /// <summary>Who acts, by the grammar.</summary>
    public NounPhrase Doer => IsPassive ? Agent : Subject;

    /// <summary>To whom or what it is done.</summary>
    public NounPhrase Patient => IsPassive ? Subject : Object;
}

/// <summary>A noun phrase with what is joined to it by "of", "from" and the like.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Head">Index of its head.</param>
internal readonly record struct NounPhrase(int First, int End, int Head)
{
    public bool IsEmpty => End <= First;
}
