using Workbench.Cli.Tests.Support;

namespace Workbench.Cli.Tests.Verbs;

public class RenderVerbTests(MainJobFixture job)
{
    [Fact]
    public async Task Executed_notebooks_become_pages_with_what_they_need_beside_them()
    {
        using var elsewhere = TestWorkspace.Empty();
        var executed = MainJobFixture.Notebooks.Select(name => Path.Combine(job.Workspace.Output, "notebooks", name + ".ipynb"));

        var outcome = await elsewhere.RunAsync(["render", .. executed, "--output-dir", "site", "--name", "For <you> & me"]);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(MainJobFixture.Notebooks.Select(name => $"site/{name}.html"), outcome.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(MainJobFixture.Notebooks, name => Assert.Contains("For &lt;you&gt; &amp; me", elsewhere.Read($"site/{name}.html"), StringComparison.Ordinal));
        Assert.True(File.Exists(elsewhere.PathOf("site/assets/plotly.min.js")));
    }

    [Fact]
    public async Task What_is_no_notebook_is_refused_with_its_name_and_line()
    {
        using var elsewhere = TestWorkspace.Empty();
        elsewhere.Write("letter.ipynb", "Dear colleague,\n");

        var outcome = await elsewhere.RunHereAsync("render", "letter.ipynb");

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Out));
        Assert.StartsWith("workbench: letter.ipynb, line 1: text that is not JSON; expected a notebook", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(elsewhere.PathOf("pages")));
    }
}
