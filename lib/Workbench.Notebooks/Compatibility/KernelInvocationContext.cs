using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>The running cell, by the name that .NET Interactive gave it.</summary>
public sealed class KernelInvocationContext
{
    private readonly NotebookContext _cell;

    private KernelInvocationContext(NotebookContext cell) => _cell = cell;

    /// <summary>The cell that this code runs for; null outside of notebooks.</summary>
    public static KernelInvocationContext? Current => NotebookContext.Current is { } cell ? new KernelInvocationContext(cell) : null;

    /// <summary>Cancelled when the cell shall stop.</summary>
    public CancellationToken CancellationToken => _cell.CancellationToken;

    /// <summary>What the cell was told to run.</summary>
    public Commands.SubmitCode Command => new(_cell.Source);

    /// <summary>Shows a value.</summary>
    public DisplayHandle Display(object? value, params string[] mimeTypes)
    {
        var bundle = _cell.Formatters.Format(value, mimeTypes);
        return new DisplayHandle(_cell, _cell.PutOut(outputs => outputs.Display(bundle)), mimeTypes);
    }

    /// <summary>Shows a text as what it is.</summary>
    public DisplayHandle DisplayAs(string value, string mimeType, params string[] additionalMimeTypes) => Display(new MimeText(mimeType, value));

    /// <summary>Writes to standard output.</summary>
    public void DisplayStandardOut(string output) => _cell.PutOut(outputs => outputs.Write("stdout", output));

    /// <summary>Writes to standard error.</summary>
    public void DisplayStandardError(string error) => _cell.PutOut(outputs => outputs.Write("stderr", error));
}
