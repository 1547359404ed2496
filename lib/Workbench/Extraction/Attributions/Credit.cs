namespace Workbench.Extraction.Attributions;

/// <summary>Words that credit a stretch of a sentence to somebody.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="First">Index of the first token credited.</param>
/// <param name="End">Index after the last token credited.</param>
/// <param name="Speaker">Who is credited.</param>
/// <param name="Via">Who passes it on, as in "told Reuters"; null when nobody is named.</param>
/// <param name="CueFirst">Index of the first token of the words that credit.</param>
/// <param name="CueEnd">Index after their last token.</param>
/// <param name="IsTrailing">Whether it stands behind what it credits, and so encloses what is credited before it.</param>
internal sealed record Credit(int Sentence, int First, int End, string Speaker, string? Via, int CueFirst, int CueEnd, bool IsTrailing)
{
    public bool Covers(int token) => First <= token && token < End;
}
