using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Inputs;
using Workbench.Notebooks.Language;

namespace Workbench.Notebooks.Kernel;

/// <summary>What an engine tells its client, one JSON object a line. The first is <see cref="Ready"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Ready), "ready")]
[JsonDerivedType(typeof(Shown), "output")]
[JsonDerivedType(typeof(Updated), "update_display")]
[JsonDerivedType(typeof(Cleared), "clear_output")]
[JsonDerivedType(typeof(Asked), "input_request")]
[JsonDerivedType(typeof(Aborting), "aborting")]
[JsonDerivedType(typeof(Finished), "result")]
[JsonDerivedType(typeof(Completions), "completions")]
[JsonDerivedType(typeof(Inspection), "inspection")]
[JsonDerivedType(typeof(Completeness), "completeness")]
[JsonDerivedType(typeof(Diagnostics), "diagnostics")]
[JsonDerivedType(typeof(Explained), "explanation")]
[JsonDerivedType(typeof(Refused), "refused")]
internal abstract record EngineEvent
{
    private EngineEvent()
    {
    }

    /// <summary>The session is open.</summary>
    /// <param name="Process">The engine's process.</param>
    /// <param name="Version">The version of .NET it runs on.</param>
    public sealed record Ready(int Process, string Version) : EngineEvent;

    /// <summary>A cell put something out, perhaps after its end.</summary>
    /// <param name="Id">The request that runs the cell.</param>
    /// <param name="Output">What it put out; of a stream, the piece just written.</param>
    /// <param name="DisplayId">The output's name within its cell when it can be updated.</param>
    public sealed record Shown(int Id, WireOutput Output, string? DisplayId = null) : EngineEvent;

    /// <summary>An output of a cell is another now.</summary>
    public sealed record Updated(int Id, WireOutput Output, string DisplayId) : EngineEvent;

    /// <summary>What a cell has put out goes: at once, or when it puts out something next.</summary>
    public sealed record Cleared(int Id, bool Wait) : EngineEvent;

    /// <summary>A cell asks the user.</summary>
    public sealed record Asked(int Id, int Question, string Prompt, bool IsPassword) : EngineEvent;

    /// <summary>A cell is about to be aborted, which may end the process: why it is.</summary>
    public sealed record Aborting(int Id, string Reason) : EngineEvent;

    /// <summary>A cell has ended.</summary>
    /// <param name="Id">The request that ran the cell.</param>
    /// <param name="Status">How it ended.</param>
    /// <param name="Number">The number it ran as.</param>
    /// <param name="Seconds">How long it took.</param>
    /// <param name="Error">Why it failed.</param>
    /// <param name="NewVariables">Names that it was the first to declare.</param>
    /// <param name="Inputs">What the session has read until now; null when that is as it was.</param>
    public sealed record Finished(
        int Id, CellStatus Status, int Number, double Seconds, CellError? Error, ImmutableArray<string> NewVariables, RunInputs? Inputs = null) : EngineEvent;

    /// <summary>How the code may go on.</summary>
    public sealed record Completions(int Id, CompletionList List) : EngineEvent;

    /// <summary>What stands at the cursor; null when there is nothing to say.</summary>
    public sealed record Inspection(int Id, ImmutableSortedDictionary<string, string>? Data) : EngineEvent;

    /// <summary>Whether the code can be run or more is to come.</summary>
    public sealed record Completeness(int Id, CompletenessStatus Status, string Indent) : EngineEvent;

    /// <summary>What the compiler has to say of the code.</summary>
    public sealed record Diagnostics(int Id, ImmutableArray<CellDiagnostic> Items) : EngineEvent;

    /// <summary>Words for the end of another engine's process.</summary>
    public sealed record Explained(int Id, CellError Error) : EngineEvent;

    /// <summary>A request that could not be served, and why; a client that is understood never sees it.</summary>
    public sealed record Refused(int Id, string Message) : EngineEvent;
}
