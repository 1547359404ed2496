using Workbench.Extraction.Lexicon;

namespace Workbench.Extraction.Blames;

/// <summary>A statement that may hold somebody responsible.</summary>
/// <param name="Blame">The statement.</param>
/// <param name="Signs">What speaks for and against it.</param>
internal readonly record struct Proposal(FoundBlame Blame, Signs Signs);

/// <summary>What speaks for and against a statement, a bit for each sign.</summary>
/// <param name="Bits">The traits, above them the standing, above that the deeds.</param>
internal readonly record struct Signs(UInt128 Bits)
{
    private const int StandingShift = 64;
    private const int DeedsShift = 96;

    /// <param name="traits">Its cue, its actor, its object, its sentence and its document.</param>
    /// <param name="standing">How its actor stands to the word that tells of violence or guilt.</param>
    /// <param name="deeds">What that word says was done, where it is a verb.</param>
    public Signs(Trait traits, Standing standing = Standing.None, Deed deeds = Deed.None)
        : this((UInt128)(ulong)traits | (UInt128)(uint)standing << StandingShift | (UInt128)(uint)deeds << DeedsShift)
    {
    }

    public Standing Standing => (Standing)(uint)(Bits >> StandingShift);

    /// <summary>Whether all signs of another are among these.</summary>
    public bool Include(Signs other) => (Bits & other.Bits) == other.Bits;

    public static Signs operator |(Signs one, Signs other) => new(one.Bits | other.Bits);
}
