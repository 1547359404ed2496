using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Comparison;

namespace Workbench.Tables;

/// <summary>Comparisons and rows as tables.</summary>
public static class ClaimTables
{
    /// <summary>One row a record, one column a property.</summary>
    public static Table ToTable<T>(this IEnumerable<T> records, string? caption = null)
        where T : class => Table.Of(records, caption);

    /// <summary>One row a mention, and one a silent outlet: who says how many, of whom, on whose word.</summary>
    public static Table ToTable(this FigureComparison comparison) => new(
        [new("Outlet"), new("Number"), new("Low", true), new("High", true), new("Of whom"), new("Place"), new("As of"), new("Speaker"), new("Origin"), new("Quote"), new("Chain")],
        comparison.Outlets.SelectMany(outlet => outlet.Kind == CoverageKind.Silent
            ? [[outlet.Outlet, "silent", null, null, null, null, null, null, null, null, null]]
            : outlet.Figures.Select(Row)),
        comparison.Sentence);

    /// <summary>One row a distinct count: how many outlets carry it and how many independent origins it has.</summary>
    public static Table ToTable(this IEnumerable<CarriedFigure> carried, string? caption = null) => new(
        [new("Number"), new("Of whom, where, when"), new("Outlets", true), new("Carried by"), new("Origins", true), new("On whose word")],
        carried.Select(figure => ImmutableArray.Create<object?>(
            figure.Number, figure.Scope.Length == 0 ? null : figure.Scope, figure.Outlets.Count, string.Join(", ", figure.Outlets), figure.Origins.Count, string.Join(", ", figure.Origins))),
        caption ?? "One row a count; echoes of one origin are one voice.");

    /// <summary>One row a pair of mentions and how they stand to each other.</summary>
    public static Table ToTable(this IEnumerable<FigurePair> pairs, string? caption = null) => new(
        [new("One"), new("In"), new("Other"), new("In "), new("Relation"), new("Why"), new("Same origin")],
        pairs.Select(pair => ImmutableArray.Create<object?>(
            Wording.Number(pair.First), pair.First.Outlet, Wording.Number(pair.Second), pair.Second.Outlet, Code.Of(pair.Relation).Replace('_', ' '), pair.Why, pair.SameOrigin)),
        caption ?? "One row a pair of mentions of different sources.");

    /// <summary>Outlets down, categories across; each cell what the outlet says, or that it is silent.</summary>
    public static Table ToTable(this IReadOnlyList<Coverage> coverage, ImmutableArray<CodebookCategory> categories)
    {
        var cells = coverage.ToDictionary(item => (item.Outlet, item.Category), item => item.Says);
        return new Table(
            [new("Outlet"), .. categories.Select(category => new Column(category.Label))],
            coverage.Select(item => item.Outlet).Distinct(StringComparer.Ordinal)
                .Select(outlet => categories.Select(category => (object?)cells.GetValueOrDefault((outlet, category.Code), "silent")).Prepend(outlet).ToImmutableArray()));
    }

    /// <summary>One row a pair of voice and actor: how firmly, how often, for what.</summary>
    public static Table ToTable(this BlameMatrix matrix) => new(
        [new("Voice"), new("Blames"), new("Firmest"), new("Statements", true), new("Of them denials", true), new("Acts"), new("For example"), new("Chain")],
        matrix.Cells.Select(cell => ImmutableArray.Create<object?>(
            cell.Voice, cell.Target, Code.Of(cell.Firmest), cell.Statements, cell.Denied, cell.Acts.Length == 0 ? "unspecified" : cell.Acts,
            cell.Blames.MinBy(blame => blame.Commitment)!.Quote, cell.Blames.MinBy(blame => blame.Commitment)!.Chain)),
        matrix.Sentence);

    /// <summary>One row an actor that is both accused and cleared.</summary>
    public static Table ToTable(this IReadOnlyList<DisputedActor> disputed) => new(
        [new("Actor"), new("Accused by"), new("Cleared by")],
        disputed.Select(actor => ImmutableArray.Create<object?>(actor.Target, string.Join(", ", actor.AccusedBy), string.Join(", ", actor.ClearedBy))),
        "One row an actor that is both accused and cleared.");

    /// <summary>One row a stance.</summary>
    public static Table ToTable(this IEnumerable<StanceRow> stances, ImmutableArray<CodebookFrame> frames)
    {
        var labels = frames.ToDictionary(frame => frame.Code, frame => frame.Label, StringComparer.Ordinal);
        return new Table(
            [new("Outlet"), new("Explanation"), new("Position"), new("Main conclusion"), new("Quote")],
            stances.Select(stance => ImmutableArray.Create<object?>(
                stance.Outlet, labels.GetValueOrDefault(stance.Frame, stance.Frame), Code.Of(stance.Position), stance.Primary, stance.Quote)));
    }

    /// <summary>One row a pair of outlets.</summary>
    public static Table ToTable(this IEnumerable<OutletAgreement> agreements) => new(
        [new("One"), new("Other"), new("Figures agree", true), new("compatible", true), new("contradict", true), new("Shared blame", true), new("Both blame"), new("Only the one"), new("Only the other")],
        agreements.Select(pair => ImmutableArray.Create<object?>(
            pair.First, pair.Second, pair.Agree, pair.Compatible, pair.Contradict, pair.SharedBlame,
            string.Join(", ", pair.BothBlame), string.Join(", ", pair.OnlyFirst), string.Join(", ", pair.OnlySecond))),
        "One row a pair of outlets; shared blame is the share of accused actors that both accuse, 0 to 1.");

    private static ImmutableArray<object?> Row(FigureRow figure) =>
    [
        figure.Outlet, figure.Words, figure.Low, figure.High, figure.Population, figure.Place, figure.AsOf,
        figure.Relayed ? figure.Speaker : "its own voice", figure.Origin, figure.Quote, figure.Chain,
    ];
}
