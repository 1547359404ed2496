using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Running;

/// <summary>A notebook file to run and where the executed one goes.</summary>
/// <param name="Path">The notebook.</param>
/// <param name="OutputPath">The executed notebook; the same path to run in place.</param>
/// <param name="Options">How it is run.</param>
public sealed record NotebookJob(string Path, string OutputPath, RunOptions Options);

/// <summary>What came of a job: a result, or why there is none.</summary>
/// <param name="Job">The job.</param>
/// <param name="Result">The run; null when the notebook could not be read, parametrised or written.</param>
/// <param name="Problem">Why there is no result.</param>
public sealed record JobResult(NotebookJob Job, RunResult? Result, NotebookException? Problem)
{
    /// <summary>Whether the notebook ran to its end and was written.</summary>
    public bool Succeeded => Result is { Succeeded: true };
}
