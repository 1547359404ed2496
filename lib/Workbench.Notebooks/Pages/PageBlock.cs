using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Workbench.Notebooks.Pages;

/// <summary>
/// One piece of a page, in reading order. Everything but <see cref="Html"/> may come from a stranger: it is escaped
/// or sanitised when the page is written. Records that hold a list or a dictionary compare it by reference.
/// </summary>
public abstract record PageBlock
{
    private PageBlock()
    {
    }

    /// <summary>Prose. Raw HTML in it is shown as text; a first-level heading that repeats the page's title is left out.</summary>
    public sealed record Markdown(string Text) : PageBlock;

    /// <summary>The source of a cell, folded away by default. <paramref name="Number"/> is the cell's execution count, if it ran.</summary>
    public sealed record Code(string Text, string Language = "csharp", int? Number = null) : PageBlock;

    /// <summary>One output in several forms, MIME type to payload (pictures in base64): the richest form the page knows is shown.</summary>
    public sealed record Bundle(IReadOnlyDictionary<string, string> Data) : PageBlock;

    /// <summary>Text a cell wrote to <c>stdout</c> or <c>stderr</c>; terminal colours in it are dropped.</summary>
    [SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "nbformat's own word.")]
    public sealed record Stream(string Name, string Text) : PageBlock;

    /// <summary>A cell that failed: the exception's type, its message and, folded, where it came from.</summary>
    public sealed record Error(string Name, string Message, string? Traceback = null) : PageBlock;

    /// <summary>Markup written by us, put into the page as it is: never pass on anything that came from a source or a notebook.</summary>
    public sealed record Html(string Markup) : PageBlock;

    /// <summary>Cards side by side as far as the width allows.</summary>
    public sealed record Grid(ImmutableArray<Card> Cards) : PageBlock;

    /// <summary>A titled piece of a front page, such as a sentence with its small chart; <paramref name="Href"/> is where its title leads.</summary>
    public sealed record Card(string? Title, ImmutableArray<PageBlock> Blocks, string? Href = null) : PageBlock;
}
