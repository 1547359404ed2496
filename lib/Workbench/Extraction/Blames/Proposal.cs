using System.Numerics;
using Workbench.Extraction.Lexicon;

namespace Workbench.Extraction.Blames;

/// <summary>A statement that may hold somebody responsible.</summary>
/// <param name="Blame">The statement.</param>
/// <param name="Signs">What speaks for and against it.</param>
internal readonly record struct Proposal(FoundBlame Blame, Signs Signs);

/// <summary>What speaks for and against a statement, a bit for each sign.</summary>
/// <param name="Traits">Its cue, its actor, its object, its sentence and its document.</param>
/// <param name="Ways">How its actor stands to the word that tells of violence or guilt and, above that, what the word says was done.</param>
internal readonly record struct Signs(ulong Traits, ulong Ways)
{
    internal const int DeedsShift = 32;

    /// <summary>How many signs there are.</summary>
    public const int Count = 2 * Half;

    /// <summary>The bits of the traits, and those of the ways behind them.</summary>
    internal const int Half = 64;

    /// <param name="traits">Its cue, its actor, its object, its sentence and its document.</param>
    /// <param name="standing">How its actor stands to the word that tells of violence or guilt.</param>
    /// <param name="deeds">What that word says was done, where it is a verb.</param>
    public Signs(Trait traits, Standing standing = Standing.None, Deed deeds = Deed.None)
        : this((ulong)traits, (uint)standing | (ulong)deeds << DeedsShift)
    {
    }

    /// <summary>Writes the signs that are there, each by its number, the lowest first, and gives how many.</summary>
    public int Fill(Span<int> set)
    {
        var count = 0;
        for (var half = 0; half < Count; half += Half)
        {
            for (var left = half == 0 ? Traits : Ways; left != 0; left &= left - 1)
                set[count++] = half + BitOperations.TrailingZeroCount(left);
        }
        return count;
    }

    public Standing Standing => (Standing)(uint)Ways;

    public Deed Deeds => (Deed)(uint)(Ways >> DeedsShift);

    public static Signs operator |(Signs one, Signs other) => new(one.Traits | other.Traits, one.Ways | other.Ways);
}
