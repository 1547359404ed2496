using Workbench.Extraction.Lexicon;

namespace Workbench.Extraction.Blames;

/// <summary>A statement that may hold somebody responsible.</summary>
/// <param name="Blame">The statement.</param>
/// <param name="Signs">What speaks for and against it.</param>
internal readonly record struct Proposal(FoundBlame Blame, Signs Signs);

/// <summary>What speaks for and against a statement.</summary>
/// <param name="Traits">Its cue, its actor, its object, its sentence and its document.</param>
/// <param name="Standing">How its actor stands to the word that tells of violence or guilt.</param>
/// <param name="Deeds">What that word says was done, where it is a verb.</param>
internal readonly record struct Signs(Trait Traits, Standing Standing, Deed Deeds)
{
    /// <summary>Whether all signs of another are among these.</summary>
    public bool Include(Signs other) =>
        (Traits & other.Traits) == other.Traits && (Standing & other.Standing) == other.Standing && (Deeds & other.Deeds) == other.Deeds;

    public static Signs operator |(Signs one, Signs other) => new(one.Traits | other.Traits, one.Standing | other.Standing, one.Deeds | other.Deeds);
}
