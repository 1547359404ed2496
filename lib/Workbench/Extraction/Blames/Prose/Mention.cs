namespace Workbench.Extraction.Blames.Prose;

/// <summary>Words of a sentence that name an actor of the codebook, or a pronoun that stands for one.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token of the name itself.</param>
/// <param name="HeadEnd">Index after the people or body that goes with it: "X's men", "X agents".</param>
/// <param name="Target">The codebook's name.</param>
/// <param name="Kind">What sort of actor the codebook says it is; empty when it says nothing.</param>
/// <param name="IsPronoun">Whether a pronoun stands for it.</param>
internal readonly record struct Mention(int First, int End, int HeadEnd, string Target, string Kind, bool IsPronoun)
{
    public bool IsPerson => Kind == "person";

    /// <summary>Nobody in particular, such as "gangs" or "police".</summary>
    public bool IsCrowd => Kind is "group" or "force" or "";

    /// <summary>A place as much as an actor: what happens there is not its doing.</summary>
    public bool IsState => Kind is "state" or "bloc";
}
