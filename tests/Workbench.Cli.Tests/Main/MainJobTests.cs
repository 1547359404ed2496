using Workbench.Cli.Tests.Support;

namespace Workbench.Cli.Tests.Main;

/// <summary>The main job on a copy of this repository's workspace, run as people run it.</summary>
public class MainJobTests(MainJobFixture job)
{
    [Fact]
    public void It_ends_well_and_runs_every_notebook_once()
    {
        Assert.Equal(0, job.Outcome.ExitCode);
        Assert.Equal(MainJobFixture.Notebooks, job.Outcome.Ran.Keys.Order(StringComparer.Ordinal));
        Assert.All(job.Outcome.Ran.Values, reason => Assert.Equal("not run before", reason));
        Assert.EndsWith($"{MainJobFixture.Notebooks.Count} notebooks ran, 0 needed no run, 0 failed.\n", job.Outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void It_writes_a_front_page_and_a_page_and_an_executed_notebook_for_each_notebook()
    {
        var files = FolderFiles.Hashes(job.Workspace.Output).Keys;

        Assert.Equal(
            MainJobFixture.Notebooks.SelectMany(name => new[] { $"{name}.html", $"notebooks/{name}.ipynb" })
                .Concat([".workbench/state.json", "assets/manifest.json", "assets/plotly.min.js", "assets/site.css", "assets/site.js", "index.html"])
                .Order(StringComparer.Ordinal),
            files);
    }

    [Fact]
    public void The_summary_names_every_source_and_every_category()
    {
        var corpus = Corpus.Open(job.Workspace.Folder);

        Assert.Equal(5, corpus.Sources.Length);
        Assert.All(corpus.Sources, source => Assert.Contains($"\n{source.Label} ", job.Outcome.Out, StringComparison.Ordinal));
        Assert.All(corpus.Codebook.Categories, category => Assert.Contains($"\n{category.Label} ", job.Outcome.Out, StringComparison.Ordinal));
        Assert.StartsWith($"{corpus.Codebook.Event}: 5 sources, {corpus.Figures.Length} figures, {corpus.Blames.Length} blames\n", job.Outcome.Out, StringComparison.Ordinal);
        Assert.EndsWith($"\nPages: {Path.Combine(job.Workspace.Output, "index.html")}\n", job.Outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_go_to_standard_output_diagnostics_to_standard_error_and_neither_has_escapes()
    {
        Assert.DoesNotContain(".ipynb", job.Outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Category", job.Outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', job.Outcome.Out + job.Outcome.Error);
    }

    [Fact]
    public void It_leaves_sources_codings_and_notebooks_as_they_were() =>
        Assert.All(["seeds", "data", "notebooks"], folder => Assert.Equal(
            FolderFiles.Hashes(RepositoryFolder.At(folder)).Where(file => !file.Key.StartsWith("interop", StringComparison.Ordinal)),
            FolderFiles.Hashes(job.Workspace.PathOf(folder))));

    [Fact]
    public async Task Another_folder_language_and_time_zone_give_the_same_bytes()
    {
        using var other = TestWorkspace.CopyOf(RepositoryFolder.Root);
        if (Directory.Exists(other.Output))
            Directory.Delete(other.Output, recursive: true);
        using var elsewhere = TestWorkspace.Empty();

        var outcome = await WorkbenchCommandLine.RunAsync(elsewhere.Folder, ["--workspace", other.Folder], start =>
        {
            start.Environment["LANG"] = start.Environment["LC_ALL"] = "tr_TR.UTF-8";
            start.Environment["TZ"] = "Asia/Kolkata";
        });

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(FolderFiles.Hashes(job.Workspace.Output), FolderFiles.Hashes(other.Output));
        Assert.Equal(job.Outcome.Out.Replace(job.Workspace.Folder, other.Folder, StringComparison.Ordinal), outcome.Out);
    }
}
