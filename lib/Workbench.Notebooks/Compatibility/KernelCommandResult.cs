using System.Collections.Immutable;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace Microsoft.DotNet.Interactive;

/// <summary>What came of a command.</summary>
public sealed class KernelCommandResult
{
    internal KernelCommandResult(KernelCommand command, object? value)
    {
        Command = command;
        Events = value is null ? [new CommandSucceeded(command)] : [new ReturnValueProduced(value, command), new CommandSucceeded(command)];
    }

    /// <summary>The command.</summary>
    public KernelCommand Command { get; }

    /// <summary>What came of it, in order.</summary>
    public ImmutableArray<KernelEvent> Events { get; }
}
