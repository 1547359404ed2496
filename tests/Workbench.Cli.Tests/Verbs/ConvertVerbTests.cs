using Workbench.Cli.Tests.Support;
using Workbench.Notebooks.Documents;

namespace Workbench.Cli.Tests.Verbs;

public sealed class ConvertVerbTests : IDisposable
{
    private readonly TestWorkspace _workspace = TestWorkspace.Ferry();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_notebook_comes_back_from_its_dib_file_and_keeps_its_outputs_where_it_was()
    {
        var notebook = new Notebook([new Cell.Markdown("title", "# Boats"), new Cell.Code("sum", "#!time\n1 + 1") { Outputs = [new Output.Stream("stdout", "2")], ExecutionCount = 1 }]) { Metadata = Notebook.CSharpMetadata };
        NotebookFile.Write(_workspace.PathOf("a.ipynb"), notebook);

        var there = await _workspace.RunAsync("convert", "a.ipynb", "b.dib");
        var back = await _workspace.RunAsync("convert", "b.dib", "a.ipynb");

        Assert.Equal((0, "b.dib\n", "workbench convert: b.dib has no outputs: the format does not hold them.\n"), (there.ExitCode, there.Out, there.Error));
        Assert.Equal((0, "a.ipynb\n", ""), (back.ExitCode, back.Out, back.Error));
        Assert.Equal(notebook, NotebookFile.Read(_workspace.PathOf("a.ipynb")));
    }

    [Fact]
    public async Task A_dib_file_runs_and_its_outputs_stand_in_a_notebook()
    {
        File.WriteAllText(_workspace.PathOf("n.dib"), "#!markdown\n\n# Boats\n\n#!csharp\n\n1 + 1\n");

        var outcome = await _workspace.RunHereAsync("run", "n.dib", "--output-dir", "ran");

        Assert.Equal((0, "ran/n.ipynb\n"), (outcome.ExitCode, outcome.Out));
        Assert.Equal("2", Assert.IsType<Output.ExecuteResult>(((Cell.Code)NotebookFile.Read(_workspace.PathOf("ran/n.ipynb")).Cells[1]).Outputs.Single()).Data["text/plain"]);
    }

    [Theory]
    [InlineData("missing.ipynb", "b.dib", "workbench: missing.ipynb: no readable file (FileNotFoundException); expected a notebook file. Check the path and its permissions.\n")]
    [InlineData("a.txt", "b.dib", "workbench: a.txt: the ending '.txt'; expected a file that ends in .ipynb or .dib. Name the files by their format.\n")]
    public async Task What_cannot_be_converted_is_refused(string source, string target, string message)
    {
        var outcome = await _workspace.RunHereAsync("convert", source, target);
        Assert.Equal((2, message), (outcome.ExitCode, outcome.Error));
    }
}
