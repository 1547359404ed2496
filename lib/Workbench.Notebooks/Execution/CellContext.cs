using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Execution;

/// <summary>What a session is told about a cell beside its code.</summary>
public sealed record CellContext
{
    /// <summary>The number people know the cell by, <c>[n]</c> beside it; 0 for the next one.</summary>
    public int Number { get; init; }

    /// <summary>The cell's language, as <see cref="NotebookLanguage"/> gives it.</summary>
    public string Language { get; init; } = NotebookLanguage.CSharp;

    /// <summary>How long the cell may take once it is compiled; null for as long as it likes.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>What is said when the time is up; null for the words for a cell.</summary>
    internal string? TimeLimitMessage { get; init; }

    /// <summary>Told why the cell is aborted just before it is, for that may end the process.</summary>
    internal Action<string>? OnAbort { get; init; }

    /// <summary>Told of each output as it happens, on the thread that caused it, one at a time; must be quick and not throw.</summary>
    public Action<OutputEvent>? OnOutput { get; init; }
}

/// <summary>Something a cell put out, as it happens.</summary>
/// <param name="Output">What was put out; of a stream, the piece just written.</param>
/// <param name="DisplayId">The handle's name when the output can be updated, else null.</param>
/// <param name="IsUpdate">Whether it takes the place of the output with the same <paramref name="DisplayId"/>.</param>
public sealed record OutputEvent(Output Output, string? DisplayId = null, bool IsUpdate = false)
{
    /// <summary>Whether all that the cell has put out goes; <see cref="Output"/> is then an empty piece of text.</summary>
    public OutputClearing Clearing { get; init; }

    internal static OutputEvent Cleared(bool wait) =>
        new(new Output.Stream("stdout", "")) { Clearing = wait ? OutputClearing.WithNext : OutputClearing.Now };
}

/// <summary>Whether and when the outputs of a cell go.</summary>
public enum OutputClearing
{
    /// <summary>They stay.</summary>
    None,

    /// <summary>They go now.</summary>
    Now,

    /// <summary>They go when the next output comes.</summary>
    WithNext,
}
