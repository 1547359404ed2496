using Workbench.Notebooks.Displays;
using Workbench.Notebooks.Formatting;
using Workbench.Notebooks.Inputs;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// What the code of a running cell, and every library it calls, can learn about the notebook it runs in. It follows
/// the cell into its tasks and threads, so that notebooks can run side by side in one process.
/// </summary>
public sealed class NotebookContext
{
    private static readonly AsyncLocal<NotebookContext?> s_current = new();

    private readonly HashSet<Progress> _attended = [];

    internal NotebookContext(SessionOptions options, FormatterRegistry formatters, OutputCollector outputs, int cellNumber)
    {
        Options = options;
        Formatters = formatters;
        Outputs = outputs;
        CellNumber = cellNumber;
    }

    /// <summary>The context of the cell that this code runs for; null outside of notebooks.</summary>
    public static NotebookContext? Current
    {
        get => s_current.Value;
        internal set => s_current.Value = value;
    }

    /// <summary>The notebook's folder as a full path, from which its relative paths count; null when it has none.</summary>
    public string? Folder => Options.WorkingDirectory is { } folder ? Path.GetFullPath(folder) : null;

    /// <summary>Notes that the running cell depends on a file, or on the names in a folder, that the engine cannot see it read.</summary>
    /// <param name="path">The file or folder, counted from the notebook's folder.</param>
    public static void Reads(string path) => RecordedReads.Named(path);

    /// <summary>The notebook's file name.</summary>
    public string Name => Options.Name;

    /// <summary>The number of the running cell, as shown beside it.</summary>
    public int CellNumber { get; }

    /// <summary>Cancelled when the cell shall stop: work that heeds it ends without losing anything.</summary>
    public CancellationToken CancellationToken { get; internal init; }

    /// <summary>The session's formatters, to which cells can add.</summary>
    public FormatterRegistry Formatters { get; }

    /// <summary>Leaves of the formatters only those that the host gave, and its limits.</summary>
    internal void ResetFormatters()
    {
        Formatters.Clear();
        Formatters.Limits = Options.Limits;
        Options.ConfigureFormatters?.Invoke(Formatters);
    }

    /// <summary>The notebook's folder where relative paths in its code do not count from there by themselves.</summary>
    internal string? FolderForPaths { get; init; }

    internal SessionOptions Options { get; }

    internal OutputCollector Outputs { get; }

    internal StopSignal? Stop { get; init; }

    /// <summary>The cell's code as written.</summary>
    internal string Source => Outputs.Source;

    /// <summary>Runs code in a language within the cell and gives its value; null when the cell is over.</summary>
    internal Func<string, string, Task<object?>>? Send { get; set; }

    /// <summary>Remembers work that this cell reports on, to bring it to its end with the cell.</summary>
    internal void Attend(Progress progress)
    {
        lock (_attended)
            _attended.Add(progress);
    }

    /// <summary>Called when the cell has ended.</summary>
    internal void End(bool failed)
    {
        Progress[] attended;
        lock (_attended)
            attended = [.. _attended];
        foreach (var progress in attended)
            progress.End(failed);
    }

    /// <summary>Puts something out, whole or not at all when the cell is aborted meanwhile.</summary>
    internal T PutOut<T>(Func<OutputCollector, T> put)
    {
        // also current when a handle of this cell is updated by another one
        (Current ?? this).Stop?.AwaitAbort();
        return Uninterrupted.Run(() => put(Outputs));
    }

    /// <inheritdoc cref="PutOut{T}"/>
    internal void PutOut(Action<OutputCollector> put) => PutOut(outputs =>
    {
        put(outputs);
        return true;
    });
}
