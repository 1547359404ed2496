using Workbench.Extraction;
using Workbench.Sources;

namespace Workbench.Tests.Extraction;

public class SceneCaseTests
{
    private static readonly Extractor Extractor = Extractor.Create(DefaultCodebook.Value);

    private static readonly Metadata Saturday = new() { Published = new Stated<PartialDate>(new PartialDate(2022, 1, 15), "15 January 2022") };

    public static TheoryData<string, string> Scenes()
    {
        var rows = new TheoryData<string, string>();
        foreach (var (text, expected) in CaseFile.ReadAll("Scenes"))
            rows.Add(text, expected);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Scenes))]
    public void The_place_and_date_of_a_count_are_those_its_case_expects(string text, string expected)
    {
        var figures = Extractor.Read(new Source("case", text, Saturday, [])).Figures;

        Assert.Equal(expected, string.Join('\n', figures.Select(figure => $"{figure.NumberText} | {figure.Place ?? "-"} | {figure.AsOf ?? "-"}")));
    }

    [Fact]
    public void A_part_names_its_whole()
    {
        var figures = Extractor.Read(new Source("case", "164 people, including two children and three nurses, had died.", Saturday, [])).Figures;

        Assert.Equal([null, figures[0].Id, figures[0].Id], figures.Select(figure => figure.PartOf));
    }
}
