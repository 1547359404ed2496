using System.Collections.Immutable;

namespace Workbench.Notebooks.Language;

/// <summary>What can stand at a place in a cell, the likeliest first.</summary>
/// <param name="Start">Where the text begins that an item takes the place of, in UTF-16 units of the cell.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Items">The items.</param>
public sealed record CompletionList(int Start, int End, ImmutableArray<Completion> Items);

/// <summary>One thing that can stand at a place in a cell.</summary>
/// <param name="Text">What is inserted.</param>
/// <param name="Kind">
/// One word for it: <c>variable</c>, <c>parameter</c>, <c>constant</c>, <c>method</c>, <c>property</c>, <c>field</c>, <c>event</c>,
/// <c>class</c>, <c>struct</c>, <c>interface</c>, <c>enum</c>, <c>delegate</c>, <c>namespace</c>, <c>keyword</c>, <c>directive</c>, <c>file</c>, <c>folder</c>.
/// </param>
/// <param name="Signature">Its declaration in one line; of overloads the first, with how many more there are.</param>
/// <param name="Documentation">What its XML documentation says in short; null when there is none and far down in a long list.</param>
public sealed record Completion(string Text, string Kind, string Signature, string? Documentation)
{
    /// <summary>Whether it is marked as obsolete.</summary>
    public bool IsDeprecated { get; init; }
}
