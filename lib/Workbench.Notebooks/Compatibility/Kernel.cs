using System.Diagnostics.CodeAnalysis;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;

namespace Microsoft.DotNet.Interactive;

/// <summary>
/// The functions that cells have in scope anyway, for those that call them by this name: <c>Kernel.HTML(…)</c>. An instance is the
/// notebook's session in one of the languages that cells can be in.
/// </summary>
public class Kernel : NotebookFunctions
{
    private protected Kernel(string name) => Name = name;

    /// <summary>The session, whatever the language; code sent to it is C# unless it says otherwise.</summary>
    public static Kernel Root { get; } = new(NotebookLanguage.CSharp);

    /// <summary>The session in C#, in which this code runs.</summary>
    public static Kernel Current { get; } = new CSharp.CSharpKernel();

    /// <summary>The language, such as <c>csharp</c>, <c>html</c> or <c>mermaid</c>.</summary>
    public string Name { get; }

    /// <summary>The session in a language; null for a language that is not here.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "It is asked of a kernel.")]
    public Kernel? FindKernelByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var language = NotebookLanguage.Normalize(name.ToLowerInvariant());
        return language == NotebookLanguage.CSharp ? Current : CellParts.IsLanguage(language) ? new Kernel(language) : null;
    }

    /// <summary>Runs code in this session, now and as part of the running cell, and shows what it gives there. What it defines, later cells see.</summary>
    /// <exception cref="InvalidOperationException">No cell runs.</exception>
    public async Task<KernelCommandResult> SendAsync(Commands.KernelCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        cancellationToken.ThrowIfCancellationRequested();
        return command is Commands.SubmitCode code
            ? new KernelCommandResult(code, await SentCode.RunAsync(code.Code, code.TargetKernelName ?? Name))
            : throw new NotSupportedException($"{command.GetType().Name} is no command of this engine; it takes SubmitCode.");
    }

    /// <inheritdoc cref="SendAsync"/>
    public Task<KernelCommandResult> SubmitCodeAsync(string code) => SendAsync(new Commands.SubmitCode(code));
}
