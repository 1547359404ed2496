using System.Collections.Immutable;
using Workbench.Notebooks.Displays;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Inputs;

namespace Workbench.Notebooks.Running;

/// <summary>What came of running a notebook.</summary>
/// <param name="Notebook">The notebook with its outputs; after a failure with a notice at its top. It holds no times and no paths of this machine.</param>
/// <param name="Failures">The cells that failed, in order: the last one ended the run unless it was to keep going. Empty when all is well.</param>
/// <param name="CellsRun">How many code cells ran, the failing one included.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record RunResult(Notebook Notebook, ImmutableArray<CellFailure> Failures, int CellsRun, TimeSpan Elapsed)
{
    /// <summary>The files and folders that it read, by full path.</summary>
    public RunInputs Inputs { get; init; } = RunInputs.None;

    /// <summary>The first cell that failed; null when none did.</summary>
    public CellFailure? Failure => Failures.FirstOrDefault();

    /// <summary>Whether the notebook ran to its end without a failure.</summary>
    public bool Succeeded => Failures.IsEmpty;
}

/// <summary>Which cell ended a run and how.</summary>
/// <param name="CellId">The cell's id in the notebook.</param>
/// <param name="Number">The number shown beside the cell, from 1.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Error">Why.</param>
public sealed record CellFailure(string CellId, int Number, CellStatus Status, CellError Error);

/// <summary>A code cell of a run begins or has ended.</summary>
/// <param name="Notebook">The notebook's name.</param>
/// <param name="Cell">The place of the cell among those that run, from 1.</param>
/// <param name="Count">How many run.</param>
/// <param name="Status">How it ended; null when it begins.</param>
/// <param name="Elapsed">How long it took; zero when it begins.</param>
public sealed record CellProgress(string Notebook, int Cell, int Count, CellStatus? Status, TimeSpan Elapsed)
{
    /// <summary>The cell.</summary>
    public Cell.Code? Code { get; init; }

    /// <summary>Why it failed; null when it did not, or only begins.</summary>
    public CellError? Error { get; init; }

    /// <summary>How far the cell says that a piece of its work is; null when it is the cell itself that begins or has ended.</summary>
    public ProgressState? Work { get; init; }
}
