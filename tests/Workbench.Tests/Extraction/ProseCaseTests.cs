using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Extraction;
using Workbench.Sources;

namespace Workbench.Tests.Extraction;

public class ProseCaseTests
{
    private static readonly HashSet<string> Common = ["the", "and", "forces", "other", "government", "group", "groups", "state"];

    public static TheoryData<string> Names() =>
        new(Directory.GetFiles(ProseCase.Folder, "*.txt").Order(StringComparer.Ordinal).Select(path => Path.GetFileNameWithoutExtension(path)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Commentary_is_read_at_least_as_well_as_its_case_says(string name)
    {
        var prose = ProseCase.Read(name);

        var coding = Extractor.Read(new Source(name, prose.Text, Metadata.None, []), prose.Codebook);

        var blames = Score(prose, "blame", coding.Blames, (expected, blame) => IsSame(expected.Fields[0], blame.Target));
        var figures = Score(prose, "figure", coding.Figures, (expected, figure) => figure.Category == expected.Fields[0] && Overlap(expected.Fields[1], figure.NumberText));
        Assert.True(blames.F1 >= prose.Blames, $"blames {blames.F1:0.00}, expected {prose.Blames:0.00}; missed: {blames.Missed}");
        Assert.True(figures.F1 >= prose.Figures, $"figures {figures.F1:0.00}, expected {prose.Figures:0.00}; missed: {figures.Missed}");
    }

    [Fact]
    public void What_is_said_of_geography_and_diplomacy_blames_nobody()
    {
        var prose = ProseCase.Read("blog");
        const string Text = "Sorvia borders Moravia. It joined a customs union with Russia. President Kol thanked the United States for its help. Moravia and Britain signed a treaty on grain.";

        var coding = Extractor.Read(new Source("case", Text, Metadata.None, []), prose.Codebook);

        Assert.Empty(coding.Blames);
    }

    private static (double F1, string Missed) Score<T>(ProseCase prose, string sort, ImmutableArray<T> found, Func<ProseCase.Expected, T, bool> isSame)
        where T : Claim
    {
        var left = found.ToList();
        var expected = prose.Items.Where(item => item.Sort == sort).ToList();
        var missed = expected.Where(item => !left.Remove(left.FirstOrDefault(claim => claim.Span.Start < item.End && item.Start < claim.Span.End && isSame(item, claim))!)).ToList();
        var hits = expected.Count - missed.Count;
        return (2.0 * hits / Math.Max(1, expected.Count + found.Length), string.Join("; ", missed.Select(item => string.Join(" | ", item.Fields))));
    }

    private static bool IsSame(string expected, string target) =>
        string.Equals(expected, target, StringComparison.OrdinalIgnoreCase) || Words(expected).Overlaps(Words(target));

    private static HashSet<string> Words(string target) =>
        [.. target.ToUpperInvariant().Split(' ', '\'', '’').Where(word => word.Length >= 3 && !Common.Contains(word, StringComparer.OrdinalIgnoreCase))];

    private static bool Overlap(string one, string other) => one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);
}
