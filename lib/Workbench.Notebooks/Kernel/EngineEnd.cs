using System.Collections.Immutable;
using System.Globalization;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Kernel;

/// <summary>How an engine's process ended while a cell ran, and the words for it.</summary>
/// <param name="ExitCode">Its exit code; on Unix 128 and the signal's number when a signal ended it. Null when it had to be ended.</param>
/// <param name="LastWords">What the runtime wrote to standard error as it died.</param>
/// <param name="Variables">The names that the session knew, of which nothing is left.</param>
/// <param name="Aborted">Why the cell was aborted, when it was.</param>
internal sealed record EngineEnd(int? ExitCode, string LastWords, ImmutableArray<string> Variables, string? Aborted = null)
{
    /// <summary>How the runtime begins what it writes when it dies.</summary>
    public static readonly ImmutableArray<string> Beginnings =
        ["Stack overflow.", "Out of memory.", "Process terminated.", "Unhandled exception.", "Fatal error."];

    private const int SignalBase = 128;
    private const string MoreMemory = "A run gets more with `workbench run --memory GB`; better it keeps less at a time.";

    /// <summary>What is said in the cell's place.</summary>
    public CellError ToError()
    {
        const string Name = "EngineEnded";
        var message = $"{Reason()} {LostVariables.Say(Variables)}";
        return new CellError(Name, message, Line: null, [$"{Name}: {message}"]);
    }

    private string Reason()
    {
        if (Aborted is not null)
            return $"{Aborted} A library was at work, and ending it ended the process.";
        if (Said("Stack overflow.") is not null)
            return "The cell overflowed the stack, which ends the process: something calls itself without end.";
        if (Said("Out of memory.") is not null)
            return $"The cell used more memory than the process may have, which ended it. {MoreMemory}";
        if (Said("Process terminated.") is { } message)
            return $"The cell ended the process (Environment.FailFast: {message}).";
        if (Said("Unhandled exception.") is { } exception)
            return $"An exception outside of the cell ended the process ({exception}).";
        return ExitCode switch
        {
            null => "The cell could not be stopped, and its process was ended.",
            > SignalBase and <= SignalBase + 31 when !OperatingSystem.IsWindows() => $"The process was ended by {Signal(ExitCode.Value - SignalBase)}.",
            _ => string.Create(CultureInfo.InvariantCulture, $"The cell ended the process (exit code {ExitCode})."),
        };
    }

    /// <summary>The first line after this beginning; null when the last words do not begin so.</summary>
    private string? Said(string beginning) => LastWords.StartsWith(beginning, StringComparison.Ordinal)
        ? LastWords[beginning.Length..].TrimStart().Split('\n', 2)[0].Trim()
        : null;

    private static string Signal(int number) => number switch
    {
        6 => "the signal SIGABRT: the runtime or native code gave up",
        9 => "the signal SIGKILL, perhaps because the machine's memory was exhausted",
        11 => "the signal SIGSEGV: native code read memory that is not its own",
        15 => "the signal SIGTERM",
        _ => string.Create(CultureInfo.InvariantCulture, $"signal {number}"),
    };
}
