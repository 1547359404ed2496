using System.Collections.Immutable;
using Workbench.Quantities;

namespace Workbench.Claims;

/// <summary>A kind of people counted: its code, how it is shown, and the question its comparison answers.</summary>
public sealed record CodebookCategory(string Code, string Label, string? Question = null, string? Definition = null);

/// <summary>Somebody who is blamed or who speaks.</summary>
/// <param name="Name">The name shown.</param>
/// <param name="Aliases">Other words for the same actor; matched as whole words, case as written.</param>
/// <param name="Kind">What sort of actor: state, service, force, person, group, outlet, … (free, for grouping).</param>
/// <param name="PartOf">The actor this one belongs to or speaks for; null at the top.</param>
public sealed record CodebookActor(string Name, ImmutableArray<string> Aliases, string? Kind = null, string? PartOf = null);

/// <summary>An explanation of the event that a source can endorse, entertain or reject.</summary>
public sealed record CodebookFrame(string Code, string Label, string? Definition, ImmutableArray<string> Cues);

/// <summary>A place or a population under one name, with the other words for it.</summary>
/// <param name="Name">The name shown.</param>
/// <param name="Aliases">Other words for the same.</param>
/// <param name="Within">The larger one it lies in; null when none.</param>
public sealed record CodebookScope(string Name, ImmutableArray<string> Aliases, string? Within = null);

/// <summary>The interval of a word such as "dozens".</summary>
public sealed record VagueWord(string Words, decimal? Low, decimal? High)
{
    /// <summary>The interval with its qualifier.</summary>
    public Estimate Estimate => new(Low, High, Qualifier.Vague);
}

/// <summary>The categories, actors, frames, places, populations and vague words of one event; data that people edit.</summary>
public sealed record Codebook
{
    /// <summary>What happened, as a title: "Unrest in …, January 2022".</summary>
    public required string Event { get; init; }

    /// <summary>In the order they are shown.</summary>
    public required ImmutableArray<CodebookCategory> Categories { get; init; }

    /// <summary>Who is blamed and who speaks.</summary>
    public ImmutableArray<CodebookActor> Actors { get; init; } = [];

    /// <summary>The explanations of the event.</summary>
    public ImmutableArray<CodebookFrame> Frames { get; init; } = [];

    /// <summary>The places that figures are compared for.</summary>
    public ImmutableArray<CodebookScope> Places { get; init; } = [];

    /// <summary>The populations that figures are compared for.</summary>
    public ImmutableArray<CodebookScope> Populations { get; init; } = [];

    /// <summary>The intervals of vague words.</summary>
    public ImmutableArray<VagueWord> VagueWords { get; init; } = [];
}
