using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Kernel;

/// <summary>What a client asks of an engine, one JSON object a line. The first is <see cref="Start"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Start), "start")]
[JsonDerivedType(typeof(Execute), "execute")]
[JsonDerivedType(typeof(Complete), "complete")]
[JsonDerivedType(typeof(Inspect), "inspect")]
[JsonDerivedType(typeof(IsComplete), "is_complete")]
[JsonDerivedType(typeof(Diagnose), "diagnose")]
[JsonDerivedType(typeof(Explain), "explain")]
[JsonDerivedType(typeof(Interrupt), "interrupt")]
[JsonDerivedType(typeof(InputReply), "input_reply")]
[JsonDerivedType(typeof(Shutdown), "shutdown")]
internal abstract record EngineRequest
{
    private EngineRequest()
    {
    }

    /// <summary>Opens the session. What cells have in scope is the host's affair.</summary>
    /// <param name="Name">The notebook's name in error messages.</param>
    /// <param name="Folder">The notebook's folder; null for the engine's current one.</param>
    /// <param name="Mark">A word that cells do not write, for <see cref="RawOutput"/>; null when the client reads no raw output.</param>
    /// <param name="AnswersInput">Whether somebody is there to answer a cell's question.</param>
    /// <param name="Limits">How much a cell may put out; null for the usual.</param>
    /// <param name="Host">What the client tells the engine's host, by names that both know.</param>
    /// <param name="Answers">Answers to questions where nobody is there.</param>
    public sealed record Start(
        string Name,
        string? Folder = null,
        string? Mark = null,
        bool AnswersInput = false,
        OutputLimits? Limits = null,
        ImmutableDictionary<string, string>? Host = null,
        ImmutableSortedDictionary<string, string>? Answers = null) : EngineRequest;

    /// <summary>Runs a cell; outputs follow as they happen, then the result.</summary>
    /// <param name="Id">The client's name for the request, which every event about it carries.</param>
    /// <param name="Code">The cell.</param>
    /// <param name="Number">The number beside the cell; 0 for the next.</param>
    /// <param name="Language">The cell's language; null for C#.</param>
    /// <param name="TimeLimit">How long it may take, in seconds; null for as long as it likes.</param>
    /// <param name="TimeLimitMessage">What is said when the time is up; null for the usual words.</param>
    public sealed record Execute(
        int Id, string Code, int Number = 0, string? Language = null, double? TimeLimit = null, string? TimeLimitMessage = null) : EngineRequest;

    /// <summary>Asks how the code may go on at the cursor, a place in UTF-16 code units.</summary>
    public sealed record Complete(int Id, string Code, int Cursor) : EngineRequest;

    /// <summary>Asks what stands at the cursor, a place in UTF-16 code units.</summary>
    public sealed record Inspect(int Id, string Code, int Cursor, bool Detailed = false) : EngineRequest;

    /// <summary>Asks whether the code can be run or more is to come.</summary>
    public sealed record IsComplete(int Id, string Code) : EngineRequest;

    /// <summary>Asks what the compiler has to say of the code.</summary>
    public sealed record Diagnose(int Id, string Code) : EngineRequest;

    /// <summary>Asks for words for the end of another engine's process.</summary>
    public sealed record Explain(int Id, EngineEnd End) : EngineRequest;

    /// <summary>Stops a cell, also one that has not begun: that of the request with this name, or for 0 the first that has not ended. One that has stays as it is.</summary>
    public sealed record Interrupt(int Id = 0) : EngineRequest;

    /// <summary>Answers the question with this number; null when the user declined to.</summary>
    public sealed record InputReply(int Question, string? Value) : EngineRequest;

    /// <summary>Ends the engine.</summary>
    public sealed record Shutdown : EngineRequest;
}
