using Workbench.Cli.Tests.Support;

namespace Workbench.Cli.Tests.Main;

/// <summary>Notebooks declare nothing: what their cells read decides which run again, and why.</summary>
public sealed class StalenessTests(FerryJobFixture ferry) : IDisposable
{
    private readonly TestWorkspace _workspace = ferry.Copy();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_notebook_runs_again_when_what_its_cells_read_has_changed_and_only_then()
    {
        _workspace.Write("tables/quay.csv", "Name,Number\nquay,14\n");
        _workspace.Write("notes.txt", "nothing yet");
        Store("text", "System.IO.File.ReadAllText(\"../notes.txt\")");
        Store("glob", "System.IO.Directory.GetFiles(\"../tables\", \"*.csv\").Length");
        Store("csv", "#r \"CsvHelper\"\nusing (var csv = new CsvHelper.CsvReader(new System.IO.StreamReader(\"../tables/quay.csv\"), System.Globalization.CultureInfo.InvariantCulture)) display(csv.GetRecords<dynamic>().Count());");
        Store("opens", $"Corpus.Open(\"{_workspace.Folder}\").Sources.Length");
        Store("reads-nothing", "1 + 1");
        Assert.Equal(0, (await _workspace.RunHereAsync()).ExitCode);

        _workspace.Write("notes.txt", "something now");
        _workspace.Write("tables/readme.md", "no table");
        Assert.Equal([new("text", "notes.txt changed")], (await _workspace.RunHereAsync()).Ran);

        _workspace.Write("tables/bridge.csv", "Name,Number\nbridge,3\n");
        Assert.Equal([new("glob", "tables/ has one new file")], (await _workspace.RunHereAsync()).Ran);

        _workspace.Edit("tables/quay.csv", "14", "15");
        Assert.Equal([new("csv", "tables/quay.csv changed")], (await _workspace.RunHereAsync()).Ran);

        _workspace.Write("seeds/third.txt", "The morning after\n\nOfficials said that 17 people were detained near the station on Friday.\n");
        Assert.Equal("seeds/ has one new file", (await _workspace.RunHereAsync()).Ran["opens"]);

        _workspace.Delete("notes.txt");
        var failed = await _workspace.RunHereAsync();
        Assert.Equal([new("text", "notes.txt is gone")], failed.Ran.Where(ran => ran.Key == "text"));
        Assert.Contains("notebooks/text.ipynb: cell 1 (cell-1) failed: FileNotFoundException", failed.Error, StringComparison.Ordinal);
    }

    private void Store(string name, string cell) => _workspace.Write($"notebooks/{name}.ipynb", NotebookText.Of(cell));
}
