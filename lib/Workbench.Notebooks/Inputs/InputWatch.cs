namespace Workbench.Notebooks.Inputs;

/// <summary>
/// Sees what a host's own work reads, as far as libraries tell of it: everything that runs in the current asynchronous
/// flow from its making until it is disposed.
/// </summary>
public sealed class InputWatch : IDisposable
{
    private readonly InputRecorder _recorder = new();
    private readonly InputRecorder? _before = InputRecorder.Current;

    /// <summary>Begins to watch.</summary>
    public InputWatch()
    {
        ReadEvents.Listen();
        InputRecorder.Current = _recorder;
    }

    /// <summary>What has been read so far, by full path.</summary>
    public RunInputs Inputs => _recorder.Inputs();

    /// <inheritdoc/>
    public void Dispose() => InputRecorder.Current = _before;
}
