using System.Collections.Immutable;
using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Execution;

/// <summary>How a cell ended.</summary>
public enum CellStatus
{
    /// <summary>It ran to its end.</summary>
    Succeeded,

    /// <summary>It did not compile or it threw.</summary>
    Failed,

    /// <summary>The caller cancelled it; the session goes on.</summary>
    Cancelled,

    /// <summary>It took longer than it may; the session goes on.</summary>
    TimedOut,

    /// <summary>It could not be stopped; the session is lost with its variables.</summary>
    Abandoned,

    /// <summary>It ended the process of its engine; the session is lost with its variables.</summary>
    Crashed,
}

/// <summary>Why a cell failed.</summary>
/// <param name="Name">The exception's name; <c>CompilationError</c> when the cell did not compile.</param>
/// <param name="Message">The exception's message, or the first compiler message.</param>
/// <param name="Line">The failing line in the cell, from 1; null when no line of this cell is at fault.</param>
/// <param name="Traceback">Lines that show where, without ANSI codes and without paths of this machine.</param>
public sealed record CellError(string Name, string Message, int? Line, ImmutableArray<string> Traceback)
{
    internal Output.Error ToOutput() => new(Name, Message, Traceback);
}

/// <summary>What came of running a cell.</summary>
public sealed record CellResult
{
    internal CellResult(CellStatus status, OutputCollector collector)
    {
        Status = status;
        Collector = collector;
        Outputs = collector.Snapshot();
    }

    /// <summary>How the cell ended.</summary>
    public CellStatus Status { get; }

    /// <summary>What the cell had put out when it ended, in order, its error last.</summary>
    public ImmutableArray<Output> Outputs { get; }

    /// <summary>Why it failed; null when it succeeded.</summary>
    public CellError? Error { get; init; }

    /// <summary>The value of the trailing expression; null when there is none.</summary>
    public object? Value { get; init; }

    /// <summary>The number the cell ran as.</summary>
    public int Number { get; init; }

    /// <summary>How long it took, compilation included.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Goes on collecting what background work of the cell writes after its end.</summary>
    internal OutputCollector Collector { get; }
}
