using System.Collections.Immutable;
using Workbench.Claims;

namespace Workbench.Comparison;

/// <summary>One count and who carries it; echoes of one origin are one voice.</summary>
/// <param name="Number">The interval, or the vague words.</param>
/// <param name="Scope">Place, population and date, as far as stated.</param>
/// <param name="Outlets">The labels of the sources that carry it.</param>
/// <param name="Origins">Whose word it is, once echoes and relays are collapsed.</param>
/// <param name="Figures">The mentions.</param>
public sealed record CarriedFigure(string Number, string Scope, IReadOnlyList<string> Outlets, IReadOnlyList<string> Origins, IReadOnlyList<FigureRow> Figures);

/// <summary>What the sources say on one category: who says how many, what agrees, what contradicts, who is silent.</summary>
public sealed class FigureComparison
{
    internal FigureComparison(CodebookCategory category, ImmutableArray<SourceRow> sources, ImmutableArray<FigureRow> all, Names names)
    {
        Category = category;
        Figures = [.. all.Where(figure => figure.Category == category.Code)];
        Outlets = [.. sources.Select(source => Coverage.Of(source, category.Code, Figures))];
        Pairs = [.. PairsOf(Figures, names)];
        Carried = [.. CarriedOf(Figures, names)];
    }

    /// <summary>The category compared.</summary>
    public CodebookCategory Category { get; }

    /// <summary>Every mention, by source and place in its text.</summary>
    public ImmutableArray<FigureRow> Figures { get; }

    /// <summary>Every source, the silent ones included.</summary>
    public ImmutableArray<Coverage> Outlets { get; }

    /// <summary>Every two mentions of different sources, and of one source where they contradict.</summary>
    public ImmutableArray<FigurePair> Pairs { get; }

    /// <summary>The distinct counts with who carries them.</summary>
    public ImmutableArray<CarriedFigure> Carried { get; }

    /// <summary>
    /// The lowest and highest bound any mention states; null when none states one. Not an estimate of the truth.
    /// </summary>
    public (decimal? Low, decimal? High) Range
    {
        get
        {
            var bounds = Figures.Where(figure => !figure.Negated).SelectMany(figure => new[] { figure.Low, figure.High }).OfType<decimal>().ToArray();
            return bounds.Length == 0 ? (null, null) : (bounds.Min(), bounds.Max());
        }
    }

    /// <summary>The comparison in one sentence, computed from the rows.</summary>
    public string Sentence => FigureSentence.Of(this);

    /// <summary>The comparison in one sentence.</summary>
    public override string ToString() => Sentence;

    private static IEnumerable<FigurePair> PairsOf(ImmutableArray<FigureRow> figures, Names names) =>
        from i in Enumerable.Range(0, figures.Length)
        from j in Enumerable.Range(i + 1, figures.Length - i - 1)
        let pair = FigureRelation.Between(figures[i], figures[j], names)
        where figures[i].Source != figures[j].Source || pair.Relation == Relation.Contradicts
        select pair;

    private static IEnumerable<CarriedFigure> CarriedOf(ImmutableArray<FigureRow> figures, Names names)
    {
        var groups = new List<List<FigureRow>>();
        foreach (var figure in figures)
        {
            var home = groups.FirstOrDefault(group => group.TrueForAll(member => IsSameCount(member, figure, names)));
            if (home is null)
                groups.Add([figure]);
            else
                home.Add(figure);
        }

        return groups.Select(group => new CarriedFigure(
            Wording.Number(group[0]),
            ScopeOf(group, names),
            Distinct(group.Select(figure => figure.Outlet)),
            Distinct(group.Select(figure => figure.Origin)),
            group));
    }

    private static bool IsSameCount(FigureRow first, FigureRow second, Names names) =>
        Wording.Number(first).TrimStart('≈', ' ') == Wording.Number(second).TrimStart('≈', ' ')
        && FigureRelation.Between(first, second, names).Relation is Relation.Agrees or Relation.Compatible;

    private static string ScopeOf(List<FigureRow> group, Names names)
    {
        var parts = new[]
        {
            Distinct(group.Select(figure => figure.Population).OfType<string>()),
            Distinct(group.Select(figure => names.Place(figure.Place)).OfType<string>()),
            Distinct(group.Select(figure => figure.AsOf).OfType<string>()),
        };
        return string.Join(", ", parts.Where(part => part.Length > 0).Select(part => string.Join(" / ", part)));
    }

    private static string[] Distinct(IEnumerable<string> values) => [.. values.Distinct(StringComparer.Ordinal)];
}
