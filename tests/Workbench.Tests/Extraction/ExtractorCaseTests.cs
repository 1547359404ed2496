using Workbench.Claims;
using Workbench.Extraction;
using Workbench.Sources;

namespace Workbench.Tests.Extraction;

public class ExtractorCaseTests
{
    private static readonly Extractor Extractor = Extractor.Create(DefaultCodebook.Value);

    public static TheoryData<string, string> Figures() => Rows("Figures");

    public static TheoryData<string, string> Blames() => Rows("Blames");

    [Theory]
    [MemberData(nameof(Figures))]
    public void The_figures_of_a_text_are_those_its_case_expects(string text, string expected)
    {
        var figures = Read(text).Figures.Select(figure => $"{figure.Category} | {figure.NumberText} | {figure.Attribution.Speaker}");

        Assert.Equal(expected, Lines(figures));
    }

    [Theory]
    [MemberData(nameof(Blames))]
    public void The_blames_of_a_text_are_those_its_case_expects(string text, string expected)
    {
        var blames = Read(text).Blames.Select(blame => $"{blame.Target} | {Code.Of(blame.Act)} | {Code.Of(blame.Commitment)} | {blame.Attribution.Speaker}");

        Assert.Equal(expected, Lines(blames));
    }

    private static SourceCoding Read(string text) => Extractor.Read(new Source("case", text, Metadata.None, []));

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.DefaultIfEmpty("nothing"));

    private static TheoryData<string, string> Rows(string folder)
    {
        var rows = new TheoryData<string, string>();
        foreach (var (text, expected) in CaseFile.ReadAll(folder))
            rows.Add(text, expected);
        return rows;
    }
}
