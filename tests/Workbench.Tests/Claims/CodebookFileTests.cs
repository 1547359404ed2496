using Workbench.Claims;
using Workbench.Sources;

namespace Workbench.Tests.Claims;

public class CodebookFileTests
{
    [Fact]
    public void Everything_in_a_codebook_is_read()
    {
        var codebook = CodebookFile.Parse(
            """
            event: Trouble at Ardel
            categories:
              - {code: killed, label: Killed, question: How many?, definition: The dead.}
            actors:
              - {name: Ardel, kind: state, aliases: [the city, "Ardel's rulers"]}
              - name: Harbour police
                part_of: Ardel
            frames:
              - {code: plot, label: A plot, definition: From abroad., cues: [plot]}
            places:
              - {name: Ardel}
              - {name: The harbour, within: Ardel, aliases: [the docks]}
            populations:
              - {name: Dockers, aliases: []}
            vague_words:
              - {words: dozens, low: 24, high: 99}
              - {words: many, low: null, high: null}
            """, "codebook.yaml").Codebook!;

        Assert.Equal("Trouble at Ardel", codebook.Event);
        Assert.Equal([new CodebookCategory("killed", "Killed", "How many?", "The dead.")], codebook.Categories);
        Assert.Equal(["the city", "Ardel's rulers"], codebook.Actors[0].Aliases);
        Assert.Equal("Ardel", codebook.Actors[1].PartOf);
        Assert.Equal(["plot"], codebook.Frames[0].Cues);
        Assert.Equal("Ardel", codebook.Places[1].Within);
        Assert.Equal("Dockers", codebook.Populations[0].Name);
        Assert.Equal([new VagueWord("dozens", 24, 99), new VagueWord("many", null, null)], codebook.VagueWords);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var result = CodebookFile.Parse(
            """
            event: Trouble at Ardel
            categorys: []
            categories:
              - {code: Killed people, label: Killed}
              - {code: hurt, label: Hurt}
              - {code: hurt, label: Hurt again}
            actors:
              - {name: Ardel, aliases: [the city], part_of: Harbour polise}
              - {name: Harbour police, aliases: [the city], part_of: The guard}
              - {name: The guard, part_of: Harbour police}
            vague_words:
              - {words: dozens, low: 99, high: 24}
            """, "codebook.yaml");

        Assert.Null(result.Codebook);
        Assert.Equal(
            [
                "codebook.yaml:2:1: error: \"categorys\" is no key of a codebook; did you mean \"categories\"? Known are event, categories, actors, frames, places, populations, vague_words.",
                "codebook.yaml:4:12: error: the code \"Killed people\" has other characters than a–z, 0–9 and _; write it like \"victims_other\".",
                "codebook.yaml:6:12: error: the category code \"hurt\" stands twice, first in line 5; keep one.",
                "codebook.yaml:8:49: error: \"Harbour polise\", the part_of of \"Ardel\", is no actor of this codebook; did you mean \"Harbour police\"?",
                "codebook.yaml:9:37: error: \"the city\" is an alias of \"Ardel\" and of \"Harbour police\"; keep it with one of them.",
                "codebook.yaml:9:58: error: the actor \"Harbour police\" belongs to itself by way of its part_of; break the circle.",
                "codebook.yaml:10:32: error: the actor \"The guard\" belongs to itself by way of its part_of; break the circle.",
                "codebook.yaml:12:26: error: low 99 is above high 24; swap them, or make an open end null.",
            ],
            result.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void An_actor_that_is_also_an_alias_is_a_warning()
    {
        var result = CodebookFile.Parse(
            """
            event: Trouble
            categories: [{code: killed, label: Killed}]
            actors:
              - {name: Ardel, aliases: [The city]}
              - {name: The city}
            """, "codebook.yaml");

        Assert.NotNull(result.Codebook);
        Assert.Equal(Severity.Warning, Assert.Single(result.Problems).Severity);
    }

    [Fact]
    public void A_codebook_without_categories_is_refused()
    {
        var result = CodebookFile.Parse("event: Trouble\ncategories: []\n", "codebook.yaml");

        Assert.Null(result.Codebook);
        Assert.Equal("codebook.yaml:2:13: error: there is no category; a codebook needs one at least.", Assert.Single(result.Problems).ToString());
    }
}
