using Workbench.Claims;
using Workbench.Comparison;

namespace Workbench.Tests.Comparison;

public class NamesTests
{
    private static readonly Names Names = new(new Codebook
    {
        Event = "An invented one",
        Categories = [],
        Actors =
        [
            new("The Crown", ["the palace"]),
            new("Chancellor", ["the chancellor's office"], PartOf: "The Crown"),
            new("Under-secretary", [], PartOf: "Chancellor"),
        ],
        Places = [new("Old Harbour", ["harbour"], Within: "Port Ash"), new("Port Ash", ["Ash"])],
        Populations = [new("Sailors", ["sailors", "crew"])],
    });

    [Theory]
    [InlineData("The Crown")]
    [InlineData("the Crown")]
    [InlineData("Crown")]
    [InlineData("the palace")]
    [InlineData("palace")]
    public void An_article_before_a_name_or_an_alias_is_no_other_actor(string words) => Assert.Equal("The Crown", Names.Actor(words));

    [Fact]
    public void An_actor_nobody_listed_keeps_the_words_of_the_text() => Assert.Equal("a passer-by", Names.Actor("a passer-by"));

    [Theory]
    [InlineData("Under-secretary", "The Crown")]
    [InlineData("The Crown", "The Crown")]
    [InlineData("a passer-by", "a passer-by")]
    public void The_origin_is_the_top_of_whom_an_actor_speaks_for(string actor, string origin) => Assert.Equal(origin, Names.Origin(actor));

    [Theory]
    [InlineData("the quays of the Old Harbour of Port Ash", "Old Harbour")]
    [InlineData("downtown Ash", "Port Ash")]
    [InlineData("Ashworth", "Ashworth")]
    [InlineData(null, null)]
    public void A_place_is_the_longest_name_that_stands_in_its_words(string? words, string? place) => Assert.Equal(place, Names.Place(words));

    [Fact]
    public void A_population_is_known_by_any_of_its_words() => Assert.Equal("Sailors", Names.Population("members of the crew"));

    [Theory]
    [InlineData("Old Harbour", "Port Ash", true)]
    [InlineData("Port Ash", "Old Harbour", true)]
    [InlineData("Port Ash", "Elsewhere", false)]
    public void A_place_lies_within_another(string one, string other, bool nested) => Assert.Equal(nested, Names.Nested(one, other));
}
