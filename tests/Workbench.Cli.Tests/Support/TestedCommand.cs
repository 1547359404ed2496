using Workbench.Cli.Verbs;
using Workbench.Notebooks.Kernel;

namespace Workbench.Cli.Tests.Support;

/// <summary>The command that tests start as a process: the one built beside them.</summary>
internal static class TestedCommand
{
    /// <summary>What <c>dotnet</c> runs.</summary>
    public static string Library { get; } = Path.Combine(AppContext.BaseDirectory, "Workbench.Cli.dll");

    /// <summary>How it is started as an engine.</summary>
    public static EngineSettings Engine { get; } = EngineVerb.Settings() with { FileName = "dotnet", Arguments = [Library, "engine"] };
}
