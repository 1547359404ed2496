using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Running;
using Workbench.Notebooks.Testing;
using Workbench.Notebooks.Tests.Pages;

namespace Workbench.Notebooks.Tests.Testing;

/// <summary>A stored notebook against what it puts out now.</summary>
public sealed class NotebookTestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("n.ipynb");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_notebook_that_puts_out_what_is_stored_passes_whatever_its_counts_times_and_ids()
    {
        Store(Ran("a", "Guid.NewGuid()", "0e7a2dfc-52d5-4f2b-8d8c-0f2b5c1d6e7f", count: 41), Ran("b", "Console.WriteLine(DateTime.Now); 14", "14", count: 42, stream: "11/22/2030 01:02:03\n"));
        var result = await RunAsync();
        Assert.Equal((true, 2), (result.Passed, result.Compared));
    }

    [Fact]
    public async Task A_cell_that_puts_out_something_else_is_shown_as_a_diff()
    {
        Store(Ran("a", "7 + 7", "14"), Ran("b", "\"quay\"", "bridge"));
        var before = await File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken);
        var result = await RunAsync();
        var cell = Assert.Single(result.Differences);
        Assert.False(result.Passed);
        Assert.Equal(("b", 2), (cell.CellId, cell.Number));
        Assert.Equal(["@@ -1,2 +1,2 @@", " [result text/plain]", "-bridge", "+quay"], cell.Lines);
        Assert.Equal(before, await File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_update_stores_what_differs_and_leaves_the_other_cells_as_they_are()
    {
        Store(Ran("a", "7 + 7", "14", count: 9), Ran("b", "\"quay\"", "bridge"));
        var result = await RunAsync(update: true);
        var cells = NotebookFile.Read(Path).Cells.OfType<Cell.Code>().ToArray();
        Assert.True(result is { Passed: true, IsUpdated: true });
        Assert.Equal((9, "quay"), (cells[0].ExecutionCount, ((Output.ExecuteResult)cells[1].Outputs[0]).Data["text/plain"]));
        Assert.True((await RunAsync()).Passed);
    }

    [Fact]
    public async Task A_notebook_that_fails_is_not_updated()
    {
        Store(Ran("a", "7 + 7", "15"), Ran("b", "throw new Exception(\"no\");", "x"));
        var before = await File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken);
        var result = await RunAsync(update: true);
        Assert.Equal((false, false, "no"), (result.Passed, result.IsUpdated, result.Result!.Failure!.Error.Message));
        Assert.Equal(before, await File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Tags_let_a_cell_fail_be_left_out_or_not_be_compared()
    {
        var raised = new Cell.Code("a", "throw new Exception(\"no\");")
        {
            Outputs = [new Output.Error("Exception", "no", ["stored elsewhere"])], Metadata = Tags(CellTags.RaisesException),
        };
        Store(raised, Ran("b", "nonsense", "x") with { Metadata = Tags(CellTags.SkipExecution) }, Ran("c", "1", "2") with { Metadata = Tags("ignore-output") }, Ran("d", "1", "2") with { Metadata = Tags("nbval-ignore-output") });
        var result = await RunAsync();
        Assert.Equal((true, 1), (result.Passed, result.Compared));
    }

    [Fact]
    public async Task The_tag_in_the_notebooks_metadata_counts_for_all_cells()
    {
        NotebookFile.Write(Path, new Notebook([Ran("a", "1", "2")]) { Metadata = Tags("ignore-output") });
        Assert.True(await RunAsync() is { Passed: true, Compared: 0 });
    }

    [Fact]
    public async Task One_stored_without_outputs_has_to_run_to_its_end()
    {
        Store(new Cell.Code("a", "1 + 1"));
        Assert.True(await RunAsync() is { Passed: true, Compared: 0 });
        Store(new Cell.Code("a", "nonsense"));
        Assert.False((await RunAsync()).Passed);
    }

    [Fact]
    public async Task A_chart_is_compared_value_by_value_to_twelve_digits()
    {
        const string Type = "application/vnd.plotly.v1+json";
        var chart = new Output.DisplayData(MimeBundle.Empty.With(Type, """{"data": [{"y": [1.00000000000001, 2]}]}"""), JsonMap.Empty);
        var texts = new OutputText(new OutputNormalizer("/data/quay"));
        Assert.Equal([$"[display {Type}]", "data[0].y[0]: 1", "data[0].y[1]: 2"], texts.Lines([chart]));
        Assert.Equal(["[stdout]", "ab"], texts.Lines([new Output.Stream("stdout", "a"), new Output.Stream("stdout", "b\n")]));
    }

    [Fact]
    public void An_output_of_an_unknown_kind_is_compared_by_what_it_holds() => Assert.Equal(
        ["[tide_table]", "rows[0]: 1.2"],
        new OutputText(new OutputNormalizer("/data/quay")).Lines([new Output.Unknown("tide_table") { Extra = JsonMap.Parse("""{"rows": [1.20]}""") }]));

    private static Cell.Code Ran(string id, string source, string plain, int count = 1, string? stream = null) => new(id, source)
    {
        ExecutionCount = count,
        Outputs =
        [
            .. stream is null ? [] : new Output[] { new Output.Stream("stdout", stream) },
            new Output.ExecuteResult(MimeBundle.Empty.With("text/plain", plain), JsonMap.Empty, count),
        ],
    };

    private static JsonMap Tags(string tag) => JsonMap.Empty.With("tags", [tag]);

    private void Store(params Cell[] cells) => NotebookFile.Write(Path, new Notebook([.. cells]));

    private Task<NotebookTestResult> RunAsync(bool update = false) => NotebookTest.RunAsync(Path, new RunOptions(), update, null, TestContext.Current.CancellationToken);
}
