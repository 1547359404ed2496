using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Inputs;
using Workbench.Notebooks.Tests.Pages;

namespace Workbench.Notebooks.Tests.Inputs;

/// <summary>What the engine sees of the files that cells read.</summary>
public sealed class RecordingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RecordingTests()
    {
        Write("a.csv", "Name,Number\nquay,14\n");
        Write("b.csv", "Name,Number\nbridge,3\n");
        Write("notes.md", "# Notes");
        Write("deep/c.csv", "Name\nmole\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("System.IO.File.ReadAllText(\"a.csv\").Length", "a.csv")]
    [InlineData("using System.IO;\nFile.ReadAllLines(path: \"a.csv\", encoding: System.Text.Encoding.UTF8).Length", "a.csv")]
    [InlineData("using static System.IO.File;\nReadAllBytes(\"a.csv\").Length", "a.csv")]
    [InlineData("(await System.IO.File.ReadAllTextAsync(\"a.csv\")).Length", "a.csv")]
    [InlineData("using System.IO;\nusing (var reader = new StreamReader(\"a.csv\")) reader.ReadLine();", "a.csv")]
    [InlineData("using System.IO;\nStreamReader reader = new(\"a.csv\");\nreader.ReadLine()", "a.csv")]
    [InlineData("using System.IO;\nnew[] { \"a.csv\", \"b.csv\" }.Select(File.ReadAllText).Count(t => t.Length > 0)", "a.csv", "b.csv")]
    [InlineData("using System.IO;\nnew FileInfo(\"a.csv\").Length", "a.csv")]
    [InlineData("using System.IO;\nusing (var file = File.Open(\"a.csv\", FileMode.Open, FileAccess.Read)) file.ReadByte();", "a.csv")]
    [InlineData("System.Xml.Linq.XDocument Load() { try { return System.Xml.Linq.XDocument.Load(\"a.csv\"); } catch (System.Xml.XmlException) { return null; } }\nLoad() is null", "a.csv")]
    [InlineData("using System.IO;\nnew DirectoryInfo(\"deep\").GetFiles(\"*.csv\").Sum(f => f.OpenText().ReadToEnd().Length)", "deep=present", "deep/c.csv", "deep/*.csv: c.csv")]
    [InlineData("using System.IO;\nDirectory.GetFiles(\".\", \"*.csv\").Length", "./*.csv: a.csv b.csv")]
    [InlineData("using System.IO;\nDirectory.EnumerateFiles(\".\", \"*.csv\", SearchOption.AllDirectories).Order().ToArray()", "./**/*.csv: a.csv b.csv deep/c.csv")]
    [InlineData("using System.IO;\nnew[] { \"deep\" }.SelectMany(Directory.GetFiles).Count()", "deep/*: c.csv")]
    [InlineData("System.IO.File.Exists(\"a.csv\") ? 1 : 0", "a.csv=present")]
    [InlineData("System.IO.File.Exists(\"none.csv\") ? 1 : 0", "none.csv=absent")]
    [InlineData("System.IO.Directory.Exists(\"deep\") ? 1 : 0", "deep=present")]
    [InlineData("#load \"script.csx\"\nloaded", "script.csx")]
    [InlineData("#load \"reading.csx\"\ntext.Length", "a.csv", "reading.csx")]
    [InlineData("#!import script.csx\nloaded", "script.csx")]
    [InlineData("namespace Mine { static class Reader { public static string Text() => System.IO.File.ReadAllText(\"a.csv\"); } }\nMine.Reader.Text().Length", "a.csv")]
    public async Task A_read_is_seen(string code, params string[] seen)
    {
        Write("script.csx", "var loaded = 1;");
        Write("reading.csx", "var text = System.IO.File.ReadAllText(\"a.csv\");");
        Assert.Equal(seen, await SeenAsync(code));
    }

    [Theory]
    [InlineData("\"a.csv\".Length")]
    [InlineData("System.IO.Path.Combine(\"a.csv\", \"b.csv\").Length")]
    [InlineData("nameof(System.IO.File.ReadAllText)")]
    [InlineData("System.IO.File.WriteAllText(\"own.txt\", \"x\"); System.IO.File.ReadAllText(\"own.txt\"); System.IO.File.Delete(\"own.txt\");")]
    [InlineData("new Uri(\"http://example.org/a.csv\").Host")]
    public async Task What_reads_nothing_is_not(string code) => Assert.Empty(await SeenAsync(code));

    [Fact]
    public async Task A_file_that_the_run_writes_counts_as_long_as_it_is_there() =>
        Assert.Equal(["own.txt=present"], await SeenAsync("System.IO.File.WriteAllText(\"own.txt\", \"x\"); System.IO.File.ReadAllText(\"own.txt\")"));

    [Fact]
    public async Task A_library_tells_of_its_reads_without_knowing_the_engine() => Assert.Equal(["a.csv", "deep/*.csv: c.csv"], await SeenAsync(
        """
        using (var told = new System.Diagnostics.DiagnosticListener("Some.Library.Reads"))
        {
            told.Write("File", System.IO.Path.Combine(Workbench.Notebooks.Execution.NotebookContext.Current.Folder, "a.csv"));
            told.Write("Folder", KeyValuePair.Create(System.IO.Path.Combine(Workbench.Notebooks.Execution.NotebookContext.Current.Folder, "deep"), "*.csv"));
        }
        """));

    [Fact]
    public async Task Names_from_a_listing_begin_as_the_folder_was_given() =>
        Assert.Equal("[\"deep/c.csv\"]", (await RunAsync("System.Text.Json.JsonSerializer.Serialize(System.IO.Directory.GetFiles(\"deep\"))")).Text);

    [Fact]
    public async Task Relative_paths_count_from_the_notebooks_folder() =>
        Assert.Equal("# Notes", (await RunAsync("System.IO.File.ReadAllText(\"notes.md\")")).Text);

    [Fact]
    public async Task Errors_show_the_users_own_code()
    {
        var (_, error) = await RunAsync("var text = System.IO.File.ReadAllText(\"a.csv\"); nonsense(text);");
        Assert.Equal("cell 1, line 1, column 49: CS0103: The name 'nonsense' does not exist in the current context", error!.Traceback[0]);
    }

    [Theory]
    [InlineData("new.csv", "x", "./ has one new file")]
    [InlineData("new.md", "x", null)]
    [InlineData("a.csv", "Name,Number\nquay,15\n", "a.csv changed")]
    [InlineData("a.csv", null, "a.csv is gone")]
    [InlineData("b.csv", null, "./ has one file less")]
    [InlineData("b.csv", "other", null)]
    [InlineData("wanted.txt", "x", "wanted.txt is new")]
    public async Task A_change_of_what_was_read_is_told_and_no_other(string file, string? text, string? told)
    {
        var inputs = await InputsAsync("using System.IO;\nDirectory.GetFiles(\".\", \"*.csv\").Length + File.ReadAllText(\"a.csv\").Length + (File.Exists(\"wanted.txt\") ? 1 : 0)");
        Assert.Empty(inputs.Changes(_folder.Path, new FileContents()));
        if (text is null)
            File.Delete(_folder.File(file));
        else
            Write(file, text);
        Assert.Equal(told, RunInputs.Reason(inputs.Changes(_folder.Path, new FileContents())));
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.File(name))!);
        File.WriteAllText(_folder.File(name), text);
    }

    private async Task<string[]> SeenAsync(string code)
    {
        var inputs = await InputsAsync(code);
        return
        [
            .. inputs.Files.Select(file => file.Value.Length == 64 ? file.Key : $"{file.Key}={file.Value}"),
            .. inputs.Folders.Select(folder => $"{folder.Path}/{(folder.IsRecursive ? "**/" : "")}{folder.Pattern}: {string.Join(' ', folder.Names ?? [])}"),
        ];
    }

    private async Task<RunInputs> InputsAsync(string code)
    {
        using var session = new NotebookSession(new SessionOptions { WorkingDirectory = _folder.Path });
        var result = await session.RunAsync(code, null, TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join('\n', result.Error?.Traceback ?? []));
        return session.Inputs.RelativeTo(_folder.Path);
    }

    private async Task<(string? Text, CellError? Error)> RunAsync(string code)
    {
        using var session = new NotebookSession(new SessionOptions { WorkingDirectory = _folder.Path });
        var result = await session.RunAsync(code, null, TestContext.Current.CancellationToken);
        return (result.Outputs.OfType<Output.ExecuteResult>().SingleOrDefault()?.Data["text/plain"], result.Error);
    }
}
