using System.Runtime.CompilerServices;

namespace Workbench.Cli.Tests.Support;

/// <summary>
/// The processes that tests start open no pipes for debuggers: one that is killed, as many here are, would leave them among the
/// temporary files.
/// </summary>
internal static class TidyProcesses
{
    [ModuleInitializer]
    internal static void Begin() => Environment.SetEnvironmentVariable("DOTNET_EnableDiagnostics", "0");
}
