using System.Diagnostics;
using System.Text.Json;
using Workbench.Cli.Tests.Support;

namespace Workbench.Cli.Tests.Notebooks;

/// <summary>Notebooks by the real <c>nbformat</c> package, the one Jupyter reads with.</summary>
public class NbformatTests(MainJobFixture job)
{
    private const string Missing =
        "Python's nbformat was not found (python3 -c 'import nbformat'). Install it (on Debian: apt-get install python3-nbformat) to have notebooks checked by it.";

    private const string Validate = """
        import json, sys, nbformat
        for path in sys.argv[1:]:
            with open(path, encoding="utf-8") as file:
                notebook = json.load(file)
            assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5), path
            nbformat.validate(notebook)
        print("valid")
        """;

    private static readonly string[] Pythons = ["/usr/bin/python3", "python3"];

    [Fact]
    public async Task Stored_and_executed_notebooks_are_valid_also_one_with_an_error_in_it()
    {
        var python = await FindAsync();
        if (python is null)
            Assert.Skip(Missing);
        using var failing = TestWorkspace.Empty();
        failing.Write("failing.ipynb", NotebookText.Of("Console.Error.WriteLine(\"so far\"); display(1); 2", "throw new InvalidOperationException(\"no further\");", "3"));
        await failing.RunHereAsync("run", "failing.ipynb", "-o", "ran");

        string[] paths =
        [
            .. Directory.GetFiles(RepositoryFolder.At("notebooks"), "*.ipynb"),
            .. Directory.GetFiles(Path.Combine(job.Workspace.Output, "notebooks"), "*.ipynb"),
            failing.PathOf("ran/failing.ipynb"),
        ];
        var outcome = await PythonAsync(python, ["-c", Validate, .. paths]);

        Assert.Equal((0, "valid\n", ""), (outcome.ExitCode, outcome.Out, outcome.Error));
        Assert.Equal((2 * MainJobFixture.Notebooks.Count) + 1, paths.Length);
    }

    [Fact]
    public void Stored_notebooks_have_ids_and_our_kernel_and_no_outputs() => Assert.All(Directory.GetFiles(RepositoryFolder.At("notebooks"), "*.ipynb"), path =>
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var cells = json.RootElement.GetProperty("cells").EnumerateArray().ToArray();
        var code = cells.Where(cell => cell.GetProperty("cell_type").GetString() == "code").ToArray();

        Assert.Equal(".net-csharp", json.RootElement.GetProperty("metadata").GetProperty("kernelspec").GetProperty("name").GetString());
        Assert.Equal((4, 5), (json.RootElement.GetProperty("nbformat").GetInt32(), json.RootElement.GetProperty("nbformat_minor").GetInt32()));
        Assert.All(cells, cell => Assert.Matches("^[a-zA-Z0-9_-]{1,64}$", cell.GetProperty("id").GetString()));
        Assert.Distinct(cells.Select(cell => cell.GetProperty("id").GetString()));
        Assert.NotEmpty(code);
        Assert.All(code, cell => Assert.Equal((0, JsonValueKind.Null), (cell.GetProperty("outputs").GetArrayLength(), cell.GetProperty("execution_count").ValueKind)));
        Assert.Equal("markdown", cells[0].GetProperty("cell_type").GetString());
    });

    private static async Task<string?> FindAsync()
    {
        foreach (var python in Pythons)
        {
            if ((await PythonAsync(python, ["-c", "import nbformat"])).ExitCode == 0)
                return python;
        }

        return null;
    }

    private static async Task<Outcome> PythonAsync(string python, string[] arguments)
    {
        try
        {
            return await Programs.RunAsync(new ProcessStartInfo(python, arguments));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return new Outcome(-1, "", "");
        }
    }
}
