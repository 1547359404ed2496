using Workbench.Comparison.Agreement;

namespace Workbench.Tests.Comparison.Agreement;

public class KrippendorffAlphaTests
{
    /// <summary>Twelve units by four coders: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C.</summary>
    private static readonly decimal?[][] Coders =
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
        [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
    ];

    private static IEnumerable<IEnumerable<decimal?>> Units => Enumerable.Range(0, 12).Select(unit => Coders.Select(coder => coder[unit]));

    [Theory]
    [InlineData(Scale.Nominal, 0.743)]
    [InlineData(Scale.Ordinal, 0.815)]
    [InlineData(Scale.Interval, 0.849)]
    [InlineData(Scale.Ratio, 0.797)]
    public void The_published_example_has_its_published_values(Scale scale, double published) =>
        Assert.Equal(published, KrippendorffAlpha.Of(Units, scale)!.Value, 3);

    [Fact]
    public void Coders_who_always_agree_have_one() => Assert.Equal(1, KrippendorffAlpha.OfNames([["a", "a"], ["b", "b"]]));

    [Fact]
    public void Names_are_compared_as_names() => Assert.Equal(0, KrippendorffAlpha.OfNames([["a", "b"], ["a", "a"], ["b", null]])!.Value, 9);

    [Fact]
    public void Without_two_values_for_a_unit_there_is_none() => Assert.Null(KrippendorffAlpha.Of([[1, null], [null, 2]], Scale.Interval));

    [Fact]
    public void Without_any_difference_there_is_none() => Assert.Null(KrippendorffAlpha.Of([[1, 1], [1, 1]], Scale.Nominal));
}
