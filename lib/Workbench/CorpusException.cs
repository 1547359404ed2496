using System.Collections.Immutable;
using Workbench.Sources;

namespace Workbench;

/// <summary>A workspace whose codebook cannot be used; the message names each place and what to do.</summary>
public sealed class CorpusException(ImmutableArray<Problem> problems) : Exception(string.Join('\n', problems))
{
    /// <summary>What is wrong, file by file.</summary>
    public ImmutableArray<Problem> Problems { get; } = problems;
}
