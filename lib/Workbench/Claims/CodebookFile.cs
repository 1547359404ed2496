using System.Collections.Immutable;
using Workbench.Sources;

namespace Workbench.Claims;

/// <summary>What came of reading a codebook.</summary>
/// <param name="Codebook">The codebook; null when the file has an error.</param>
/// <param name="Problems">Everything that is wrong with the file, in the order of its lines.</param>
public sealed record CodebookFileResult(Codebook? Codebook, ImmutableArray<Problem> Problems);

/// <summary>Reads <c>data/codebook.yaml</c>; unknown keys, doubled names and wrong values are refused with their place.</summary>
public static class CodebookFile
{
    /// <summary>Reads a codebook from a file.</summary>
    public static CodebookFileResult Read(string path)
    {
        try
        {
            return Parse(SourceText.Read(path), path);
        }
        catch (NotTextException error)
        {
            return new(null, [error.Problem]);
        }
    }

    /// <summary>Reads a codebook from its text.</summary>
    /// <param name="text">The YAML text, with newlines as <c>\n</c>.</param>
    /// <param name="name">The file's name, for messages.</param>
    public static CodebookFileResult Parse(string text, string name)
    {
        var problems = new ProblemList(name);
        var codebook = YamlTree.Parse(text, problems) is { } tree ? new CodebookReader(problems).Read(tree) : null;
        return new(problems.Errors == 0 ? codebook : null, problems.InOrder());
    }
}
