using Workbench.Cli.Tests.Support;

namespace Workbench.Cli.Tests.Verbs;

public sealed class TestVerbTests : IDisposable
{
    private readonly TestWorkspace _folder = TestWorkspace.Empty();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_says_which_notebooks_pass_and_shows_what_differs_and_updates_when_asked()
    {
        _folder.Write("good.ipynb", NotebookText.Of("6 * 7"));
        _folder.Write("bad.ipynb", NotebookText.Of("var people = 14;", "people + \" detained\""));
        _folder.Write("fails.ipynb", NotebookText.Of("nonsense"));
        Assert.Equal(0, (await _folder.RunAsync("test", "good.ipynb", "bad.ipynb", "--update")).ExitCode);
        _folder.Edit("bad.ipynb", "var people = 14;", "var people = 15;");
        var stored = FolderFiles.Hashes(_folder.Folder);

        var outcome = await _folder.RunHereAsync("test", "good.ipynb", "bad.ipynb", "fails.ipynb", "gone.ipynb");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(
            """
            good.ipynb: passed: 1 cell compared
            bad.ipynb: failed: 1 cell of 2 differs
            --- cell 2 (cell-2), stored
            +++ cell 2 (cell-2), now
            @@ -1,2 +1,2 @@
             [result text/plain]
            -14 detained
            +15 detained
            fails.ipynb: failed: cell 1 (cell-1): CompilationError: CS0103: The name 'nonsense' does not exist in the current context
            gone.ipynb: failed: gone.ipynb: no readable file (FileNotFoundException); expected a notebook file. Check the path and its permissions.
            1 passed, 3 failed.

            """.ReplaceLineEndings("\n"),
            outcome.Out);
        Assert.Equal(stored, FolderFiles.Hashes(_folder.Folder));
    }
}
