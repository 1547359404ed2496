using System.Collections.Immutable;

namespace Workbench.Notebooks.Packages;

/// <summary>A package or project that cannot be had; the message says what the tool said and what to do next.</summary>
internal sealed class PackageException(string message) : Exception(message)
{
    /// <summary>The ids of the packages that no feed has.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Whether it could be had, and is wrong in itself: a project that does not compile.</summary>
    public bool IsBroken { get; init; }

    /// <summary>What was said of feeds that did not answer.</summary>
    public ImmutableArray<string> Unanswered { get; init; } = [];
}
