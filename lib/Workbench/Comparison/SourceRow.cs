using Workbench.Sources;

namespace Workbench.Comparison;

/// <summary>One row a source. Null is "not stated".</summary>
public sealed record SourceRow
{
    /// <summary>The file's name without extension.</summary>
    public required string Id { get; init; }

    /// <summary>The short name under which it is shown: its outlet, else author, else title; unique within a corpus.</summary>
    public required string Label { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>A person or a handle.</summary>
    public string? Author { get; init; }

    /// <summary>The site or publisher.</summary>
    public string? Outlet { get; init; }

    /// <summary>ISO 8601 in the stated precision: 2022, 2022-01 or 2022-01-08.</summary>
    public string? Published { get; init; }

    /// <summary>How much of the date is stated; null when none of it is.</summary>
    public DatePrecision? Precision { get; init; }

    /// <summary>The label of the frame the source concludes with.</summary>
    public string? Stance { get; init; }

    /// <summary>How many figures it cites.</summary>
    public int Figures { get; init; }

    /// <summary>How many blames it voices or relays.</summary>
    public int Blames { get; init; }

    /// <summary>How many texts of others stand inside it.</summary>
    public int Accounts { get; init; }

    /// <summary>The length of its text, in words.</summary>
    public int Words { get; init; }

    /// <summary>Who coded it: people's names, or machine.</summary>
    public required string CodedBy { get; init; }

    /// <summary>The words the title was read from.</summary>
    public string? TitleFrom { get; init; }

    /// <summary>The words the author was read from.</summary>
    public string? AuthorFrom { get; init; }

    /// <summary>The words the outlet was read from.</summary>
    public string? OutletFrom { get; init; }

    /// <summary>The words the date was read from.</summary>
    public string? PublishedFrom { get; init; }
}
