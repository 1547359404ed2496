using Workbench.Sources;

namespace Workbench.Extraction.Documents;

/// <summary>A paragraph of a document as its layout shows it: a line, or several that only wrap.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="BlankBefore">How many empty lines stand before it.</param>
internal readonly record struct DocumentLine(int First, int End, TextSpan Span, int BlankBefore)
{
    public int Count => End - First;
}
