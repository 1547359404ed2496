using Workbench.Cli.Tests.Support;
using Workbench.Notebooks.Documents;

namespace Workbench.Cli.Tests.Verbs;

public sealed class RunVerbTests : IDisposable
{
    private readonly TestWorkspace _workspace = TestWorkspace.Ferry();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_parameter_takes_the_place_of_the_notebooks_value_and_the_notebook_stays_as_it_was()
    {
        var stored = FolderFiles.Hashes(_workspace.PathOf("notebooks"));

        var outcome = await _workspace.RunAsync("run", "notebooks/detained.ipynb", "-p", "category=protesters", "--output-dir", "ran");

        Assert.Equal((0, "ran/detained.ipynb\n"), (outcome.ExitCode, outcome.Out));
        Assert.Contains("Protesters: one outlet", _workspace.Read("ran/detained.ipynb"), StringComparison.Ordinal);
        Assert.Equal(stored, FolderFiles.Hashes(_workspace.PathOf("notebooks")));
        Assert.False(Directory.Exists(_workspace.Output));
    }

    [Theory]
    [InlineData("categry=injured", "detained.ipynb: unknown parameter 'categry'; expected one of category, most. The nearest is 'category'.\n")]
    [InlineData("most=many", "'many'")]
    [InlineData("category", "workbench run: -p category: expected name=value, such as -p category=detained.\n")]
    [InlineData("=injured", "workbench run: -p =injured: expected name=value, such as -p category=detained.\n")]
    public async Task A_parameter_that_cannot_be_set_is_refused_and_nothing_is_written(string parameter, string message)
    {
        var outcome = await _workspace.RunAsync("run", "notebooks/detained.ipynb", "-p", parameter);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Out));
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_workspace.Output));
    }

    [Fact]
    public async Task A_cell_without_end_is_stopped_at_its_time_limit_and_its_notebook_is_written()
    {
        _workspace.Write("notebooks/endless.ipynb", NotebookText.Of("while (true) { }", "\"never reached\""));

        var outcome = await _workspace.RunAsync("run", "notebooks/gone.ipynb", "notebooks/endless.ipynb", "--timeout", "1.5");

        Assert.Equal((1, $"{_workspace.PathOf("out/notebooks/endless.ipynb")}\n"), (outcome.ExitCode, outcome.Out));
        Assert.Contains("notebooks/endless.ipynb: cell 1 (cell-1) failed: TimeLimit: The cell took longer than 1.5 s, its time limit.\n", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("notebooks/gone.ipynb: no readable file", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("TimeLimit", Assert.IsType<Output.Error>(Assert.Single(NotebookText.OutputsOf(_workspace.PathOf("out/notebooks/endless.ipynb")))).Name);
    }

    [Theory]
    [InlineData("notebooks/blame.ipynb", "-o", "notebooks")]
    [InlineData("notebooks/blame.ipynb", "copies/blame.ipynb", "-o", "ran")]
    public async Task Nothing_is_run_where_an_executed_notebook_would_take_the_place_of_another(params string[] arguments)
    {
        _workspace.Write("copies/blame.ipynb", _workspace.Read("notebooks/blame.ipynb"));
        var files = FolderFiles.Hashes(_workspace.Folder);

        var outcome = await _workspace.RunAsync(["run", .. arguments]);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Out));
        Assert.Contains("would take the place of", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(files, FolderFiles.Hashes(_workspace.Folder));
    }

    [Fact]
    public async Task A_notebook_outside_of_a_workspace_runs_on_the_workspace_that_is_named()
    {
        using var elsewhere = TestWorkspace.Empty();
        elsewhere.Write("mine.ipynb", NotebookText.Of("Corpus.Open().Sources.Length + \" sources\""));

        var outcome = await elsewhere.RunAsync("run", "mine.ipynb", "--workspace", _workspace.Folder, "-o", "ran");

        Assert.Equal((0, "ran/mine.ipynb\n"), (outcome.ExitCode, outcome.Out));
        Assert.Contains("2 sources", elsewhere.Read("ran/mine.ipynb"), StringComparison.Ordinal);
    }
}
