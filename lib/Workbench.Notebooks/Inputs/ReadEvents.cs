using System.Diagnostics;

namespace Workbench.Notebooks.Inputs;

/// <summary>
/// Hears of the files that libraries read. A library need not know this engine: it writes to a
/// <see cref="DiagnosticListener"/> of its own whose name ends in <c>.Reads</c>, the event <c>File</c> with the path, or
/// the event <c>Folder</c> with the folder's path and the pattern of names as <c>KeyValuePair&lt;string, string&gt;</c>.
/// </summary>
internal sealed class ReadEvents : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private const string Names = ".Reads";

    private static readonly Lazy<IDisposable> s_subscription = new(() => DiagnosticListener.AllListeners.Subscribe(new ReadEvents()));

    /// <summary>Begins to listen, once a process.</summary>
    public static void Listen() => _ = s_subscription.Value;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name.EndsWith(Names, StringComparison.Ordinal))
            value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (InputRecorder.Current is not { } recorder)
            return;
        if (value is { Key: "File", Value: string path })
            recorder.Read(Path.GetFullPath(path));
        else if (value is { Key: "Folder", Value: KeyValuePair<string, string> folder })
            recorder.List(Path.GetFullPath(folder.Key), folder.Value, isRecursive: false, ListingKind.Files);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
