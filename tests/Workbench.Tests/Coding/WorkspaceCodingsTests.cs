using Workbench.Claims;
using Workbench.Coding;
using Workbench.Sources;

namespace Workbench.Tests.Coding;

/// <summary>The codings of this repository against its sources.</summary>
public class WorkspaceCodingsTests
{
    private static readonly Workspace Here = Workspace.Find(AppContext.BaseDirectory);
    private static readonly SourceFolderResult Seeds = SourceFolder.Read(Here.Seeds);
    private static readonly CodebookFileResult Book = CodebookFile.Read(Here.CodebookPath);

    [Fact]
    public void Every_coding_holds()
    {
        var report = CodingCheck.Run(Here.Codings, Seeds.Sources, Book.Codebook!);

        Assert.Empty(report.Problems.Where(problem => problem.Severity != Severity.Note));
        Assert.Equal(report.Quotes.Length, report.Held);
    }

    [Fact]
    public void Every_coding_is_up_to_date()
    {
        foreach (var file in CodingFolder.Read(Here.Codings, Seeds.Sources, Book.Codebook!).Files)
        {
            var yaml = SourceText.Read(file.File);

            Assert.Equal(yaml, CodingUpdate.Rewrite(yaml, Seeds.Sources.Single(source => source.Id == file.SourceId), Book.Codebook!));
        }
    }

    [Fact]
    public void The_sources_and_the_codebook_have_no_problem()
    {
        Assert.Empty(Seeds.Problems);
        Assert.Empty(Book.Problems);
    }
}
