using System.Text;
using Workbench.Coding;

namespace Workbench.Tests.Coding;

public sealed class CodingFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("workbench-codings-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_source_may_have_several_coders()
    {
        Write("harbour.yaml", Harbour.Yaml);
        Write("harbour.bo.yaml", Harbour.Yaml.Replace("coder: Ada", "coder: Bo", StringComparison.Ordinal));
        Write("README.md", "about");

        var result = CodingFolder.Read(folder, [Harbour.Source], Harbour.Codebook);

        Assert.Equal(["Bo", "Ada"], result.Of("harbour").Select(coding => coding.Coder));
    }

    [Fact]
    public void A_file_named_for_another_source_is_an_error()
    {
        Write("harvest.yaml", Harbour.Yaml);

        Assert.Contains(
            "harvest.yaml: error: codes the source \"harbour\" but is named for another; name it harbour.yaml, or correct its key \"source\".",
            Problems());
    }

    [Fact]
    public void One_coder_codes_a_source_once()
    {
        Write("harbour.yaml", Harbour.Yaml);
        Write("harbour.again.yaml", Harbour.Yaml);

        Assert.Contains(
            "harbour.yaml: error: codes \"harbour\" as \"Ada\", and so does harbour.again.yaml; keep one, or name the other coder.",
            Problems());
    }

    [Fact]
    public void A_coding_whose_source_is_missing_is_an_error()
    {
        Write("market.yaml", "source: market\ncoder: Ada\n");

        Assert.Contains(
            "market.yaml:1:9: error: there is no source \"market\". Write a document's file name in seeds/ without its extension.",
            Problems());
    }

    [Fact]
    public void A_folder_that_is_not_there_holds_no_codings() =>
        Assert.Empty(CodingFolder.Read(Path.Combine(folder, "none"), [Harbour.Source], Harbour.Codebook).Files);

    [Fact]
    public void An_update_writes_what_changed_and_keeps_the_byte_order_mark()
    {
        var path = Write("harbour.yaml", Harbour.Yaml, new UTF8Encoding(true));

        Assert.Equal([true], CodingUpdate.Apply(folder, [Harbour.Source], Harbour.Codebook).Select(result => result.IsRewritten));
        Assert.Equal([false], CodingUpdate.Apply(folder, [Harbour.Source], Harbour.Codebook).Select(result => result.IsRewritten));
        Assert.Equal(Encoding.UTF8.GetPreamble(), File.ReadAllBytes(path)[..3]);
        Assert.Equal([path], Directory.EnumerateFiles(folder));
    }

    [Fact]
    public void An_update_leaves_a_file_that_is_not_in_utf8()
    {
        var path = Write("harbour.yaml", Harbour.Yaml, Encoding.Unicode);
        var bytes = File.ReadAllBytes(path);

        var result = Assert.Single(CodingUpdate.Apply(folder, [Harbour.Source], Harbour.Codebook));

        Assert.Equal("is not in UTF-8 and was left as it is. Save it in UTF-8 and run this again.", Assert.Single(result.Problems).Message);
        Assert.Equal(bytes, File.ReadAllBytes(path));
    }

    private IEnumerable<string> Problems() =>
        CodingFolder.Read(folder, [Harbour.Source], Harbour.Codebook).Problems.Select(problem => (problem with { File = Path.GetFileName(problem.File) }).ToString());

    private string Write(string name, string text, Encoding? encoding = null)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text, encoding ?? new UTF8Encoding(false));
        return path;
    }
}
