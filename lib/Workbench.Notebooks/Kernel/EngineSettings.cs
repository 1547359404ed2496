using System.Collections.Immutable;
using System.Globalization;

namespace Workbench.Notebooks.Kernel;

/// <summary>How an engine's process is started.</summary>
/// <param name="FileName">The program, with its full path.</param>
/// <param name="Arguments">What makes it an engine; the name of the pipe follows.</param>
public sealed record EngineSettings(string FileName, ImmutableArray<string> Arguments)
{
    /// <summary>Bytes that the managed heap may grow to; null for three quarters of the machine's memory.</summary>
    public long? MemoryLimit { get; init; }

    /// <summary>What the engine's host is told, by names that both know.</summary>
    public ImmutableDictionary<string, string> Host { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// The environment variables by which the runtime learns how much memory it may use, hexadecimal as it reads them: its limit,
    /// and 48 MB of new objects before it looks for what is no longer used; left alone it lets the dead ones of a hundred cells stand.
    /// </summary>
    public ImmutableArray<(string Name, string Value)> MemoryVariables =>
    [
        MemoryLimit is { } bytes ? ("DOTNET_GCHeapHardLimit", bytes.ToString("x", CultureInfo.InvariantCulture)) : ("DOTNET_GCHeapHardLimitPercent", "4b"),
        ("DOTNET_GCGen0MaxBudget", "3000000"),
    ];

    /// <summary>Those, the cultures of the world, and profiles for optimising: without them the abort of a cell within a library often ends the process (.NET 10, Linux).</summary>
    internal ImmutableArray<(string Name, string Value)> RuntimeVariables => MemoryVariables.Add(("DOTNET_TieredPGO", "1")).AddRange(CultureData.Variables);

    /// <summary>How long the process may take until it is ready for the first cell.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(60);
}
