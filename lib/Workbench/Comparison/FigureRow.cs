using System.Diagnostics.CodeAnalysis;
using Workbench.Claims;
using Workbench.Coding;
using Workbench.Quantities;

namespace Workbench.Comparison;

/// <summary>One row a figure.</summary>
public sealed record FigureRow : ClaimRow
{
    /// <summary>A row to be filled.</summary>
    public FigureRow()
    {
    }

    [SetsRequiredMembers]
    internal FigureRow(CodedSource coded, string label, CodedClaim<Claim.Figure> found, Names names)
        : base(coded, label, found.Claim, found.Coder, names)
    {
        var figure = found.Claim;
        Category = figure.Category;
        Number = figure.NumberText;
        Low = figure.Estimate.Low;
        High = figure.Estimate.High;
        Qualifier = figure.Estimate.Qualifier;
        Population = figure.Population;
        Place = figure.Place;
        AsOf = figure.AsOf;
        Negated = figure.Negated;
        IsPart = figure.PartOf is not null || CountsPart(coded.Source.Text, figure.NumberSpan.End);
    }

    /// <summary>The category's code.</summary>
    public required string Category { get; init; }

    /// <summary>The number words, bounds included.</summary>
    public required string Number { get; init; }

    /// <summary>The least it can be, in people; null when unbounded.</summary>
    public decimal? Low { get; init; }

    /// <summary>The most it can be, in people; null when unbounded.</summary>
    public decimal? High { get; init; }

    /// <summary>How the words bound it.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>Who is counted, in the text's words.</summary>
    public string? Population { get; init; }

    /// <summary>Where, in the text's words.</summary>
    public string? Place { get; init; }

    /// <summary>The date the count stands for, as stated.</summary>
    public string? AsOf { get; init; }

    /// <summary>Whether the text denies it.</summary>
    public bool Negated { get; init; }

    /// <summary>Whether it counts a part of a larger count ("three of the policemen killed").</summary>
    public bool IsPart { get; init; }

    /// <summary>"Three of the policemen": the number counts a part of a whole that is not given.</summary>
    private static bool CountsPart(string text, int end)
    {
        var after = text.AsSpan(Math.Min(end, text.Length)).TrimStart();
        return after.StartsWith("of the ", StringComparison.OrdinalIgnoreCase)
            || after.StartsWith("of them", StringComparison.OrdinalIgnoreCase)
            || after.StartsWith("of those", StringComparison.OrdinalIgnoreCase)
            || after.StartsWith("of whom", StringComparison.OrdinalIgnoreCase);
    }
}
