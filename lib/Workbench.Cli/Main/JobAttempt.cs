using System.Diagnostics;
using System.IO.Pipes;
using Workbench.Cli.Terminal;
using Workbench.Cli.Verbs;
using Workbench.Notebooks.Kernel;

namespace Workbench.Cli.Main;

/// <summary>
/// One attempt at the main job, in a process of its own: a cell that exits, overflows the stack or uses up the memory ends
/// the attempt and not the job.
/// </summary>
internal static class JobAttempt
{
    /// <summary>What an attempt gives instead of an exit code when the job is not done.</summary>
    public const int NotDone = -1;

    private const string Name = "attempt";
    private const string All = "all";
    private const string Apart = "apart";

    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(1);

    /// <summary>Makes an attempt.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="all">Whether to run every notebook.</param>
    /// <param name="apart">Whether each notebook gets a process of its own; else they run in that of the attempt, which is quicker by far.</param>
    /// <param name="cancellation">Asks the attempt to stop.</param>
    /// <returns>The command's exit code; null when the process ended before its time or the job is not done.</returns>
    public static async Task<int?> RunAsync(Workspace workspace, bool all, bool apart, CancellationToken cancellation)
    {
        using var answer = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
        using var stop = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        var (program, arguments) = EngineVerb.Program();
        string[] told = [Name, answer.GetClientHandleAsString(), stop.GetClientHandleAsString(), workspace.Root, all ? All : "", apart ? Apart : ""];
        var start = new ProcessStartInfo(program, [.. arguments, .. told]);
        // a cell that wants all of the machine's memory shall fail before the machine does
        foreach (var (name, value) in EngineVerb.Settings().MemoryVariables.AddRange(CultureData.Variables))
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        answer.DisposeLocalCopyOfClientHandle();
        stop.DisposeLocalCopyOfClientHandle();
        await using var asks = cancellation.UnsafeRegister(_ => Ask(stop), null);
        await process.WaitForExitAsync(CancellationToken.None);
        return await ReadAsync(answer);
    }

    /// <summary>Whether the command is started to make an attempt.</summary>
    public static bool Is(string[] args) => args is [Name, _, _, _, _, _];

    /// <summary>Makes the attempt that the arguments tell of, and answers with the exit code.</summary>
    public static async Task<int> RunAsync(string[] args, Func<Workspace, bool, bool, Task<int>> run, StopRequest stop)
    {
        using var answer = new AnonymousPipeClientStream(PipeDirection.Out, args[1]);
        StopWhenAsked(args[2], stop);
        var code = await run(Workspace.Find(args[3]), args[4] == All, args[5] == Apart);
        if (code != NotDone)
            answer.WriteByte((byte)code);
        return code;
    }

    private static void Ask(AnonymousPipeServerStream stop)
    {
        try
        {
            stop.WriteByte(0);
        }
        catch (IOException)
        {
            // it has just ended
        }
    }

    /// <summary>The answer; a process that a cell has started may hold the pipe open when there is none.</summary>
    private static async Task<int?> ReadAsync(AnonymousPipeServerStream answer)
    {
        var code = new byte[1];
        try
        {
            return await answer.ReadAsync(code.AsMemory()).AsTask().WaitAsync(LongestAnswer) == 1 ? code[0] : null;
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <summary>Stops when the first process asks for it, and at once when that one is gone.</summary>
    private static void StopWhenAsked(string pipe, StopRequest stop) => new Thread(() =>
    {
        using var asked = new AnonymousPipeClientStream(PipeDirection.In, pipe);
        if (asked.ReadByte() >= 0)
            stop.Ask();
        if (asked.ReadByte() < 0)
            Environment.Exit(ExitCode.Interrupted);
    }) { IsBackground = true, Name = "stop-requests" }.UnsafeStart();
}
