using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Tests.Execution;
using Workbench.Notebooks.Tests.Pages;

namespace Workbench.Notebooks.Tests.Directives;

public sealed class ImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Cells _cells;

    public ImportTests() => _cells = new Cells(new SessionOptions { WorkingDirectory = _folder.Path, Name = "main.ipynb" });

    [Fact]
    public async Task A_notebooks_code_runs_here_and_shows_its_outputs()
    {
        Notebook("tools/more.ipynb", "var word = \"from afar\";");
        Notebook("tools/helpers.ipynb", "#!import more.ipynb", "int Twice(int n) => 2 * n;\nConsole.Write(word);", "#!html\n<p>shown</p>", "Twice(4)");
        var result = await _cells.RunAsync("#!import \"tools/helpers.ipynb\"\nTwice(5)");
        Assert.Equal("stdout: from afar\ndisplay: <p>shown</p>\ndisplay: 8\n[1]: 10", Cells.Describe(result.Outputs));
    }

    [Theory]
    [InlineData("helpers.cs", "namespace Boats { public class Boat { public string Name => \"Ida\"; } }", "new Boats.Boat().Name", "Ida")]
    [InlineData("helpers.csx", "using System.Globalization;\nstring Upper(string s) => s.ToUpper(CultureInfo.InvariantCulture);", "Upper(\"a\")", "A")]
    [InlineData("helpers.dib", "#!csharp\n\nvar x = 1;\n\n#!markdown\n\nprose\n\n#!csharp\n\nx++;", "x", "2")]
    public async Task Scripts_and_sources_and_dib_files_can_be_imported(string name, string content, string code, string plain)
    {
        File.WriteAllText(_folder.File(name), content);
        await _cells.ShowsAsync($"#!import {name}\n{code}", plain);
    }

    [Fact]
    public async Task A_cell_of_an_imported_notebook_that_fails_is_named_with_its_line()
    {
        Notebook("helpers.ipynb", "var a = 1;", "\nint.Parse(\"x\")");
        var failed = await _cells.RunAsync("1 + 1\n#!import helpers.ipynb");
        Assert.Equal("FormatException", failed.Error!.Name);
        Assert.StartsWith(
            "in helpers.ipynb:\nFormatException: The input string 'x' was not in a correct format.\n  1 |\n> 2 | int.Parse(\"x\")\n",
            string.Join("\n", failed.Error.Traceback),
            StringComparison.Ordinal);
        Notebook("broken.ipynb", "nonsense");
        Assert.StartsWith("in broken.ipynb:\ncell 1, line 1, column 1: CS0103", string.Join("\n", (await _cells.RunAsync("#!import broken.ipynb")).Error!.Traceback), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_circle_of_imports_is_refused()
    {
        Notebook("a.ipynb", "#!import b.ipynb");
        Notebook("b.ipynb", "#!import a.ipynb");
        var refused = await _cells.RunAsync("#!import a.ipynb");
        Assert.Equal("#!import goes in a circle: a.ipynb → b.ipynb → a.ipynb. Take one of the imports out.", refused.Error!.Message);
    }

    [Theory]
    [InlineData("#!import", "#!import needs one path, such as #!import helpers.ipynb; put a path with spaces in quotes.")]
    [InlineData("#!import none.ipynb", "#!import names none.ipynb, which is not there; its path counts from the folder of the notebook.")]
    [InlineData("#!import notes.txt", "#!import names notes.txt; expected a file that ends in .ipynb, .dib, .cs or .csx.")]
    public async Task What_cannot_be_imported_is_refused(string code, string message)
    {
        File.WriteAllText(_folder.File("notes.txt"), "");
        Assert.Equal(message, (await _cells.RunAsync(code)).Error!.Message);
    }

    public void Dispose()
    {
        _cells.Dispose();
        _folder.Dispose();
    }

    private void Notebook(string name, params string[] cells) =>
        NotebookFile.Write(_folder.File(name), new Notebook([.. cells.Select(Cell (source) => new Cell.Code("", source))]));
}
