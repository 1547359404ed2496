using System.Collections.Immutable;

namespace Workbench.Notebooks.Kernel;

/// <summary>
/// The cultures of the world for the cells of an engine: this program does without them, but notebooks write prices and
/// dates in the ways of countries. The current culture stays the invariant one.
/// </summary>
public static class CultureData
{
    private const string Invariant = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";

    private static readonly ImmutableArray<string> s_folders = ["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib"];

    /// <summary>The environment variable that lets the runtime of a new process read them; none where they are not to be had, for the process would not start, and where the user has set it.</summary>
    public static ImmutableArray<(string Name, string Value)> Variables { get; } =
        Environment.GetEnvironmentVariable(Invariant) is null && IsThere() ? [(Invariant, "0")] : [];

    /// <summary>Whether the library that knows them is where systems keep it; other systems than Linux have it always.</summary>
    private static bool IsThere() => !OperatingSystem.IsLinux() || s_folders.Any(folder => IsIn(folder) || Platforms(folder).Any(IsIn));

    private static IEnumerable<string> Platforms(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateDirectories(folder, "*-linux-*") : [];

    private static bool IsIn(string folder) => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "libicuuc.so.*").Any();
}
