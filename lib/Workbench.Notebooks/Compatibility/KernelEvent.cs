using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>Something that came of a command.</summary>
public abstract class KernelEvent
{
    private protected KernelEvent(KernelCommand command) => Command = command;

    /// <summary>The command.</summary>
    public KernelCommand Command { get; }
}

/// <summary>The command has been carried out; one that fails throws instead.</summary>
public sealed class CommandSucceeded : KernelEvent
{
    internal CommandSucceeded(KernelCommand command)
        : base(command)
    {
    }
}

/// <summary>The code had a value as its result.</summary>
public sealed class ReturnValueProduced : KernelEvent
{
    internal ReturnValueProduced(object value, KernelCommand command)
        : base(command) => Value = value;

    /// <summary>The value.</summary>
    public object Value { get; }
}
