namespace Workbench.Notebooks.Execution;

/// <summary>Makes the notebook's folder the process's current one for the time of a cell, where the host asked for that.</summary>
internal sealed class CurrentDirectory : IDisposable
{
    private readonly string? _before;

    private CurrentDirectory(string? before) => _before = before;

    public static CurrentDirectory Enter(SessionOptions options)
    {
        if (!options.SetsCurrentDirectory || options.WorkingDirectory is null)
            return new CurrentDirectory(null);
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = options.WorkingDirectory;
        return new CurrentDirectory(before);
    }

    public void Dispose()
    {
        if (_before is not null)
            Environment.CurrentDirectory = _before;
    }
}
