using Workbench.Quantities;
using Workbench.Sources;

namespace Workbench.Comparison;

/// <summary>How two figures of one category stand to each other.</summary>
public enum Relation
{
    /// <summary>The same interval for a scope that is or may be the same.</summary>
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
        var (one, other) = (Wording.Interval(first), Wording.Interval(second));
        if (!CanBothBeTrue(first, second))
            return scope == Scope.Same ? (Relation.Contradicts, $"{one} against {other}") : (Relation.DifferentScope, reason);
        var isEqual = first.Low == second.Low && first.High == second.High && (first.Low ?? first.High) is not null && first.Negated == second.Negated;
        return (isEqual ? Relation.Agrees : Relation.Compatible, scope == Scope.Same ? $"{one} and {other}" : reason);
    }

    /// <summary>A denial excludes what lies wholly within the number it denies; two denials exclude nothing.</summary>
    private static bool CanBothBeTrue(FigureRow first, FigureRow second) => (first.Negated, second.Negated) switch
    {
        (false, false) => first.Estimate.IsCompatibleWith(second.Estimate),
        (true, true) => true,
        (true, false) => !Encloses(first.Estimate, second.Estimate),
        (false, true) => !Encloses(second.Estimate, first.Estimate),
    };

    private static bool Encloses(Estimate outer, Estimate inner) =>
        (outer.Low ?? outer.High) is not null
        && (outer.Low is null || inner.Low >= outer.Low)
        && (outer.High is null || inner.High <= outer.High);

    private static (Scope Scope, string Reason) CompareScopes(FigureRow first, FigureRow second, Names names)
    {
        if (first.IsPart || second.IsPart)
            return (Scope.Different, "one counts a part of a larger count");
        (Scope Scope, string Reason)[] aspects =
        [
            Aspect("place", names.Place(first.Place), names.Place(second.Place), names.Nested),
            Aspect("population", names.Population(first.Population), names.Population(second.Population), names.Nested),
            Aspect("date", first.AsOf, second.AsOf, IsWithin),
        ];
        return aspects.MaxBy(aspect => aspect.Scope);
    }

    private static (Scope Scope, string Reason) Aspect(string what, string? first, string? second, Func<string, string, bool> nested) => (first, second) switch
    {
        _ when string.Equals(first, second, StringComparison.OrdinalIgnoreCase) => (Scope.Same, ""),
        (null, _) or (_, null) => (Scope.Unclear, $"the {what} of one is not stated"),
        _ when nested(first!, second!) => (Scope.Unclear, $"the {what} of one lies within the other's: {first}, {second}"),
        _ => (Scope.Different, $"another {what}: {first}, {second}"),
    };

    /// <summary>Whether one is the month or the year of the other.</summary>
    private static bool IsWithin(string first, string second) =>
        PartialDate.TryParse(first) is { } one && PartialDate.TryParse(second) is { } other
        && ((one.Earliest <= other.Earliest && other.Latest <= one.Latest) || (other.Earliest <= one.Earliest && one.Latest <= other.Latest));
}
