using Workbench.Cli.Main;
using Workbench.Cli.Tests.Support;

namespace Workbench.Cli.Tests.Main;

/// <summary>What a further run does after a change, and why it says it does.</summary>
public class IncrementalTests(MainJobFixture job, FerryJobFixture ferry)
{
    private const string Coding = "data/codings/001_af1c5641148d35cd.yaml";

    [Fact]
    public async Task With_nothing_changed_nothing_is_executed_and_no_file_is_touched()
    {
        using var workspace = job.Copy();
        var (hashes, times) = (FolderFiles.Hashes(workspace.Output), FolderFiles.Times(workspace.Output));

        var outcome = await workspace.RunAsync();

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("Nothing has changed since the last run; nothing was executed (out/ is up to date).\n", outcome.Error);
        Assert.Equal(job.Outcome.Out.Replace(job.Workspace.Folder, workspace.Folder, StringComparison.Ordinal), outcome.Out);
        Assert.Equal(hashes, FolderFiles.Hashes(workspace.Output));
        Assert.Equal(times, FolderFiles.Times(workspace.Output));
    }

    [Fact]
    public async Task A_changed_figure_reruns_the_notebooks_that_read_figures()
    {
        using var workspace = job.Copy();
        var times = FolderFiles.Times(workspace.Output);
        workspace.Edit(Coding, "population: \"bandits\"", "population: \"bandits of the town\"");

        var outcome = await workspace.RunHereAsync();

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(WhoRead("Figures"), outcome.Ran.Keys.Order(StringComparer.Ordinal));
        Assert.Equal($"{Coding} changed", outcome.Ran["02-figures"]);
        Assert.DoesNotContain("03-blame", outcome.Ran.Keys);
        Assert.EndsWith($"{outcome.Ran.Count} notebooks ran, {MainJobFixture.Notebooks.Count - outcome.Ran.Count} needed no run, 0 failed.\n", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("bandits of the town", workspace.Read("out/02-figures.html"), StringComparison.Ordinal);
        Assert.All(["01-sources.html", "03-blame.html", "assets/plotly.min.js"], page => Assert.Equal(times[page], FolderFiles.Times(workspace.Output)[page]));
    }

    [Fact]
    public async Task A_comment_in_a_coding_reruns_nothing()
    {
        using var workspace = job.Copy();
        var pages = FolderFiles.Times(workspace.Output).Remove(".workbench/state.json");
        workspace.Write(Coding, "# read again\n" + workspace.Read(Coding));

        var outcome = await workspace.RunHereAsync();

        Assert.Equal($"0 notebooks ran, {MainJobFixture.Notebooks.Count} needed no run, 0 failed.\n", outcome.Error);
        Assert.Equal(pages, FolderFiles.Times(workspace.Output).Remove(".workbench/state.json"));
    }

    [Fact]
    public async Task A_changed_notebook_reruns_alone()
    {
        using var workspace = job.Copy();
        workspace.Edit("notebooks/05-your-question.ipynb", "# Your question", "# Your own question");

        var outcome = await workspace.RunHereAsync();

        Assert.Equal([new("05-your-question", "the notebook changed")], outcome.Ran);
        Assert.Contains("<title>Your own question", workspace.Read("out/05-your-question.html"), StringComparison.Ordinal);
        Assert.Contains("Your own question", workspace.Read("out/01-sources.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_source_is_named_in_the_reason_and_stands_on_the_pages()
    {
        using var workspace = job.Copy();
        workspace.Write("seeds/005_new.txt", "The morning after\n\nOfficials said that 17 people were detained near the station on Friday.\n");

        var outcome = await workspace.RunHereAsync();

        Assert.Superset(new HashSet<string> { "01-sources", "02-figures", "04-agreement-and-silence" }, outcome.Ran.Keys.ToHashSet());
        Assert.All(outcome.Ran.Values, reason => Assert.Equal("seeds/ has one new file", reason));
        Assert.Contains(": 6 sources, ", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("Six accounts", workspace.Read("out/index.html"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_was_deleted_or_changed_in_the_output_comes_back_the_same()
    {
        using var workspace = job.Copy();
        var hashes = FolderFiles.Hashes(workspace.Output);
        workspace.Delete("out/02-figures.html");
        workspace.Delete("out/assets/site.js");
        workspace.Edit("out/index.html", "</html>", "</html><!-- more -->");
        workspace.Delete("out/notebooks/01-sources.ipynb");
        workspace.Edit("out/notebooks/05-your-question.ipynb", "# Your question", "# Not what was run");

        var outcome = await workspace.RunHereAsync();

        Assert.Equal("its executed notebook is gone", outcome.Ran["01-sources"]);
        Assert.Equal("its executed notebook was changed", outcome.Ran["05-your-question"]);
        Assert.Equal(2, outcome.Ran.Count);
        Assert.Equal(hashes, FolderFiles.Hashes(workspace.Output));
    }

    [Fact]
    public async Task Of_a_notebook_that_is_gone_nothing_is_left_and_other_peoples_files_stay()
    {
        using var workspace = job.Copy();
        workspace.Write("out/notes.txt", "mine");
        workspace.Delete("notebooks/05-your-question.ipynb");

        var outcome = await workspace.RunHereAsync();

        Assert.Equal($"0 notebooks ran, {MainJobFixture.Notebooks.Count - 1} needed no run, 0 failed.\n", outcome.Error);
        Assert.DoesNotContain(FolderFiles.Hashes(workspace.Output).Keys, path => path.Contains("05-your-question", StringComparison.Ordinal));
        Assert.DoesNotContain("05-your-question", workspace.Read("out/index.html"), StringComparison.Ordinal);
        Assert.Equal("mine", workspace.Read("out/notes.txt"));
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("{\"Library\": null, \"Inputs\": {\"Files\": {}, \"Folders\": []}, \"Outputs\": {}, \"Notebooks\": {}, \"Problems\": {\"Lines\": [], \"AreErrors\": false}, \"Summary\": \"\"}")]
    public void A_state_that_cannot_be_read_is_none_so_that_all_is_run(string state)
    {
        using var workspace = TestWorkspace.Empty();
        workspace.Write("out/.workbench/state.json", state);

        Assert.Same(RunState.None, RunState.Read(workspace.Output));
    }

    [Fact]
    public async Task All_runs_everything_again_and_in_German_too_gives_the_same_bytes()
    {
        using var workspace = ferry.Copy();
        var hashes = FolderFiles.Hashes(workspace.Output);

        var outcome = await WorkbenchCommandLine.RunAsync(workspace.Folder, ["--all"], start => start.Environment["LC_ALL"] = "de_DE.UTF-8");

        Assert.Equal(new Dictionary<string, string> { ["blame"] = "asked for", ["detained"] = "asked for" }, outcome.Ran);
        Assert.Equal(hashes, FolderFiles.Hashes(workspace.Output));
    }

    /// <summary>The notebooks that read a part of the corpus, by what the run noted of them.</summary>
    private IEnumerable<string> WhoRead(string part) =>
        RunState.Read(job.Workspace.Output).Notebooks.Where(notebook => notebook.Value.Parts.ContainsKey(part)).Select(notebook => Path.GetFileNameWithoutExtension(notebook.Key));
}
