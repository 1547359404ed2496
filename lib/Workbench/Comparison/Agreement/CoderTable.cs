using System.Collections.Immutable;
using Workbench.Claims;

namespace Workbench.Comparison.Agreement;

/// <summary>Agreement beyond chance over all coders.</summary>
/// <param name="Of">What is compared.</param>
/// <param name="Scale">What the differences between values mean.</param>
/// <param name="Units">How many units at least two coders gave a value.</param>
/// <param name="Alpha">Krippendorff's alpha, at most 1, rounded to three places; null when there is nothing to compare.</param>
public sealed record CoderAlpha(string Of, Scale Scale, int Units, decimal? Alpha);

/// <summary>Everybody's codings of every source, side by side.</summary>
internal sealed class CoderTable(ImmutableArray<CodedSource> sources)
{
    /// <summary>People by name, then the machine.</summary>
    public ImmutableArray<string> Names =>
    [
        .. sources.SelectMany(source => source.Coding.People).Select(coding => coding.Coder).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        SourceCoding.Machine,
    ];

    public CodingAgreement Compare(string expected, string found)
    {
        Check(expected, nameof(expected));
        Check(found, nameof(found));
        return sources.Select(source => (source.Source, Expected: Of(source, expected), Found: Of(source, found)))
            .Where(pair => pair.Expected is not null && pair.Found is not null)
            .Aggregate(CodingAgreement.None, (all, pair) => all.Plus(CodingAgreement.Of(pair.Source, pair.Expected!, pair.Found!)));
    }

    public ImmutableArray<CoderAlpha> Alpha()
    {
        var codings = sources.Select(source => Names.Select(name => Of(source, name)).OfType<SourceCoding>().ToArray()).Where(coders => coders.Length > 1).ToArray();
        var categories = codings.SelectMany(CodedUnits.Categories).ToArray();
        var lows = codings.SelectMany(CodedUnits.Lows).ToArray();
        return
        [
            new("category of the same number words", Scale.Nominal, Shared(categories), Rounded(KrippendorffAlpha.OfNames(categories))),
            new("lower bound of the same number words", Scale.Ratio, Shared(lows), Rounded(KrippendorffAlpha.Of(lows, Scale.Ratio))),
        ];
    }

    private static int Shared<T>(IEnumerable<IReadOnlyList<T>> units) => units.Count(unit => unit.Count(value => value is not null) > 1);

    private static decimal? Rounded(double? alpha) => alpha is { } value ? Math.Round((decimal)value, 3) : null;

    private static SourceCoding? Of(CodedSource source, string coder) => coder == SourceCoding.Machine
        ? source.Machine.Value
        : source.Coding.People.FirstOrDefault(coding => coding.Coder == coder);

    private void Check(string coder, string parameter)
    {
        if (!Names.Contains(coder))
            throw new ArgumentException($"there is no coder '{coder}'; there are: {string.Join(", ", Names)}", parameter);
    }
}
