using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Running;
using Workbench.Notebooks.Tests.Documents;
using Workbench.Notebooks.Tests.Execution;
using Workbench.Notebooks.Tests.Pages;

namespace Workbench.Notebooks.Tests.Running;

public sealed class RunnerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Cases/Run/NAME.ipynb gives NAME.executed.ipynb, and running that gives it again.</summary>
    [Theory]
    [InlineData("succeeds")]
    [InlineData("fails")]
    public async Task A_notebook_gives_the_executed_one_that_stands_beside_it(string name)
    {
        using var folder = new TemporaryFolder();
        var (once, twice) = (folder.File("once.ipynb"), folder.File("twice.ipynb"));
        var source = folder.File($"{name}.ipynb");
        File.Copy(Cases.Path("Run", $"{name}.ipynb"), source);
        await NotebookRunner.RunFileAsync(new NotebookJob(source, once, new RunOptions()), null, Cancellation);
        await NotebookRunner.RunFileAsync(new NotebookJob(once, twice, new RunOptions { Session = new SessionOptions() }), null, Cancellation);
        var expected = await File.ReadAllTextAsync(Cases.Path("Run", $"{name}.executed.ipynb"), Cancellation);
        var seen = await File.ReadAllTextAsync(once, Cancellation);
        Assert.Equal(expected, seen);
        Assert.Equal(seen, await File.ReadAllTextAsync(twice, Cancellation));
        NotebookSchema.AssertValid(seen);
        Assert.Equal(3, Directory.GetFiles(folder.Path).Length);
    }

    [Fact]
    public async Task The_failing_cell_is_named_and_those_after_it_have_no_output()
    {
        var result = await NotebookRunner.RunAsync(Of("1", "throw new Exception(\"no\");", "3"), null, null, Cancellation);
        Assert.Equal((2, CellStatus.Failed, "no", 1), (result.Failure!.Number, result.Failure.Status, result.Failure.Error.Message, result.Failure.Error.Line));
        Assert.Equal(result.Notebook.Cells[2].Id, result.Failure.CellId);
        Assert.Equal("", Outputs(result.Notebook.Cells[3]));
        Assert.Equal(2, result.CellsRun);
    }

    [Fact]
    public async Task A_notebook_that_no_longer_fails_loses_its_notice()
    {
        var failed = (await NotebookRunner.RunAsync(Of("nonsense"), null, null, Cancellation)).Notebook;
        Assert.True(failed.Cells[0].HasTag(CellTags.RunFailure));
        var mended = failed with { Cells = [.. failed.Cells.Select(cell => cell is Cell.Code ? cell with { Source = "1" } : cell)] };
        Assert.DoesNotContain((await NotebookRunner.RunAsync(mended, null, null, Cancellation)).Notebook.Cells, cell => cell.HasTag(CellTags.RunFailure));
    }

    [Fact]
    public async Task Tags_let_a_cell_fail_or_be_left_out()
    {
        var notebook = new Notebook(
        [
            new Cell.Code("a", "throw new Exception(\"expected\");") { Metadata = JsonMap.Empty.With("tags", [CellTags.RaisesException]) },
            new Cell.Code("b", "nonsense") { Metadata = JsonMap.Empty.With("tags", [CellTags.SkipExecution]) },
            new Cell.Code("c", "\"end\""),
        ]);
        var result = await NotebookRunner.RunAsync(notebook, null, null, Cancellation);
        Assert.True(result.Succeeded);
        Assert.Equal("error: Exception: expected", Outputs(result.Notebook.Cells[0]));
        Assert.Equal("", Outputs(result.Notebook.Cells[1]));
        Assert.Equal("[2]: end", Outputs(result.Notebook.Cells[2]));
    }

    [Fact]
    public async Task A_cell_of_another_language_fails_and_markup_is_shown()
    {
        var notebook = new Notebook(
        [
            new Cell.Code("a", "<b>x</b>") { Metadata = JsonMap.Parse("""{"polyglot_notebook": {"kernelName": "html"}}""") },
            new Cell.Code("b", "let x = 1") { Metadata = JsonMap.Parse("""{"dotnet_interactive": {"language": "fsharp"}}""") },
        ]);
        var result = await NotebookRunner.RunAsync(notebook, null, null, Cancellation);
        Assert.Equal("display: <b>x</b>", Outputs(result.Notebook.Cells[1]));
        Assert.Equal(("b", "UnknownLanguage"), (result.Failure!.CellId, result.Failure.Error.Name));
    }

    [Fact]
    public async Task A_notebook_ends_at_its_time_limit()
    {
        var options = new RunOptions { NotebookTimeLimit = TimeSpan.FromSeconds(2), CellTimeLimit = TimeSpan.FromMinutes(1) };
        var result = await NotebookRunner.RunAsync(Of("1", "while (true) { }", "3"), options, null, Cancellation);
        Assert.Equal(
            (CellStatus.TimedOut, "The notebook took longer than 2 s, its time limit."),
            (result.Failure!.Status, result.Failure.Error.Message));
    }

    [Fact]
    public async Task A_cell_that_cannot_be_stopped_ends_its_notebook_and_not_the_others()
    {
        using var folder = new TemporaryFolder();
        var limit = new RunOptions { CellTimeLimit = TimeSpan.FromSeconds(1.5) };
        NotebookJob[] jobs =
        [
            Job(folder, "hangs", limit, "System.Threading.Thread.Sleep(6_000);"),
            Job(folder, "works", new RunOptions(), "\"done\""),
            new NotebookJob(folder.File("missing.ipynb"), folder.File("out.ipynb"), new RunOptions()),
        ];
        var results = await NotebookRunner.RunFilesAsync(jobs, 2, null, Cancellation);
        Assert.Equal(CellStatus.Abandoned, results[0].Result!.Failure!.Status);
        Assert.Contains("could not be stopped", NotebookFile.Read(jobs[0].OutputPath).Cells[0].Source, StringComparison.Ordinal);
        Assert.True(results[1].Succeeded);
        Assert.Equal(jobs[2].Path, results[2].Problem!.Where);
    }

    [Fact]
    public async Task Late_output_is_kept_with_its_cell()
    {
        var result = await NotebookRunner.RunAsync(
            Of("var go = new TaskCompletionSource();\nasync Task Later() { await go.Task; Console.Write(\"late\"); }\nvar later = Later();", "go.SetResult(); await later;"), null, null, Cancellation);
        Assert.Equal("stdout: late", Outputs(result.Notebook.Cells[0]));
    }

    [Fact]
    public async Task What_the_host_puts_around_a_run_reaches_its_cells()
    {
        var (disposed, seen) = (false, "");
        var options = new RunOptions
        {
            Session = new SessionOptions { References = [typeof(HostState).Assembly], Usings = ["Workbench.Notebooks.Tests.Execution"] },
            Surround = () =>
            {
                HostState.Value = "around";
                return new Disposing(() => disposed = true);
            },
        };
        var result = await NotebookRunner.RunAsync(Of("HostState.Value"), options, null, Cancellation);
        seen = Outputs(result.Notebook.Cells[0]);
        Assert.Equal("[1]: around", seen);
        Assert.True(disposed);
        Assert.Null(HostState.Value);
    }

    [Fact]
    public async Task Progress_tells_of_each_cell_that_runs()
    {
        var seen = new List<string>();
        var options = new RunOptions { Session = new SessionOptions { Name = "n" } };
        await NotebookRunner.RunAsync(Of("1", "", "nonsense", "4"), options, new Listening(p => seen.Add($"{p.Notebook} {p.Cell}/{p.Count} {p.Status}")), Cancellation);
        Assert.Equal(["n 1/3 ", "n 1/3 Succeeded", "n 2/3 ", "n 2/3 Failed"], seen);
    }

    [Fact]
    public async Task The_current_directory_is_the_notebooks_folder_where_the_host_asks_for_it()
    {
        using var folder = new TemporaryFolder();
        var before = Environment.CurrentDirectory;
        var options = new RunOptions { Session = new SessionOptions { SetsCurrentDirectory = true, WorkingDirectory = folder.Path } };
        var result = await NotebookRunner.RunAsync(Of("Environment.CurrentDirectory"), options, null, Cancellation);
        Assert.Equal($"[1]: {folder.Path}", Outputs(result.Notebook.Cells[0]));
        Assert.Equal(before, Environment.CurrentDirectory);
    }

    private static Notebook Of(params string[] sources) =>
        new([.. sources.Select((source, i) => (Cell)new Cell.Code($"c{i}", source))]);

    private static NotebookJob Job(TemporaryFolder folder, string name, RunOptions options, params string[] sources)
    {
        NotebookFile.Write(folder.File($"{name}.ipynb"), Of(sources));
        return new NotebookJob(folder.File($"{name}.ipynb"), folder.File($"{name}.out.ipynb"), options);
    }

    private static string Outputs(Cell cell) => Cells.Describe(((Cell.Code)cell).Outputs);

    private sealed class Disposing(Action action) : IDisposable
    {
        public void Dispose() => action();
    }

    private sealed class Listening(Action<CellProgress> action) : IProgress<CellProgress>
    {
        public void Report(CellProgress value) => action(value);
    }
}
