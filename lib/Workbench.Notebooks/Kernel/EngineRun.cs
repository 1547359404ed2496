using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Kernel;

/// <summary>A cell as the client of an engine follows it.</summary>
internal sealed class EngineRun(int id, CellContext cell, OutputCollector outputs)
{
    private readonly TaskCompletionSource<EngineEvent.Finished> _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Id => id;

    /// <summary>What the cell puts out, also what comes late.</summary>
    public OutputCollector Outputs => outputs;

    public Task<EngineEvent.Finished> Finished => _finished.Task;

    /// <summary>Why the cell was aborted; null when it was not.</summary>
    public string? Aborted { get; set; }

    public void Finish(EngineEvent.Finished finished) => _finished.TrySetResult(finished);

    public EngineRequest.Execute ToRequest(string code, int number) =>
        new(id, code, number, cell.Language, cell.TimeLimit?.TotalSeconds, cell.TimeLimitMessage);
}
