using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Coding;
using Workbench.Sources;

namespace Workbench.Tests.Coding;

/// <summary>The made-up story that these tests code.</summary>
internal static class Harbour
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Cases", "Coding");

    public static Source Source { get; } = SourceFolder.Of("harbour", SourceText.Read(Path.Combine(Folder, "harbour.txt")));

    public static Codebook Codebook { get; } = CodebookFile.Read(Path.Combine(Folder, "codebook.yaml")).Codebook!;

    public static string Yaml { get; } = SourceText.Read(Path.Combine(Folder, "harbour.yaml"));

    public static CodingFileResult Read(string yaml) => Read(yaml, Source.Text);

    public static CodingFileResult Read(string yaml, string text) =>
        CodingFile.Parse(yaml, "harbour.yaml", SourceFolder.Of("harbour", text), Codebook);

    public static CheckReport Check(string yaml, string text)
    {
        var file = Read(yaml, text);
        return CodingCheck.Run(new CodingFolderResult([file], file.Problems), [SourceFolder.Of("harbour", text)], Codebook);
    }

    public static ImmutableArray<string> Messages(CheckReport report) => [.. report.Problems.Select(problem => problem.ToString())];
}
