using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Workbench.Notebooks.Packages;

/// <summary>The runtime identifiers whose files run here, the nearest first.</summary>
internal static class RuntimePlatform
{
    private static readonly ImmutableArray<string> s_identifiers = Identifiers();

    /// <summary>How near an identifier is, 0 the nearest; null for another platform's.</summary>
    public static int? Rank(string identifier) => s_identifiers.IndexOf(identifier) is >= 0 and var index ? index : null;

    /// <summary>The names under which a native library may lie in a folder.</summary>
    public static IEnumerable<string> NativeNames(string library) =>
        OperatingSystem.IsWindows() ? [library, $"{library}.dll"]
        : OperatingSystem.IsMacOS() ? [library, $"lib{library}.dylib", $"{library}.dylib", $"lib{library}"]
        : [library, $"lib{library}.so", $"{library}.so", $"lib{library}"];

    private static ImmutableArray<string> Identifiers()
    {
        var architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        string[] systems =
            OperatingSystem.IsWindows() ? ["win", "any"]
            : OperatingSystem.IsMacOS() ? ["osx", "unix", "any"]
            : RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) ? ["linux-musl", "linux", "unix", "any"]
            : ["linux", "unix", "any"];
        return [RuntimeInformation.RuntimeIdentifier, .. systems.SelectMany(system => new[] { $"{system}-{architecture}", system })];
    }
}
