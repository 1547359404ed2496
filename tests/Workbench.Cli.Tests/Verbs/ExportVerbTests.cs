using System.Text.Json;
using Workbench.Cli.Tests.Support;

namespace Workbench.Cli.Tests.Verbs;

public class ExportVerbTests(MainJobFixture job)
{
    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("md")]
    public async Task Every_row_stands_in_one_of_four_files(string format)
    {
        using var elsewhere = TestWorkspace.Empty();

        var outcome = await elsewhere.RunHereAsync("export", "--workspace", job.Workspace.Folder, "--format", format, "--output", "tables");

        string[] files = ["sources", "figures", "blame", "stance"];
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(files.Select(name => $"tables/{name}.{format}"), outcome.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var corpus = Corpus.Open(job.Workspace.Folder);
        Assert.All(
            files.Zip([corpus.Sources.Length, corpus.Figures.Length, corpus.Blames.Length, corpus.Stances.Length]),
            file => Assert.Equal(file.Second, RowsIn(elsewhere.Read($"tables/{file.First}.{format}"), format)));
        Assert.All(corpus.Figures.Select(figure => figure.Number), number => Assert.Contains(number, elsewhere.Read($"tables/figures.{format}"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_could_not_be_read_is_told_and_the_rest_is_exported()
    {
        using var workspace = TestWorkspace.Ferry();
        workspace.Write("data/codings/letter.yaml", "source: letter\ncoder: Ines\nfigurs: []\n");

        var outcome = await workspace.RunAsync("export", "-o", "tables");

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("data/codings/letter.yaml:3:1: error: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("about 300", workspace.Read("tables/figures.csv"), StringComparison.Ordinal);
    }

    private static int RowsIn(string text, string format) => format switch
    {
        "jsonl" => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line)).Count(),
        "md" => text.Split('\n').Count(line => line.StartsWith('|')) - 2,
        _ => CsvRows(text) - 1,
    };

    /// <summary>Line ends outside of quotation marks.</summary>
    private static int CsvRows(string text)
    {
        var (rows, quoted) = (0, false);
        foreach (var c in text)
        {
            quoted ^= c == '"';
            rows += c == '\n' && !quoted ? 1 : 0;
        }

        return rows;
    }
}
