
namespace Workbench.Comparison;

/// <summary>How two figures of one category stand to each other.</summary>
public enum Relation
{
    /// <summary>The same interval for the same scope.</summary>
    Agrees,

    /// <summary>Both can be true: their intervals share a value.</summary>
    Compatible,

    /// <summary>Not both can be true of the same scope.</summary>
    Contradicts,

    /// <summary>They count different things: another place, population or date, or a part of the other.</summary>
    DifferentScope,
}

/// <summary>Two figures side by side.</summary>
/// <param name="First">The one that comes first in the corpus.</param>
/// <param name="Second">The other.</param>
/// <param name="Relation">How they stand to each other.</param>
/// <param name="Why">What decides it, in a few words.</param>
/// <param name="SameOrigin">Whether both go back to one origin, so that they are one voice.</param>
public sealed record FigurePair(FigureRow First, FigureRow Second, Relation Relation, string Why, bool SameOrigin);

/// <summary>Decides how two figures stand to each other.</summary>
internal static class FigureRelation
{
    private enum Scope
    {
        Same,
        Unclear,
        Different,
    }

    public static FigurePair Between(FigureRow first, FigureRow second, Names names)
    {
        var (relation, why) = Decide(first, second, names);
        return new FigurePair(first, second, relation, why, first.Origin == second.Origin);
    }

    private static (Relation Relation, string Why) Decide(FigureRow first, FigureRow second, Names names)
    {
        var (scope, reason) = CompareScopes(first, second, names);
        if (scope == Scope.Different)
            return (Relation.DifferentScope, reason);
        var overlap = first.Estimate.IsCompatibleWith(second.Estimate);
        if (first.Negated != second.Negated)
            return overlap && scope == Scope.Same ? (Relation.Contradicts, "one denies it") : (Relation.DifferentScope, "one denies it");
        if (!overlap)
            return scope == Scope.Same ? (Relation.Contradicts, $"{first.Estimate} against {second.Estimate}") : (Relation.DifferentScope, reason);
        var isEqual = first.Low == second.Low && first.High == second.High && (first.Low ?? first.High) is not null;
        return (isEqual ? Relation.Agrees : Relation.Compatible, scope == Scope.Same ? $"{first.Estimate} and {second.Estimate}" : reason);
    }

    private static (Scope Scope, string Reason) CompareScopes(FigureRow first, FigureRow second, Names names)
    {
        if (first.IsPart || second.IsPart)
            return (Scope.Different, "one counts a part of a larger count");
        (Scope Scope, string Reason)[] aspects =
        [
            Aspect("place", names.Place(first.Place), names.Place(second.Place), names),
            Aspect("population", names.Population(first.Population), names.Population(second.Population), names),
            Aspect("date", first.AsOf, second.AsOf, names),
        ];
        return aspects.MaxBy(aspect => aspect.Scope);
    }

    private static (Scope Scope, string Reason) Aspect(string what, string? first, string? second, Names names) => (first, second) switch
    {
        _ when first == second => (Scope.Same, ""),
        (null, _) or (_, null) => (Scope.Unclear, $"the {what} of one is not stated"),
        _ when names.Nested(first!, second!) => (Scope.Unclear, $"the {what} of one lies within the other's: {first}, {second}"),
        _ when what == "population" => (Scope.Unclear, $"the populations are worded differently: {first}, {second}"),
        _ => (Scope.Different, $"another {what}: {first}, {second}"),
    };
}
