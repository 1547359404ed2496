using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Tests.Pages;

namespace Workbench.Notebooks.Tests.Documents;

public sealed class DibTests
{
    [Theory]
    [InlineData("polyglot")]
    [InlineData("untidy")]
    [InlineData("no-first-line")]
    [InlineData("other-default")]
    [InlineData("empty")]
    public void A_dib_file_comes_back_from_its_notebook_byte_for_byte(string name)
    {
        using var folder = new TemporaryFolder();
        var original = Cases.Path("Documents", "Dib", $"{name}.dib");
        NotebookFile.Write(folder.File("n.ipynb"), NotebookFile.Read(original));
        NotebookSchema.AssertValid(File.ReadAllText(folder.File("n.ipynb")));
        NotebookFile.Write(folder.File("back.dib"), NotebookFile.Read(folder.File("n.ipynb")));
        Assert.Equal(File.ReadAllBytes(original), File.ReadAllBytes(folder.File("back.dib")));
    }

    [Fact]
    public void Cells_have_their_languages_and_their_own_lines()
    {
        var notebook = NotebookFile.Read(Cases.Path("Documents", "Dib", "polyglot.dib"));
        Assert.Equal(
            ["Markdown: # Boats\n\nThey sail.", "csharp: #!time\nvar boats = new[] { \"Ida\", \"Ada\" };\n\nboats", "sql-boats: select * from boats", "fsharp: let x = 1", "html: <p>#!csharp within a line stays</p>"],
            notebook.Cells.Select(cell => $"{(cell is Cell.Code code ? NotebookLanguage.Of(code, notebook) : cell.GetType().Name)}: {cell.Source}"));
        Assert.Equal("csharp", NotebookLanguage.Default(notebook));
    }

    [Fact]
    public void A_notebook_of_the_tests_comes_back_from_its_dib_file()
    {
        foreach (var name in new[] { "everything", "empty" })
        {
            var notebook = NotebookFile.Read(Cases.Path("Documents", "RoundTrip", $"{name}.ipynb")).WithoutOutputs();
            Assert.Equal(NotebookFile.ToText(notebook), NotebookFile.ToText(NotebookFile.ParseDib(NotebookFile.ToDib(notebook))));
        }
    }

    [Fact]
    public void A_plain_notebook_gives_a_plain_file()
    {
        var notebook = new Notebook([new Cell.Markdown("", "# Title"), new Cell.Code("", "1 + 1")]) { Metadata = Notebook.CSharpMetadata };
        Assert.Equal("#!markdown\n\n# Title\n\n#!csharp\n\n1 + 1\n", NotebookFile.ToDib(notebook));
    }

    [Fact]
    public void What_was_noted_of_a_cell_is_found_again_after_the_file_was_edited()
    {
        var notebook = new Notebook([new Cell.Code("first", "1"), new Cell.Code("second", "2") { Metadata = JsonMap.Empty.With("tags", ["kept"]) }]) { Metadata = Notebook.CSharpMetadata };
        var edited = NotebookFile.ToDib(notebook).Replace("#!csharp\n\n1\n", "#!csharp\n\n0\n\n#!markdown\n\nnew\n", StringComparison.Ordinal);
        var read = NotebookFile.ParseDib(edited);
        Assert.Equal(["0", "new", "2"], read.Cells.Select(cell => cell.Source));
        Assert.Equal(("second", "kept"), (read.Cells[2].Id, read.Cells[2].Tags.Single()));
        Assert.NotEqual("first", read.Cells[0].Id);
    }

    [Fact]
    public void A_meta_block_that_is_not_JSON_is_refused() => Assert.Equal(
        "n.dib, the block after #!meta: text that is not a JSON object; expected the notebook's metadata as JSON, such as {\"kernelInfo\":{\"defaultKernelName\":\"csharp\"}}. Correct it, or take the block out.",
        Assert.Throws<NotebookException>(() => NotebookFile.ParseDib("#!meta\n\n{oops\n\n#!csharp\n\n1\n", "n.dib")).Message);

    /// <summary>Random notebooks and random texts, the same in every run.</summary>
    [Fact]
    public void Whatever_notebook_or_text_comes_back_whole()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new RandomDocuments(seed);
            var notebook = random.NextNotebook();
            var dib = NotebookFile.ToDib(notebook);
            Assert.True(notebook.Equals(NotebookFile.ParseDib(dib)), $"notebook of seed {seed}:\n{NotebookFile.ToText(notebook)}\n{dib}");
            var text = random.NextDib();
            var throughJson = NotebookFile.Parse(NotebookFile.ToText(NotebookFile.ParseDib(text)));
            Assert.True(text == NotebookFile.ToDib(throughJson), $"text of seed {seed}:\n{text}");
        }
    }
}
