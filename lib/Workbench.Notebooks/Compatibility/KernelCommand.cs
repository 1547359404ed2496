namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Something that a session is told to do.</summary>
public abstract class KernelCommand
{
    private protected KernelCommand(string? targetKernelName) => TargetKernelName = targetKernelName;

    /// <summary>The language it is for; null for that of the kernel it is sent to.</summary>
    public string? TargetKernelName { get; }
}

/// <summary>Code to run.</summary>
public sealed class SubmitCode : KernelCommand
{
    /// <summary>Code in a language that cells can be in; C# where none is given.</summary>
    public SubmitCode(string code, string? targetKernelName = null)
        : base(targetKernelName) => Code = code;

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <inheritdoc/>
    public override string ToString() => $"SubmitCode: {Code}";
}
