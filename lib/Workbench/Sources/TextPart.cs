namespace Workbench.Sources;

/// <summary>A stretch of a text that is too long to be held whole.</summary>
/// <param name="Start">Where the stretch begins in the whole text, in UTF-16 code units.</param>
/// <param name="Text">The stretch, as <see cref="SourceText"/> decodes it.</param>
/// <param name="Bytes">How many bytes of the file it was read from.</param>
public sealed record TextPart(int Start, string Text, int Bytes);
