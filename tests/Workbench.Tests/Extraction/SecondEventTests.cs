using Workbench.Claims;
using Workbench.Extraction;
using Workbench.Sources;

namespace Workbench.Tests.Extraction;

public class SecondEventTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "Extraction", "Event");

    private static readonly SourceCoding Coding = Extractor.Read(
        new Source("article", File.ReadAllText(Path.Combine(Folder, "article.txt")), Metadata.None, []),
        CodebookFile.Read(Path.Combine(Folder, "codebook.yaml")).Codebook!);

    [Fact]
    public void Vague_words_have_the_intervals_of_the_codebook_in_use()
    {
        var villagers = Assert.Single(Coding.Figures, figure => figure.NumberText == "Dozens");
        var children = Assert.Single(Coding.Figures, figure => figure.Category == "victims_other");

        Assert.Equal((20m, 80m), (villagers.Estimate.Low!.Value, villagers.Estimate.High!.Value));
        Assert.Equal((30m, 50m), (children.Estimate.Low!.Value, children.Estimate.High!.Value));
    }

    [Fact]
    public void Actors_are_named_as_the_codebook_in_use_names_them() =>
        Assert.Equal(
            ["River Liberation Front carried_out asserted", "River Liberation Front unspecified denied", "Aderan Water Board unspecified asserted"],
            Coding.Blames.Select(blame => $"{blame.Target} {Code.Of(blame.Act)} {Code.Of(blame.Commitment)}"));

    [Fact]
    public void Frames_are_those_of_the_codebook_in_use()
    {
        Assert.Equal(["neglect endorsed", "sabotage rejected"], Coding.Stances.Select(stance => $"{stance.Frame} {Code.Of(stance.Position)}"));
        Assert.Equal("neglect", Assert.Single(Coding.Stances, stance => stance.Primary).Frame);
    }

    [Fact]
    public void Somebody_told_to_an_outlet_speaks_through_it()
    {
        var charges = Assert.Single(Coding.Blames, blame => blame.Quote.Contains("planted", StringComparison.Ordinal));

        Assert.Equal("Tilda Marn", charges.Attribution.Speaker);
        Assert.Contains("River Wire", charges.Attribution.Chain);
    }
}
