using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>The coding files of a folder.</summary>
/// <param name="Files">One for each file, in the order of their names.</param>
/// <param name="Problems">What is wrong with the files, each by itself and together.</param>
public sealed record CodingFolderResult(ImmutableArray<CodingFileResult> Files, ImmutableArray<Problem> Problems)
{
    /// <summary>The codings of one source, in the order of their files.</summary>
    public ImmutableArray<SourceCoding> Of(string sourceId) =>
        [.. Files.Select(file => file.Coding).OfType<SourceCoding>().Where(coding => coding.SourceId == sourceId)];
}

/// <summary>Reads the codings of a folder such as <c>data/codings</c>.</summary>
public static class CodingFolder
{
    /// <summary>
    /// Reads every <c>.yaml</c> and <c>.yml</c> file of the folder itself. A file is named for its source: <c>&lt;id&gt;.yaml</c>, or
    /// <c>&lt;id&gt;.&lt;anything&gt;.yaml</c> for a further coder. A folder that does not exist holds no codings.
    /// </summary>
    public static CodingFolderResult Read(string folder, ImmutableArray<Source> sources, Codebook codebook)
    {
        FileReads.Folder(folder, "*");
        if (!Directory.Exists(folder))
            return new([], []);
        ImmutableArray<CodingFileResult> files =
            [.. Directory.EnumerateFiles(folder).Where(IsCoding).Order(StringComparer.Ordinal).Select(path => CodingFile.Read(path, sources, codebook))];
        var problems = files.SelectMany(file => file.Problems)
            .Concat(files.Select(Misnamed).OfType<Problem>())
            .Concat(CodedTwice(files));
        return new(files, [.. problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column)]);
    }

    private static bool IsCoding(string path) =>
        !Path.GetFileName(path).StartsWith('.') && Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml";

    private static Problem? Misnamed(CodingFileResult file)
    {
        var name = Path.GetFileNameWithoutExtension(file.File);
        return file.SourceId is not { } id || name == id || name.StartsWith(id + ".", StringComparison.Ordinal)
            ? null
            : new Problem(file.File, 0, 0, $"codes the source \"{Messages.Short(id)}\" but is named for another; name it {id}.yaml, or correct its key \"source\".");
    }

    private static IEnumerable<Problem> CodedTwice(ImmutableArray<CodingFileResult> files) =>
        files.Where(file => file.Coding is not null)
            .GroupBy(file => (file.Coding!.SourceId, file.Coding.Coder))
            .SelectMany(group => group.Skip(1).Select(file => new Problem(file.File, 0, 0, $"codes \"{group.Key.SourceId}\" as \"{group.Key.Coder}\", and so does {Path.GetFileName(group.First().File)}; keep one, or name the other coder.")));
}
