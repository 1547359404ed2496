using System.Text.Json;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Tests.Pages;

namespace Workbench.Notebooks.Tests.Documents;

public sealed class NotebookFileTests
{
    [Theory]
    [InlineData("everything")]
    [InlineData("empty")]
    [InlineData("other-outputs")]
    public void What_Jupyter_wrote_comes_back_byte_for_byte(string name)
    {
        using var folder = new TemporaryFolder();
        var original = Cases.Path("Documents", "RoundTrip", $"{name}.ipynb");
        var copy = folder.File("copy.ipynb");
        NotebookFile.Write(copy, NotebookFile.Read(original));
        Assert.Equal(File.ReadAllBytes(original), File.ReadAllBytes(copy));
    }

    [Theory]
    [InlineData("nbformat-3")]
    [InlineData("nbformat-4.0")]
    [InlineData("ids")]
    public void Older_and_untidy_notebooks_are_written_as_nbformat_4_5(string name)
    {
        var written = NotebookFile.ToText(NotebookFile.Read(Cases.Path("Documents", "Upgrade", $"{name}.ipynb")));
        Assert.Equal(File.ReadAllText(Cases.Path("Documents", "Upgrade", $"{name}.expected.ipynb")), written);
        NotebookSchema.AssertValid(written);
    }

    [Theory]
    [InlineData("not-json")]
    [InlineData("a-list")]
    [InlineData("no-nbformat")]
    [InlineData("nbformat-2")]
    [InlineData("nbformat-5")]
    [InlineData("no-cells")]
    [InlineData("unknown-cell")]
    [InlineData("no-output-type")]
    [InlineData("source-number")]
    public void What_is_no_notebook_is_refused_with_a_message(string name)
    {
        var refusal = Assert.Throws<NotebookException>(() => NotebookFile.Read(Cases.Path("Documents", "Refused", $"{name}.ipynb")));
        Assert.Equal(File.ReadAllText(Cases.Path("Documents", "Refused", $"{name}.message.txt")).TrimEnd(), refusal.Message);
    }

    [Fact]
    public void A_converted_notebook_says_so() => Assert.Equal(
        "nbformat-3.ipynb is of nbformat 3; it was read as nbformat 4, and is written so",
        NotebookFile.Read(Cases.Path("Documents", "Upgrade", "nbformat-3.ipynb")).Notes.Single());

    [Fact]
    public void A_missing_file_is_refused_by_its_path()
    {
        var refusal = Assert.Throws<NotebookException>(() => NotebookFile.Read("nowhere/none.ipynb"));
        Assert.Equal("nowhere/none.ipynb", refusal.Where);
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("n.ipynb"), [0x7b, 0xff, 0xfe]);
        var refusal = Assert.Throws<NotebookException>(() => NotebookFile.Read(folder.File("n.ipynb")));
        Assert.Equal("bytes that are not UTF-8", refusal.Seen);
    }

    [Fact]
    public void A_read_only_notebook_stays_as_it_is_and_nothing_is_left_beside_it()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("n.ipynb");
        File.WriteAllText(path, "precious");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        var refusal = Assert.Throws<NotebookException>(() => NotebookFile.Write(path, new Notebook([])));
        Assert.Equal("not written: a read-only file", refusal.Seen);
        Assert.Equal("precious", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(folder.Path));
        File.SetAttributes(path, FileAttributes.Normal);
    }

    [Fact]
    public void A_write_that_fails_leaves_no_temporary_file()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("n.ipynb"));
        Assert.Throws<NotebookException>(() => NotebookFile.Write(folder.File("n.ipynb"), new Notebook([])));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        using var folder = new TemporaryFolder();
        NotebookFile.Write(folder.File("real.ipynb"), new Notebook([]));
        File.CreateSymbolicLink(folder.File("link.ipynb"), folder.File("real.ipynb"));
        NotebookFile.Write(folder.File("link.ipynb"), new Notebook([new Cell.Markdown("a", "new")]));
        Assert.Single(NotebookFile.Read(folder.File("real.ipynb")).Cells);
        Assert.NotNull(new FileInfo(folder.File("link.ipynb")).LinkTarget);
    }

    [Fact]
    public void Cells_tell_their_tags_and_whether_their_source_is_hidden()
    {
        var notebook = NotebookFile.Read(Cases.Path("Documents", "RoundTrip", "everything.ipynb"));
        Assert.Equal([CellTags.Parameters], notebook.Cells[2].Tags);
        Assert.True(notebook.Cells[2].IsSourceHidden);
        Assert.False(notebook.Cells[3].IsSourceHidden);
    }

    [Fact]
    public void Notebooks_are_equal_by_what_they_hold()
    {
        var path = Cases.Path("Documents", "RoundTrip", "everything.ipynb");
        var (first, second) = (NotebookFile.Read(path), NotebookFile.Read(path));
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, first.WithoutOutputs());
    }

    [Fact]
    public void A_JSON_representation_that_is_not_JSON_is_refused() =>
        Assert.ThrowsAny<JsonException>(() => MimeBundle.Empty.With("application/vnd.x+json", "{"));
}
