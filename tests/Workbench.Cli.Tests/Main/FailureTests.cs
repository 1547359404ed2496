using System.Diagnostics;
using System.Runtime.Versioning;
using Workbench.Cli.Tests.Support;

namespace Workbench.Cli.Tests.Main;

/// <summary>The main job when something is wrong: it says what and where, and does the rest.</summary>
public sealed class FailureTests(FerryJobFixture ferry) : IDisposable
{
    private readonly TestWorkspace _workspace = ferry.Copy();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_cell_that_fails_stops_its_notebook_alone_and_is_tried_again_next_time()
    {
        _workspace.Write("notebooks/broken.ipynb", NotebookText.Of("var people = 14;", "people / (people - 14)", "\"never reached\""));

        var first = await _workspace.RunHereAsync();

        Assert.Equal(1, first.ExitCode);
        Assert.Contains("notebooks/broken.ipynb: cell 2 (cell-2) failed: DivideByZeroException: Attempted to divide by zero.\n", first.Error, StringComparison.Ordinal);
        Assert.EndsWith("0 notebooks ran, 2 needed no run, 1 failed.\n", first.Error, StringComparison.Ordinal);
        Assert.Contains("Attempted to divide by zero.", _workspace.Read("out/broken.html"), StringComparison.Ordinal);
        Assert.Contains("This notebook did not run to its end.", _workspace.Read("out/broken.html"), StringComparison.Ordinal);
        Assert.Contains("Attempted to divide by zero.", _workspace.Read("out/notebooks/broken.ipynb"), StringComparison.Ordinal);
        Assert.True(File.Exists(_workspace.PathOf("out/detained.html")));

        var second = await _workspace.RunHereAsync();

        Assert.Equal(1, second.ExitCode);
        Assert.Equal([new("broken", "failed last time")], second.Ran);
    }

    [Fact]
    public async Task A_cell_that_ends_the_process_fails_its_notebook_alone()
    {
        _workspace.Write("notebooks/broken.ipynb", NotebookText.Of("var people = 14;", "Environment.Exit(0);"));
        _workspace.Edit("notebooks/blame.ipynb", "Who is blamed?", "Who is blamed here?");

        var outcome = await _workspace.RunAsync();

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("workbench: a cell ended the process that ran the notebooks, or used up its memory. They run again, each in a process of its own.\n", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("broken: cell 2 of 2 ended its process after ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("notebooks/broken.ipynb: cell 2 (cell-2) failed: EngineEnded: The cell ended the process (exit code 0). The session and its variables are lost: people.\n", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith("1 notebook ran, 1 needed no run, 1 failed.\n", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("Who is blamed here?", _workspace.Read("out/blame.html"), StringComparison.Ordinal);

        _workspace.Delete("notebooks/broken.ipynb");
        var source = _workspace.Read("seeds/gazette.txt");
        _workspace.Write("seeds/gazette.txt", source + "\n");
        Assert.Contains("blame", (await _workspace.RunHereAsync()).Ran.Keys);
    }

    [Fact]
    public async Task A_cell_that_uses_up_the_memory_fails_its_notebook_alone()
    {
        _workspace.Write("notebooks/broken.ipynb", NotebookText.Of("var all = new List<byte[]>();\nwhile (true) all.Add(new byte[1_000_000]);"));
        _workspace.Edit("notebooks/blame.ipynb", "Who is blamed?", "Who is blamed here?");

        var outcome = await WorkbenchCommandLine.RunAsync(_workspace.Folder, [], start => start.Environment["DOTNET_GCHeapHardLimit"] = "30000000");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("notebooks/broken.ipynb: cell 1 (cell-1) failed: OutOfMemoryException: The memory for the notebook's objects is used up (", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith("1 notebook ran, 1 needed no run, 1 failed.\n", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("Who is blamed here?", _workspace.Read("out/blame.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_that_is_not_JSON_is_named_with_its_line_and_its_page_says_so()
    {
        _workspace.Write("notebooks/blame.ipynb", "{\n  \"cells\": [\n    oops\n");

        var outcome = await _workspace.RunHereAsync();

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("blame.ipynb, line 3: text that is not JSON; expected a notebook", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("blame.ipynb, line 3: text that is not JSON; expected a notebook", _workspace.Read("out/blame.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Who is blamed?", _workspace.Read("out/index.html"), StringComparison.Ordinal);
        Assert.False(File.Exists(_workspace.PathOf("out/notebooks/blame.ipynb")));
        Assert.True(File.Exists(_workspace.PathOf("out/detained.html")));
    }

    [Fact]
    public async Task A_coding_that_cannot_be_read_is_told_with_file_and_line_every_time_and_the_rest_is_done()
    {
        RemoveNotebooks();
        const string told = "data/codings/letter.yaml:14:130: error: this cannot be read as YAML";
        _workspace.Edit("data/codings/letter.yaml", "target: Port police", "target: [Port police");

        var first = await _workspace.RunHereAsync();
        var second = await _workspace.RunHereAsync();

        Assert.Equal((1, 1), (first.ExitCode, second.ExitCode));
        Assert.Contains(told, first.Error, StringComparison.Ordinal);
        Assert.Contains(": 2 sources, ", first.Out, StringComparison.Ordinal);
        Assert.StartsWith("Nothing has changed", second.Error, StringComparison.Ordinal);
        Assert.Contains(told, second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_that_no_longer_stands_in_its_source_is_told()
    {
        RemoveNotebooks();
        _workspace.Edit("seeds/gazette.txt", "14 people were detained on the quay", "41 people were detained on the quay");

        var outcome = await _workspace.RunHereAsync();

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(
            "data/codings/gazette.yaml:11:21: error: figure f1 changed: \"14 people were detained on the quay\" now reads \"41 people were detained on the quay\".",
            outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_is_no_text_is_refused_and_the_others_are_read()
    {
        RemoveNotebooks();
        File.WriteAllBytes(_workspace.PathOf("seeds/scan.txt"), [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0x0a, 0x00, 0x01]);

        var outcome = await _workspace.RunHereAsync();

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("seeds/scan.txt", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(": 2 sources, ", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_codebook_nothing_is_done_and_the_message_names_the_file()
    {
        _workspace.Delete("data/codebook.yaml");
        var before = FolderFiles.Hashes(_workspace.Output);

        var outcome = await _workspace.RunAsync();

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Out));
        Assert.StartsWith($"workbench: {_workspace.PathOf("data/codebook.yaml")}: error: cannot be read", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(before, FolderFiles.Hashes(_workspace.Output));
    }

    [Fact]
    public async Task Outside_of_a_workspace_the_message_says_what_makes_one()
    {
        using var elsewhere = TestWorkspace.Empty();

        var outcome = await elsewhere.RunHereAsync();

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Out));
        Assert.Equal(
            $"workbench: no workspace at {elsewhere.Folder} nor in a folder above it: a workspace holds seeds/ (the documents) and data/ (codebook and codings). Go into one, or name it with --workspace DIR.\n",
            outcome.Error);
    }

    [Fact]
    public async Task A_workspace_without_sources_and_notebooks_gives_a_front_page()
    {
        Directory.Delete(_workspace.PathOf("seeds"), recursive: true);
        Directory.Delete(_workspace.PathOf("data/codings"), recursive: true);
        RemoveNotebooks();
        Directory.CreateDirectory(_workspace.PathOf("seeds"));

        var outcome = await _workspace.RunHereAsync();

        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("The ferry of Tarn, June 2031: 0 sources, 0 figures, 0 blames\n", outcome.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(_workspace.PathOf("out/index.html")));
    }

    [Fact]
    public async Task An_output_folder_that_is_a_file_is_told()
    {
        Directory.Delete(_workspace.Output, recursive: true);
        RemoveNotebooks();
        _workspace.Write("out", "in the way");

        var outcome = await _workspace.RunHereAsync();

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("workbench: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(_workspace.Output, outcome.Error, StringComparison.Ordinal);
        Assert.Equal("in the way", _workspace.Read("out"));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_read_only_output_folder_is_told()
    {
        if (Environment.IsPrivilegedProcess)
            Assert.Skip("Root may write read-only folders; run the tests as another user to see this one.");
        _workspace.Delete("out/index.html");
        File.SetUnixFileMode(_workspace.Output, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var outcome = await _workspace.RunHereAsync();
        File.SetUnixFileMode(_workspace.Output, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(_workspace.Output, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopped_by_Ctrl_C_it_says_so_and_what_it_left_is_made_good_next_time()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("A process cannot be sent Ctrl+C by another on Windows.");
        // a shell starts what runs in the background with SIGINT ignored, and so is everything that is started from there
        var signal = IgnoresInterrupts() ? "-TERM" : "-INT";
        var blame = _workspace.Read("notebooks/blame.ipynb");
        var hashes = FolderFiles.Hashes(_workspace.Output);
        var started = _workspace.PathOf("started");
        _workspace.Write("notebooks/blame.ipynb", NotebookText.Of($"System.IO.File.WriteAllText(@\"{started}\", \"\"); while (true) {{ }}"));

        var outcome = await WorkbenchCommandLine.RunAsync(_workspace.Folder, [], _ => { }, async process =>
        {
            while (!File.Exists(started) && !process.HasExited)
                await Task.Delay(20, TestContext.Current.CancellationToken);
            using var kill = Process.Start("kill", [signal, $"{process.Id}"]);
        });
        _workspace.Write("notebooks/blame.ipynb", blame);
        await _workspace.RunHereAsync();

        Assert.Equal(130, outcome.ExitCode);
        Assert.EndsWith("workbench: stopped; what was written before is complete.\n", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(hashes, FolderFiles.Hashes(_workspace.Output));
    }

    /// <summary>Whether the system keeps SIGINT from this process, as Linux tells.</summary>
    private static bool IgnoresInterrupts()
    {
        const string status = "/proc/self/status";
        var ignored = File.Exists(status) ? File.ReadLines(status).FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) : null;
        return ignored is not null && (Convert.ToUInt64(ignored.Split('\t')[1], 16) & 2) != 0;
    }

    /// <summary>Where the notebooks do not matter, they need not be run.</summary>
    private void RemoveNotebooks() => Directory.Delete(_workspace.PathOf("notebooks"), recursive: true);
}
