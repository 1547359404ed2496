using System.Collections.Immutable;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Kernel;

namespace Workbench.Cli.Verbs;

/// <summary><c>workbench engine PIPE</c>: serves one notebook session to the program that started it. Not for people, so help does not list it.</summary>
internal static class EngineVerb
{
    private const string Name = "engine";
    private const string WorkspaceKey = "workspace";

    /// <summary>How this very command is started as an engine; notebooks open the workspace given, else the one above them.</summary>
    public static EngineSettings Settings(string? workspace = null)
    {
        var (program, arguments) = Program();
        var settings = new EngineSettings(program, [.. arguments, Name]);
        return workspace is null ? settings : settings with { Host = settings.Host.Add(WorkspaceKey, Path.GetFullPath(workspace)) };
    }

    /// <summary>The program that runs this command, and what stands before its verb.</summary>
    public static (string FileName, ImmutableArray<string> Arguments) Program()
    {
        var library = Path.Combine(AppContext.BaseDirectory, "Workbench.Cli.dll");
        var own = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Workbench.Cli.exe" : "Workbench.Cli");
        if (File.Exists(own) && (Environment.ProcessPath == own || !File.Exists(library)))
            return (own, []);
        var running = Environment.ProcessPath ?? "dotnet";
        return (Path.GetFileNameWithoutExtension(running) == "dotnet" ? running : "dotnet", [library]);
    }

    /// <summary>Whether the command is started as an engine. This is asked before anything else is set up, for it has to be quick.</summary>
    public static bool Is(string[] args) => args is [Name, _];

    /// <summary>Begins what takes longest, so that all else can go on beside it.</summary>
    public static void WarmUp() => _ = NotebookEngine.WarmUp(NotebookSessions.Options);

    public static async Task<int> RunAsync(string pipe)
    {
        await EngineServer.RunAsync(pipe, new EngineHost { Session = NotebookSessions.Options, Surround = BeginAt });
        // a thread that a cell has left behind must not keep the process
        Environment.Exit(ExitCode.Success);
        return ExitCode.Success;
    }

    /// <summary>Lets a notebook open the workspace that its host was told of, else the one above its folder.</summary>
    public static void BeginAt(ImmutableDictionary<string, string> told, string folder) =>
        Workspace.BeginAt(told.GetValueOrDefault(WorkspaceKey) ?? folder);
}
