using Workbench.Sources;

namespace Workbench.Tests.Sources;

public sealed class SourceFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("workbench-sources-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Texts_are_read_in_the_order_of_their_names()
    {
        Write("b.txt", "second");
        Write("a.md", "first");
        Write("C.TXT", "before both, as capitals are");

        var result = SourceFolder.Read(folder);

        Assert.Equal(["C", "a", "b"], result.Sources.Select(source => source.Id));
        Assert.Equal("second", result.Sources[2].Text);
        Assert.Empty(result.Problems);
    }

    [Fact]
    public void Readmes_and_hidden_files_are_no_documents()
    {
        Write("README.md", "about");
        Write(".hidden.txt", "hidden");
        Directory.CreateDirectory(Path.Combine(folder, "more"));

        var result = SourceFolder.Read(folder);

        Assert.Empty(result.Sources);
        Assert.Empty(result.Problems);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named_and_the_others_are_read()
    {
        Write("a.txt", "%PDF-1.4");
        Write("b.txt", " \n");
        Write("c.txt", "a text");
        Write("d.html", "<p>");

        var result = SourceFolder.Read(folder);

        Assert.Equal(["c"], result.Sources.Select(source => source.Id));
        Assert.Equal(
            [
                "a.txt: error: begins like a PDF; plain text or Markdown was expected. Save its text as a .txt file in UTF-8.",
                "b.txt: error: is empty. Save the document into it or remove it.",
                "d.html: note: is passed over: documents end in .txt or .md.",
            ],
            result.Problems.Select(problem => (problem with { File = Path.GetFileName(problem.File) }).ToString()));
    }

    [Fact]
    public void Two_files_of_one_id_are_refused()
    {
        Write("a.md", "one");
        Write("a.txt", "other");

        var result = SourceFolder.Read(folder);

        Assert.Equal("one", Assert.Single(result.Sources).Text);
        Assert.Equal("has the same id as a.md, a. Rename one of them.", Assert.Single(result.Problems).Message);
    }

    [Fact]
    public void A_folder_that_is_none_is_a_problem() =>
        Assert.Single(SourceFolder.Read(Path.Combine(folder, "none")).Problems);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
