using System.Collections.Immutable;

namespace Workbench.Claims;

/// <summary>The keys a group of a data file may have.</summary>
/// <param name="What">What the group is, with its article: "a figure".</param>
/// <param name="Required">Keys that must stand there with a value.</param>
/// <param name="Optional">Keys that may be missing or null.</param>
internal sealed record YamlShape(string What, ImmutableArray<string> Required, ImmutableArray<string> Optional)
{
    /// <summary>Keys that must stand there but may be null, where null says something.</summary>
    public ImmutableArray<string> RequiredOrNull { get; init; } = [];

    /// <summary>Every key.</summary>
    public IEnumerable<string> Keys => Required.Concat(RequiredOrNull).Concat(Optional);
}
