namespace Workbench.Notebooks.Execution;

/// <summary>A displayed value that can be replaced where it stands.</summary>
public sealed class DisplayHandle
{
    private readonly NotebookContext _cell;
    private readonly string[] _mimeTypes;

    internal DisplayHandle(NotebookContext cell, string displayId, string[] mimeTypes)
    {
        _cell = cell;
        _mimeTypes = mimeTypes;
        DisplayId = displayId;
    }

    /// <summary>The output's name, which no other output of the session has.</summary>
    public string DisplayId { get; }

    /// <summary>Shows another value in place of the last; from any cell and any thread.</summary>
    public void Update(object? value)
    {
        var bundle = _cell.Formatters.Format(value, _mimeTypes);
        _cell.PutOut(outputs => outputs.Update(DisplayId, bundle));
    }
}
