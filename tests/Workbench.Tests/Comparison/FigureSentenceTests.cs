using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Comparison;
using Workbench.Tests.Support;

namespace Workbench.Tests.Comparison;

public class FigureSentenceTests
{
    private static readonly Names Names = new(Brindle.Codebook);

    /// <summary>The blocks of <c>Cases/Comparison/sentences.txt</c>: name, lines of the outlets, sentence.</summary>
    public static TheoryData<string, string, string> Cases { get; } =
    [
        .. File.ReadAllText(Repository.Case("Comparison", "sentences.txt")).ReplaceLineEndings("\n").Trim().Split("\n\n").Skip(1)
            .Select(block => block.Split('\n'))
            .Select(lines => new TheoryDataRow<string, string, string>(lines[0], string.Join('\n', lines[1..^1]), lines[^1])),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_category_is_said_in_one_sentence(string name, string outlets, string sentence) =>
        Assert.Equal((name, sentence), (name, "=> " + Compare(outlets).Sentence));

    [Fact]
    public void Two_mentions_of_one_origin_are_one_voice_in_two_outlets()
    {
        var carried = Assert.Single(Compare("Gazette: 12 [12], by Odran Pell\nCourier: 12 [12], by Isa Tormund").Carried);
        Assert.Equal(["Gazette", "Courier"], carried.Outlets);
        Assert.Equal(["Government of Velland"], carried.Origins);
    }

    [Fact]
    public void Silence_is_not_zero()
    {
        var comparison = Compare("Gazette:\nCourier: 12 [12]");
        Assert.Equal((CoverageKind.Silent, "silent"), (comparison.Outlets[0].Kind, comparison.Outlets[0].Says));
        Assert.Empty(comparison.Pairs);
        Assert.Equal((12, 12), comparison.Range);
    }

    [Fact]
    public void A_range_of_what_nobody_bounds_is_not_stated() => Assert.Equal((null, null), Compare("Gazette: many [vague]\nCourier:").Range);

    [Fact]
    public void A_denied_number_widens_no_range() => Assert.Equal((12, 40), Compare("Gazette: 12 [12]; 40 [40]; 300 [300], denied").Range);

    private static FigureComparison Compare(string outlets)
    {
        var lines = outlets.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).ToArray();
        ImmutableArray<SourceRow> sources = [.. lines.Select(line => new SourceRow { Id = line[0], Label = line[0], CodedBy = "first reader" })];
        var figures = lines.SelectMany(line => line[1].Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(figure => FigureNotation.Read(figure, Names, line[0])));
        return new FigureComparison(new CodebookCategory("detained", "Detained"), sources, [.. figures], Names);
    }
}
