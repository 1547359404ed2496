using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Workbench.Notebooks.Packages;

/// <summary>What a restore found: the files that the compiler and the runtime need, as full paths.</summary>
/// <param name="Packages">The packages, those they depend on included.</param>
/// <param name="Compile">Assemblies for the compiler.</param>
/// <param name="Native">Native libraries for this machine.</param>
/// <param name="Frameworks">Shared frameworks beside .NET's own, such as <c>Microsoft.AspNetCore.App</c>.</param>
internal sealed record PackageAssets(
    ImmutableArray<PackageAssets.Package> Packages,
    ImmutableArray<string> Compile,
    ImmutableArray<string> Native,
    ImmutableArray<string> Frameworks)
{
    /// <summary>What was said of feeds that did not answer while others had everything; empty for what was restored before.</summary>
    [JsonIgnore]
    public ImmutableArray<string> Unanswered { get; init; } = [];

    /// <summary>Assemblies for the runtime of this machine.</summary>
    [JsonIgnore]
    public IEnumerable<string> Runtime => Packages.SelectMany(package => package.Assemblies);

    /// <summary>Whether all files are still there.</summary>
    [JsonIgnore]
    public bool IsWhole => Compile.Concat(Runtime).Concat(Native).All(File.Exists);

    /// <summary>A package as it was resolved.</summary>
    /// <param name="Name">Its id.</param>
    /// <param name="Version">The version that was chosen.</param>
    /// <param name="Assemblies">Its assemblies for the runtime of this machine.</param>
    public sealed record Package(string Name, string Version, ImmutableArray<string> Assemblies);

    /// <summary>The package of this id, in whatever case; null when the set has none.</summary>
    public Package? Find(string name) =>
        Packages.FirstOrDefault(package => string.Equals(package.Name, name, StringComparison.OrdinalIgnoreCase));
}
