using Workbench.Cli.Main;
using Workbench.Cli.Tests.Support;
using Workbench.Notebooks.Documents;

namespace Workbench.Cli.Tests.Main;

public class NotRunTests
{
    private const string Notebook = """
        {"cells":[
          {"cell_type":"markdown","id":"a","metadata":{},"source":"# Frames"},
          {"cell_type":"code","id":"b","metadata":{"tags":["needs-packages"]},"execution_count":null,"outputs":[],"source":"#r \"nuget: No.Such.Package, 1.0.0\""},
          {"cell_type":"code","id":"c","metadata":{},"execution_count":null,"outputs":[],"source":"1 + 1"}],
         "metadata":{"language_info":{"name":"C#"}},"nbformat":4,"nbformat_minor":5}
        """;

    [Fact]
    public async Task A_notebook_whose_packages_no_feed_has_is_listed_as_not_run_with_the_reason_and_its_page_says_so()
    {
        using var workspace = TestWorkspace.Ferry();
        Directory.CreateDirectory(workspace.PathOf("feed"));
        workspace.Write("nuget.config", "<configuration><packageSources><clear /><add key=\"here\" value=\"feed\" /></packageSources></configuration>");
        workspace.Write("notebooks/more/frames.ipynb", Notebook);

        var first = await RunAsync(workspace);
        Assert.Equal(0, first.ExitCode);
        Assert.Contains(", 1 not run, 0 failed.", first.Error, StringComparison.Ordinal);
        Assert.Contains("frames: not run, for want of packages\n", first.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("failed after", first.Error, StringComparison.Ordinal);
        Assert.Contains(
            "\nNot run: notebooks/more/frames.ipynb needs packages that could not be had.\n  Unable to find package No.Such.Package. No packages exist with this id in source(s): here\n",
            first.Out,
            StringComparison.Ordinal);
        var page = workspace.Read("out/more-frames.html");
        Assert.Contains("Not run: this notebook needs packages that could not be had.", page, StringComparison.Ordinal);
        Assert.Contains("<li>Unable to find package No.Such.Package. No packages exist with this id in source(s): here</li>", page, StringComparison.Ordinal);
        Assert.Contains("more-frames.html", workspace.Read("out/index.html"), StringComparison.Ordinal);

        var second = await RunAsync(workspace);
        Assert.Equal(0, second.ExitCode);
        Assert.StartsWith("Nothing has changed", second.Error, StringComparison.Ordinal);
        Assert.Contains("Not run: notebooks/more/frames.ipynb", second.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ReferenceError", "Unable to find package A.\nUnable to find package B.")]
    [InlineData("BuildError", null)]
    public void Lacking_packages_are_a_reason_and_a_project_that_does_not_compile_is_none(string error, string? reason)
    {
        var notebook = NotebookFile.Parse($$"""
            {"cells":[{"cell_type":"code","id":"a","metadata":{"tags":["needs-packages"]},"execution_count":1,"source":"#r \"nuget: A\"",
              "outputs":[{"output_type":"error","ename":"{{error}}","evalue":"Unable to find package A.\nUnable to find package B.\nAsked for: A; B. Check the name.","traceback":[]}]}],
             "metadata":{},"nbformat":4,"nbformat_minor":5}
            """);
        Assert.Equal(reason, NotRun.Reason(notebook));
    }

    /// <summary>What the feed answered is remembered in the user's data folder: here one that goes with the workspace.</summary>
    private static Task<Outcome> RunAsync(TestWorkspace workspace) =>
        WorkbenchCommandLine.RunAsync(workspace.Folder, [], start => start.Environment["XDG_DATA_HOME"] = workspace.PathOf("data-home"));
}
