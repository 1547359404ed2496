using System.Collections.Immutable;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Running;

namespace Workbench.Notebooks.Testing;

/// <summary>What came of running a notebook as a test.</summary>
/// <param name="Path">The notebook.</param>
/// <param name="Result">The run; null when the notebook could not be read or updated.</param>
/// <param name="Problem">Why there is no run.</param>
/// <param name="Compared">How many cells were compared.</param>
/// <param name="Differences">The cells whose outputs are not those stored.</param>
public sealed record NotebookTestResult(
    string Path, RunResult? Result, NotebookException? Problem, int Compared, ImmutableArray<CellDifference> Differences)
{
    /// <summary>Whether the stored outputs were replaced by those of this run.</summary>
    public bool IsUpdated { get; init; }

    /// <summary>Whether it ran to its end and put out what is stored, or what is stored now.</summary>
    public bool Passed => Result is { Succeeded: true } && (Differences.IsEmpty || IsUpdated);
}

/// <summary>A cell whose outputs are not those stored.</summary>
/// <param name="CellId">The cell's id.</param>
/// <param name="Number">The number of the cell in the order of execution, from 1.</param>
/// <param name="Lines">How they differ, as a unified diff: stored with <c>-</c>, now with <c>+</c>.</param>
public sealed record CellDifference(string CellId, int Number, ImmutableArray<string> Lines);
