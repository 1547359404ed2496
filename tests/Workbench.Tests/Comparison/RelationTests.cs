using Workbench.Claims;
using Workbench.Comparison;
using Workbench.Tests.Support;

namespace Workbench.Tests.Comparison;

public class RelationTests
{
    private static readonly Names Names = new(Brindle.Codebook);

    /// <summary>The rows of <c>Cases/Comparison/relations.md</c>.</summary>
    public static TheoryData<string, string, string, string> Cases { get; } =
    [
        .. File.ReadLines(Repository.Case("Comparison", "relations.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| one |", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => new TheoryDataRow<string, string, string, string>(cells[0], cells[1], cells[2], cells[3])),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Two_figures_stand_to_each_other_as_the_case_file_says(string one, string other, string relation, string why)
    {
        var pair = Between(one, other);
        Assert.Equal((relation, why), (Code.Of(pair.Relation), pair.Why));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Which_of_the_two_comes_first_changes_nothing(string one, string other, string relation, string why) =>
        Assert.Equal((relation, why.Length > 0), (Code.Of(Between(other, one).Relation), Between(other, one).Why.Length > 0));

    [Theory]
    [InlineData("12 [12], by Velland Wire", "12 [12], by the Velland Wire")]
    [InlineData("12 [12], by Odran Pell", "20 [20], by President Tormund")]
    [InlineData("12 [12], by the minister", "12 [12], by Government of Velland")]
    [InlineData("12 [12], by the authorities", "12 [12], by Pell")]
    [InlineData("12 [12], by Grey Office", "12 [12], by Northmark")]
    [InlineData("12 [12], by the lawyers", "12 [12], by the lawyers")]
    public void They_have_one_origin(string one, string other) => Assert.True(Between(one, other).SameOrigin);

    [Theory]
    [InlineData("12 [12], by Velland Wire", "12 [12], by Odran Pell")]
    [InlineData("12 [12], by Northmark", "12 [12], by Government of Velland")]
    [InlineData("12 [12], by the lawyers", "12 [12], by the doctors")]
    [InlineData("12 [12]", "12 [12], by Odran Pell")]
    public void They_have_two_origins(string one, string other) => Assert.False(Between(one, other).SameOrigin);

    private static FigurePair Between(string one, string other) =>
        FigureRelation.Between(FigureNotation.Read(one, Names), FigureNotation.Read(other, Names), Names);
}
