using Workbench.Cli.Verbs;
using Workbench.Notebooks.Kernel;

namespace Workbench.Cli.Tests.Support;

/// <summary>
/// The command that tests start as a process: the one built beside them or, by the variable <c>WORKBENCH_COMMAND</c>, the one in
/// another folder, such as the published one, whose processes need half the time.
/// </summary>
internal static class TestedCommand
{
    /// <summary>What <c>dotnet</c> runs.</summary>
    public static string Library { get; } = Path.Combine(
        Environment.GetEnvironmentVariable("WORKBENCH_COMMAND") is { Length: > 0 } folder ? Path.GetFullPath(folder) : AppContext.BaseDirectory, "Workbench.Cli.dll");

    /// <summary>How it is started as an engine.</summary>
    public static EngineSettings Engine { get; } = EngineVerb.Settings() with { FileName = "dotnet", Arguments = [Library, "engine"] };
}
