using System.Text.Json;
using Workbench.Cli.Tests.Support;

namespace Workbench.Cli.Tests.Verbs;

public class ExtractVerbTests
{
    private const string Report = "Harbour police said on Monday that at least 12 people were killed and 30 wounded when gunmen attacked the port.\n";

    private static readonly string[] FigureKeys =
    [
        "source", "claim", "quote", "start", "end", "number_text", "category", "low", "high", "qualifier",
        "population", "place", "as_of", "speaker", "chain", "negated",
    ];

    private static readonly string[] BlameKeys = ["source", "claim", "quote", "start", "end", "target", "act", "commitment", "speaker", "chain"];

    [Fact]
    public async Task Outside_of_a_workspace_each_claim_is_a_line_with_the_fields_of_the_contract()
    {
        using var folder = TestWorkspace.Empty();
        folder.Write("port.txt", Report);

        var outcome = await folder.RunAsync("extract", "port.txt", "--format", "jsonl");

        var claims = Lines(outcome.Out);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.All(claims, claim => Assert.Equal(claim.GetProperty("claim").GetString() == "figure" ? FigureKeys : BlameKeys, claim.EnumerateObject().Select(field => field.Name)));
        Assert.All(claims, claim => Assert.Equal("port", claim.GetProperty("source").GetString()));
        Assert.All(claims, claim => Assert.Equal(claim.GetProperty("quote").GetString(), Report[claim.GetProperty("start").GetInt32()..claim.GetProperty("end").GetInt32()]));
        var killed = claims.Single(claim => claim.GetProperty("claim").GetString() == "figure" && claim.GetProperty("category").GetString() == "killed");
        Assert.Equal(("at least 12", 12, JsonValueKind.Null), (killed.GetProperty("number_text").GetString(), killed.GetProperty("low").GetInt32(), killed.GetProperty("high").ValueKind));
        Assert.Equal("document", killed.GetProperty("chain")[0].GetString());
        Assert.Contains(claims, claim => claim.GetProperty("claim").GetString() == "blame");
    }

    [Fact]
    public async Task Standard_input_is_one_document_and_carriage_returns_count_with_their_line_feed_as_one()
    {
        using var folder = TestWorkspace.Empty();

        var outcome = await WorkbenchCommandLine.RunAsync(
            folder.Folder, ["extract", "-"], start => start.RedirectStandardInput = true, async process =>
            {
                await process.StandardInput.WriteAsync("The port\r\n\r\n" + Report);
                process.StandardInput.Close();
            });

        var first = Lines(outcome.Out)[0];
        Assert.Equal("-", first.GetProperty("source").GetString());
        Assert.Equal(first.GetProperty("quote").GetString(), ("The port\n\n" + Report)[first.GetProperty("start").GetInt32()..first.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public async Task A_folder_is_read_in_order_and_a_file_that_is_no_text_is_told_while_the_others_go_on()
    {
        using var folder = TestWorkspace.Empty();
        folder.Write("news/b.txt", Report);
        folder.Write("news/a.txt", Report);
        folder.Write("news/c.txt", "\0\u0001\u0002 not text");

        var outcome = await folder.RunAsync("extract", "news");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(["a", "b"], Lines(outcome.Out).Select(claim => claim.GetProperty("source").GetString()!).Distinct(StringComparer.Ordinal));
        Assert.Contains("c.txt", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_documents_is_told_while_the_others_are_read()
    {
        using var folder = TestWorkspace.Empty();
        folder.Write("years/2022/a.txt", Report);

        var outcome = await folder.RunAsync("extract", "years", Path.Combine("years", "2022"));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("years holds no documents", outcome.Error, StringComparison.Ordinal);
        Assert.All(Lines(outcome.Out), claim => Assert.Equal("a", claim.GetProperty("source").GetString()));
        Assert.NotEmpty(Lines(outcome.Out));
    }

    [Fact]
    public async Task A_file_longer_than_a_part_is_read_whole_and_positions_count_from_its_beginning()
    {
        using var folder = TestWorkspace.Empty();
        var text = string.Concat(Enumerable.Repeat("It was a quiet day in the port.\n\n", 40_000)) + Report;
        folder.Write("long.txt", text);

        var outcome = await folder.RunAsync("extract", "long.txt");

        Assert.NotEmpty(Lines(outcome.Out));
        Assert.All(Lines(outcome.Out), claim => Assert.Equal(claim.GetProperty("quote").GetString(), text[claim.GetProperty("start").GetInt32()..claim.GetProperty("end").GetInt32()]));
    }

    [Fact]
    public async Task A_codebook_names_the_actors()
    {
        using var folder = TestWorkspace.Empty();
        folder.Write("port.txt", "Witnesses said that the Lamp Club attacked the port and killed 12 people.\n");
        folder.Write("book.yaml", "event: Port\ncategories:\n  - {code: killed, label: Killed}\nactors:\n  - {name: The Lamplighters, kind: group, aliases: [Lamp Club]}\n");

        var outcome = await folder.RunAsync("extract", "port.txt", "--codebook", "book.yaml");

        Assert.Contains(Lines(outcome.Out), claim => claim.TryGetProperty("target", out var target) && target.GetString() == "The Lamplighters");
    }

    [Fact]
    public async Task Quantities_of_each_line_are_an_array_on_a_line()
    {
        using var folder = TestWorkspace.Empty();

        var outcome = await WorkbenchCommandLine.RunAsync(
            folder.Folder, ["quantities", "--format", "jsonl"], start => start.RedirectStandardInput = true, async process =>
            {
                await process.StandardInput.WriteAsync("At least nine people and 4.5 million letters\n\nthe river rose\n");
                process.StandardInput.Close();
            });

        Assert.Equal(
            """
            [{"text":"At least nine","start":0,"end":13,"low":9,"high":null,"qualifier":"at_least"},{"text":"4.5 million","start":25,"end":36,"low":4500000,"high":4500000,"qualifier":"exact"}]
            []
            []
            """ + "\n",
            outcome.Out);
    }

    private static JsonElement[] Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
