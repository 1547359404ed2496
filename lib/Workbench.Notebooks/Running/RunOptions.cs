using System.Collections.Immutable;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Running;

/// <summary>How a notebook is run headless.</summary>
public sealed record RunOptions
{
    /// <summary>What the notebook's session gets; name and folder are the file's when the runner reads one.</summary>
    public SessionOptions Session { get; init; } = new();

    /// <summary>Values that replace those in the notebook's parameters cell, as text, by name.</summary>
    public ImmutableSortedDictionary<string, string> Parameters { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>How long one cell may take once it is compiled; null for as long as it likes.</summary>
    public TimeSpan? CellTimeLimit { get; init; }

    /// <summary>How long all cells together may take; null for as long as they like.</summary>
    public TimeSpan? NotebookTimeLimit { get; init; }

    /// <summary>
    /// Called before the first cell, in the flow of execution that reaches every cell; what it returns is disposed
    /// after the last. The place to set an <c>AsyncLocal</c>, such as a record of the files that this run reads.
    /// </summary>
    public Func<IDisposable?>? Surround { get; init; }

    /// <summary>Opens the notebook's session; in this process unless said otherwise.</summary>
    public Func<SessionOptions, INotebookSession> OpenSession { get; init; } = static options => new NotebookSession(options);
}
