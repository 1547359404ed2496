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

        var outcome = await _workspace.RunHereAsync("run", "notebooks/detained.ipynb", "-p", "category=protesters", "--output-dir", "ran");

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
        var outcome = await _workspace.RunHereAsync("run", "notebooks/detained.ipynb", "-p", parameter);

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

        var outcome = await _workspace.RunHereAsync(["run", .. arguments]);

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

    [Fact]
    public async Task Every_cell_is_told_with_its_time_and_running_again_gives_the_same_bytes()
    {
        var first = await _workspace.RunAsync("run", "notebooks/detained.ipynb", "notebooks/blame.ipynb", "-o", "first");
        var second = await _workspace.RunHereAsync("run", "notebooks/detained.ipynb", "notebooks/blame.ipynb", "-o", "second", "--jobs", "1");

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal("first/detained.ipynb\nfirst/blame.ipynb\n", first.Out);
        Assert.Matches(@"(?m)^detained: cell 1 of \d+ in \d+\.\d\d s$", first.Error);
        Assert.Matches(@"(?m)^blame: \d+ cells? in \d+\.\d\d s$", first.Error);
        Assert.Equal(_workspace.Read("first/detained.ipynb"), _workspace.Read("second/detained.ipynb"));
        Assert.Equal(_workspace.Read("first/blame.ipynb"), _workspace.Read("second/blame.ipynb"));
    }

    [Fact]
    public async Task A_cell_that_ends_or_harms_its_process_harms_nothing_else_and_is_told()
    {
        Store("exits", "var kept = 1;", "Environment.Exit(3);", "\"never reached\"");
        Store("overflows", "int F(int n) => F(n + 1) + 1; F(0)");
        Store("fills", "var all = new List<byte[]>(); while (true) all.Add(new byte[1_000_000]);");
        Store("closes", "Console.Out.Close(); foreach (var fd in new[] { 1, 2 }) new Microsoft.Win32.SafeHandles.SafeFileHandle((IntPtr)fd, true).Dispose();", "Console.WriteLine(\"still here\"); 2");
        Store("kills", "System.Diagnostics.Process.GetCurrentProcess().Kill(); System.Threading.Thread.Sleep(5000);");

        var outcome = await _workspace.RunAsync("run", "exits.ipynb", "overflows.ipynb", "fills.ipynb", "closes.ipynb", "kills.ipynb", "-o", "ran", "--memory", "0.3");

        Assert.Equal((1, "ran/exits.ipynb\nran/overflows.ipynb\nran/fills.ipynb\nran/closes.ipynb\nran/kills.ipynb\n"), (outcome.ExitCode, outcome.Out));
        Assert.EndsWith(
            """
            exits.ipynb: cell 2 (cell-2) failed: EngineEnded: The cell ended the process (exit code 3). The session and its variables are lost: kept.
            overflows.ipynb: cell 1 (cell-1) failed: EngineEnded: The cell overflowed the stack, which ends the process: something calls itself without end. The session is lost; it held no variables.
            fills.ipynb: cell 1 (cell-1) failed: OutOfMemoryException: The memory for the notebook's objects is used up (0.3 GB). Keep less at a time; `workbench run` gives it more with --memory GB.
            kills.ipynb: cell 1 (cell-1) failed: EngineEnded: The process was ended by the signal SIGKILL, perhaps because the machine's memory was exhausted. The session is lost; it held no variables.

            """.ReplaceLineEndings("\n"),
            outcome.Error, StringComparison.Ordinal);
        Assert.Contains("**This notebook did not run to its end.** Cell [2] failed: `EngineEnded: The cell ended the process (exit code 3).", _workspace.Read("ran/exits.ipynb"), StringComparison.Ordinal);
        Assert.Contains("still here", _workspace.Read("ran/closes.ipynb"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kept_going_the_cells_after_a_failure_run_and_the_notebook_says_which_failed()
    {
        Store("fails", "throw new Exception(\"no\");", "\"reached\"", "1 / int.Parse(\"0\")");

        var outcome = await _workspace.RunHereAsync("run", "fails.ipynb", "-o", "ran", "--keep-going");

        Assert.Equal(1, outcome.ExitCode);
        Assert.EndsWith("fails.ipynb: cell 1 (cell-1) failed: Exception: no\nfails.ipynb: cell 3 (cell-3) failed: DivideByZeroException: Attempted to divide by zero.\n", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(
            "**Not every cell of this notebook succeeded.**\n\n- Cell [1] failed, in line 1: `Exception: no`\n- Cell [3] failed, in line 1: `DivideByZeroException: Attempted to divide by zero.`\n\nThe cells after a failure were run all the same.",
            NotebookFile.Read(_workspace.PathOf("ran/fails.ipynb")).Cells[0].Source);
        Assert.Contains("reached", _workspace.Read("ran/fails.ipynb"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task If_changed_runs_only_what_would_give_something_else()
    {
        _workspace.Write("notes.txt", "one");
        Store("reads", "System.IO.File.ReadAllText(\"notes.txt\")");
        Store("opens", "Corpus.Open().Sources.Length");
        string[] run = ["run", "reads.ipynb", "opens.ipynb", "-o", "ran", "--if-changed"];

        Assert.Equal(["not run before", "not run before"], (await _workspace.RunAsync(run)).Ran.Values);
        _workspace.Write("notes.txt", "two");
        _workspace.Write("seeds/third.txt", "Nothing happened on the quay.\n");
        var changed = await _workspace.RunHereAsync(run);
        var kept = await _workspace.RunHereAsync(run);

        Assert.Equal(("notes.txt changed", "seeds/ has one new file"), (changed.Ran["reads"], changed.Ran["opens"]));
        Assert.Contains("two", _workspace.Read("ran/reads.ipynb"), StringComparison.Ordinal);
        Assert.Equal((0, changed.Out), (kept.ExitCode, kept.Out));
        Assert.Equal("reads: nothing it read has changed; it is kept as it was\nopens: nothing it read has changed; it is kept as it was\n", kept.Error);
    }

    private void Store(string name, params string[] cells) => _workspace.Write($"{name}.ipynb", NotebookText.Of(cells));
}
