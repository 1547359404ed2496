namespace Workbench.Extraction.Text;

/// <summary>Tokens in a row, from <paramref name="First"/> up to, not including, <paramref name="End"/>; empty where no token lies between.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
internal readonly record struct TokenRange(int First, int End)
{
    public bool IsEmpty => First >= End;
}
