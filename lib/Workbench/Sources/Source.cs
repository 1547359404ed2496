using System.Collections.Immutable;

namespace Workbench.Sources;

/// <summary>A value together with the words of the document it was read from.</summary>
/// <param name="Value">The value.</param>
/// <param name="From">The words, verbatim; null when a person supplied the value from elsewhere.</param>
public sealed record Stated<T>(T Value, string? From)
    where T : notnull;

/// <summary>What a document says of itself; null is "not stated", never a guess.</summary>
public sealed record Metadata
{
    /// <summary>Nothing stated.</summary>
    public static Metadata None { get; } = new();

    /// <summary>The headline.</summary>
    public Stated<string>? Title { get; init; }

    /// <summary>A person or a handle.</summary>
    public Stated<string>? Author { get; init; }

    /// <summary>The site or publisher.</summary>
    public Stated<string>? Outlet { get; init; }

    /// <summary>When it was published; a last-modified stamp is not a publication date.</summary>
    public Stated<PartialDate>? Published { get; init; }

    /// <summary>When it was last modified, where the document carries such a stamp.</summary>
    public Stated<PartialDate>? Modified { get; init; }

    /// <summary>These values, and the other's where this has none.</summary>
    public Metadata Or(Metadata other) => new()
    {
        Title = Title ?? other.Title,
        Author = Author ?? other.Author,
        Outlet = Outlet ?? other.Outlet,
        Published = Published ?? other.Published,
        Modified = Modified ?? other.Modified,
    };
}

/// <summary>What sort of somebody else's text stands inside a document.</summary>
public enum AccountKind
{
    /// <summary>An article of another outlet, whole or in part.</summary>
    Article,

    /// <summary>A report of a news agency.</summary>
    Agency,

    /// <summary>A post from a blog.</summary>
    Blog,

    /// <summary>A post from a social network.</summary>
    Post,

    /// <summary>A reader's comment.</summary>
    Comment,

    /// <summary>A quotation longer than a sentence, set off from the text.</summary>
    Quotation,
}

/// <summary>A part of a source that is somebody else's text.</summary>
/// <param name="Id">Unique within its source.</param>
/// <param name="Kind">What sort of text it is.</param>
/// <param name="Span">Its extent in the source.</param>
/// <param name="Metadata">Its own author, outlet and date.</param>
/// <param name="Within">The id of the account it stands in; null when it stands in the document itself.</param>
public sealed record EmbeddedAccount(string Id, AccountKind Kind, TextSpan Span, Metadata Metadata, string? Within = null)
{
    /// <summary>Who speaks in it: the outlet of an article, a report or a blog; the author of a post, a comment or a quotation; else the other, else null.</summary>
    public string? Voice => Kind is AccountKind.Agency or AccountKind.Article or AccountKind.Blog
        ? Metadata.Outlet?.Value ?? Metadata.Author?.Value
        : Metadata.Author?.Value ?? Metadata.Outlet?.Value;
}

/// <summary>One document as received: its text with newlines as <c>\n</c>, and what it says of itself.</summary>
/// <param name="Id">The file's name without its extension, unique within a workspace.</param>
/// <param name="Text">The whole text; every span counts in it.</param>
/// <param name="Metadata">Title, author, outlet and date as the text states them.</param>
/// <param name="Accounts">Somebody else's texts inside it, in the order they begin, the enclosing one first.</param>
public sealed record Source(string Id, string Text, Metadata Metadata, ImmutableArray<EmbeddedAccount> Accounts)
{
    /// <summary>The innermost account that holds the position; null in the document's own text.</summary>
    public EmbeddedAccount? AccountAt(int position) =>
        Accounts.Where(account => account.Span.Contains(position)).MinBy(account => account.Span.Length);
}
