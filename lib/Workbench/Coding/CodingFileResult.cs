using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>Words that a coding file takes from its source, and what became of them.</summary>
/// <param name="File">The coding file.</param>
/// <param name="Line">Where it holds the words, counted from 1.</param>
/// <param name="Column">Where in the line, counted from 1.</param>
/// <param name="What">What the words belong to: "figure f1", "end of account c201", "title".</param>
/// <param name="Quote">The words as the file has them.</param>
/// <param name="Place">Where the source has them.</param>
public sealed record CodedQuote(string File, int Line, int Column, string What, string Quote, QuotePlace Place)
{
    /// <summary>The group of keys to which a position and context are written; null when it takes none.</summary>
    internal YamlValue.Mapping? Owner { get; init; }

    /// <summary>The whole extent, where the words are only the beginning of it.</summary>
    internal TextSpan? Extent { get; init; }
}

/// <summary>What came of reading a coding file.</summary>
/// <param name="File">The file, as it was named to the reader.</param>
/// <param name="SourceId">The source it says it codes; null when it does not say.</param>
/// <param name="Coding">The coding; null when the file has an error. Claims whose quote is gone are left out of it.</param>
/// <param name="Problems">Everything that is wrong with the form of the file; what became of its quotes is not among it.</param>
/// <param name="Quotes">Every quote of the file with its place in the source, in the order of the file.</param>
public sealed record CodingFileResult(
    string File, string? SourceId, SourceCoding? Coding, ImmutableArray<Problem> Problems, ImmutableArray<CodedQuote> Quotes)
{
    /// <summary>Where claims stand in the file, by their ids.</summary>
    internal ImmutableDictionary<string, YamlPlace> Places { get; init; } = ImmutableDictionary<string, YamlPlace>.Empty;
}
