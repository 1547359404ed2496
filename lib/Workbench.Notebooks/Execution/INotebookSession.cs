namespace Workbench.Notebooks.Execution;

/// <summary>Runs cells one after another, what a cell defines the later ones see: in this process or in one of its own.</summary>
public interface INotebookSession : IDisposable
{
    /// <summary>Whether the session came to its end before its time; it then runs no more cells.</summary>
    bool IsLost { get; }

    /// <summary>Runs a cell.</summary>
    /// <exception cref="InvalidOperationException">The session is lost.</exception>
    Task<CellResult> RunAsync(string code, CellContext? cell = null, CancellationToken cancellation = default);
}
