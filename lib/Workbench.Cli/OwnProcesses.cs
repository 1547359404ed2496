using Workbench.Cli.Main;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Kernel;

namespace Workbench.Cli;

/// <summary>What the command starts further processes of its own for, so that a cell can end one of them and not the command.</summary>
/// <param name="Attempt">Attempts the main job.</param>
/// <param name="OpenSession">Opens the session of a notebook that gets a process to itself.</param>
internal sealed record OwnProcesses(
    MainJobAttempt Attempt,
    Func<EngineSettings, SessionOptions, INotebookSession> OpenSession)
{
    /// <summary>Those that are really started.</summary>
    public static OwnProcesses Started { get; } = new(JobAttempt.RunAsync, (engine, session) => new EngineProcess(engine, session));
}

/// <summary>One attempt at the main job; gives its exit code, or null when its process ended before its time.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="all">Whether to run every notebook.</param>
/// <param name="apart">Whether each notebook gets a process of its own.</param>
/// <param name="cancellation">Asks it to stop.</param>
internal delegate Task<int?> MainJobAttempt(Workspace workspace, bool all, bool apart, CancellationToken cancellation);
