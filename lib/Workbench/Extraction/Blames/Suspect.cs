using Workbench.Claims;

namespace Workbench.Extraction.Blames;

/// <summary>A phrase that can name somebody responsible.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Target">The codebook's name, or the text's own words.</param>
internal readonly record struct Suspect(int First, int End, string Target)
{
    /// <summary>Whether some of its words are among the tokens from <paramref name="first"/> up to, not including, <paramref name="end"/>.</summary>
    public bool Overlaps(int first, int end) => First < end && first < End;
}

/// <summary>A blame found in a sentence, before anybody is credited with it.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="First">Index of the quote's first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Actor">Who is blamed.</param>
/// <param name="Act">What for.</param>
/// <param name="Commitment">How firmly.</param>
/// <param name="At">The token that tells the deed, at which the speaker's words stand.</param>
/// <param name="Speaker">Who blames, where the blame's own words say so; null when the sentence credits it.</param>
/// <param name="Cue">How the sentence says so.</param>
internal sealed record FoundBlame(int Sentence, int First, int End, Suspect Actor, Act Act, Commitment Commitment, int At, string? Speaker = null, Cue Cue = Cue.Deed)
{
    public string Target => Actor.Target;
}
