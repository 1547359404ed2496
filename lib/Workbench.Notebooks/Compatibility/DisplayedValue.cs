using Workbench.Notebooks.Execution;

namespace Microsoft.DotNet.Interactive;

/// <summary>A displayed value that can be replaced where it stands, by the name that .NET Interactive gave it.</summary>
public sealed class DisplayedValue
{
    private readonly DisplayHandle _handle;

    private DisplayedValue(DisplayHandle handle) => _handle = handle;

    /// <summary>The output's name, which no other output of the session has.</summary>
    public string DisplayId => _handle.DisplayId;

    /// <summary>What was displayed.</summary>
    public static implicit operator DisplayedValue(DisplayHandle handle) => new(handle);

    /// <summary>Shows another value in place of the last.</summary>
    public void Update(object? value) => _handle.Update(value);
}
