using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Tests.Pages;

namespace Workbench.Notebooks.Tests.Documents;

public sealed class LargeNotebookTests
{
    [Fact]
    public void Ten_thousand_cells_are_read_and_written_whole()
    {
        using var folder = new TemporaryFolder();
        var notebook = new Notebook([.. Enumerable.Range(0, 10_000).Select(Cell (i) => i % 3 == 0 ? new Cell.Markdown("", $"# {i}") : new Cell.Code("", $"{i}\n+ 1"))]) { Metadata = Notebook.CSharpMetadata };
        NotebookFile.Write(folder.File("n.ipynb"), notebook);
        var read = NotebookFile.Read(folder.File("n.ipynb"));
        NotebookFile.Write(folder.File("n.dib"), read);
        Assert.Equal(read, NotebookFile.Read(folder.File("n.dib")));
    }

    [Fact]
    public void An_output_of_fifty_megabytes_costs_a_few_times_its_size()
    {
        using var folder = new TemporaryFolder();
        var line = new string('x', 99) + "\n";
        var output = new Output.Stream("stdout", string.Concat(Enumerable.Repeat(line, 500_000)));
        NotebookFile.Write(folder.File("n.ipynb"), new Notebook([new Cell.Code("a", "1") { Outputs = [output] }]));
        var before = GC.GetTotalAllocatedBytes();
        var read = NotebookFile.Read(folder.File("n.ipynb"));
        var allocated = GC.GetTotalAllocatedBytes() - before;
        Assert.Equal(output, Assert.IsType<Cell.Code>(Assert.Single(read.Cells)).Outputs.Single());
        Assert.InRange(allocated, 50_000_000, 1_000_000_000);
    }
}
