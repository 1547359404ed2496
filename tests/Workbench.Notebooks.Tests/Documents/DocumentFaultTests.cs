using System.Diagnostics;
using System.Runtime.Versioning;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Running;
using Workbench.Notebooks.Testing;
using Workbench.Notebooks.Tests.Pages;

namespace Workbench.Notebooks.Tests.Documents;

/// <summary>Notebooks that are broken, huge or in a place that cannot be written: each has its words, and nothing on disk is harmed.</summary>
public sealed class DocumentFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "n.ipynb, line 1: text that is not JSON; expected a notebook: one JSON object with \"nbformat\": 4. Open the file in a text editor at that line, or take the notebook from its version history.")]
    [InlineData("{\n\"cells\": [\noops", "n.ipynb, line 3: text that is not JSON; expected a notebook: one JSON object with \"nbformat\": 4. Open the file in a text editor at that line, or take the notebook from its version history.")]
    [InlineData("[]", "n.ipynb: a JSON array; expected a notebook: one JSON object with \"nbformat\": 4 and \"cells\". Check that the file is an .ipynb file.")]
    [InlineData("{\"nbformat\": 5, \"cells\": []}", "n.ipynb: nbformat 5; expected nbformat 4. It comes from a newer Jupyter: save it there as nbformat 4, or update this program.")]
    public async Task What_is_no_notebook_is_told_and_stays_as_it_is(string text, string message)
    {
        var path = _folder.File("n.ipynb");
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        var job = new NotebookJob(path, _folder.File("out/n.ipynb"), new RunOptions());

        var result = Assert.Single(await NotebookRunner.RunFilesAsync([job], 1, null, TestContext.Current.CancellationToken));

        Assert.Equal(message, result.Problem!.Message);
        Assert.Equal(text, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Ten_thousand_cells_and_an_output_of_fifty_megabytes_come_back_as_they_went()
    {
        var output = new Output.Stream("stdout", string.Concat(Enumerable.Repeat("0123456789abcdefghijklmnopqrstuvwxyz quay harbour\n", 1_000_000)));
        var notebook = new Notebook([new Cell.Code("big", "1") { Outputs = [output] }, .. Enumerable.Range(0, 10_000).Select(i => new Cell.Code($"c{i}", $"{i}"))]);
        NotebookFile.Write(_folder.File("n.ipynb"), notebook);
        Assert.True(new FileInfo(_folder.File("n.ipynb")).Length > 50_000_000);
        Assert.Equal(notebook, NotebookFile.Read(_folder.File("n.ipynb")));
    }

    [Fact]
    public async Task A_read_only_notebook_is_told_before_its_cells_are_run()
    {
        var path = _folder.File("n.ipynb");
        NotebookFile.Write(path, new Notebook([new Cell.Code("a", "throw new Exception(\"it ran\");")]));
        File.SetAttributes(path, FileAttributes.ReadOnly);
        var before = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        var message = $"{path}: not written: a read-only file; expected a file that can be written. What was there is as it was; make room or change its permissions, or choose another output folder.";

        var run = Assert.Single(await NotebookRunner.RunFilesAsync([new NotebookJob(path, path, new RunOptions())], 1, null, TestContext.Current.CancellationToken));
        var tested = await NotebookTest.RunAsync(path, new RunOptions(), update: true, null, TestContext.Current.CancellationToken);

        Assert.Equal((message, message), (run.Problem!.Message, tested.Problem!.Message));
        Assert.Equal(before, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        File.SetAttributes(path, FileAttributes.Normal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_full_disk_is_told_and_what_was_there_stays()
    {
        Assert.SkipUnless(Mount(_folder.Path), "Mounting a small disk needs root on Linux and a kernel that allows it.");
        try
        {
            var (path, small) = (_folder.File("n.ipynb"), new Notebook([new Cell.Code("a", "1")]));
            NotebookFile.Write(path, small);
            var large = new Notebook([new Cell.Code("a", new string('x', 200_000))]);
            var refusal = Assert.Throws<NotebookException>(() => NotebookFile.Write(path, large));
            Assert.Equal($"{path}: not written: No space left on device; expected a file that can be written. What was there is as it was; make room or change its permissions, or choose another output folder.", refusal.Message);
            Assert.Equal(small, NotebookFile.Read(path));
            Assert.Equal([path], Directory.GetFiles(_folder.Path));
        }
        finally
        {
            Run("umount", _folder.Path);
        }
    }

    private static bool Mount(string folder) =>
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Run("mount", "-t", "tmpfs", "-o", "size=64k", "none", folder);

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
