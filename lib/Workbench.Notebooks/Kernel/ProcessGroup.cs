using System.Runtime.InteropServices;

namespace Workbench.Notebooks.Kernel;

/// <summary>The engine's own process group, so that what is sent to its client's group does not reach it, and its children end with it.</summary>
internal static partial class ProcessGroup
{
    private const int Terminate = 15;

    /// <summary>Makes this process the first of a session of its own, where the system has such.</summary>
    public static void Leave()
    {
        if (!OperatingSystem.IsWindows())
            _ = SetSession();
    }

    /// <summary>Asks the processes that cells have started, and that are still there, to end.</summary>
    public static void EndChildren()
    {
        if (OperatingSystem.IsWindows() || Group() != Environment.ProcessId)
            return;
        using var notMe = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => context.Cancel = true);
        _ = Kill(0, Terminate);
    }

    [LibraryImport("libc", EntryPoint = "setsid")]
    private static partial int SetSession();

    [LibraryImport("libc", EntryPoint = "getpgrp")]
    private static partial int Group();

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
