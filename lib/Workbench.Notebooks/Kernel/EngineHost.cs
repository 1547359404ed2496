using System.Collections.Immutable;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Kernel;

/// <summary>What a program that can be started as an engine puts into each session: its libraries and what surrounds the run.</summary>
public sealed record EngineHost
{
    /// <summary>What cells have in scope; name, folder, limits and input are the client's.</summary>
    public SessionOptions Session { get; init; } = new();

    /// <summary>
    /// Called before the first cell, in the flow of execution that reaches every cell, with what the client told
    /// (<see cref="EngineSettings.Host"/>) and the notebook's folder. The place to set an <c>AsyncLocal</c>.
    /// </summary>
    public Action<ImmutableDictionary<string, string>, string>? Surround { get; init; }
}
