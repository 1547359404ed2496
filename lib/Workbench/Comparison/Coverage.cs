namespace Workbench.Comparison;

/// <summary>What an outlet says on a category.</summary>
public enum CoverageKind
{
    /// <summary>Nothing; which is not zero.</summary>
    Silent,

    /// <summary>Only vague words: "dozens".</summary>
    Words,

    /// <summary>At least one number.</summary>
    Count,
}

/// <summary>One outlet on one category.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Outlet">The source's label.</param>
/// <param name="Category">The category's code.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Says">Its figures, shortly: "1,200; thousands"; "silent".</param>
/// <param name="Figures">The figures, in the order of its text.</param>
public sealed record Coverage(string Source, string Outlet, string Category, CoverageKind Kind, string Says, IReadOnlyList<FigureRow> Figures)
{
    internal static Coverage Of(SourceRow source, string category, IEnumerable<FigureRow> all)
    {
        var figures = all.Where(figure => figure.Source == source.Id && figure.Category == category).ToArray();
        var kind = figures.Length == 0 ? CoverageKind.Silent : figures.Any(figure => figure.IsCount) ? CoverageKind.Count : CoverageKind.Words;
        var says = kind == CoverageKind.Silent ? "silent" : string.Join("; ", figures.Select(Wording.Number).Distinct(StringComparer.OrdinalIgnoreCase));
        return new Coverage(source.Id, source.Label, category, kind, says, figures);
    }
}
