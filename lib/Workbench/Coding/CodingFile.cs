using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>Reads <c>data/codings/&lt;id&gt;.yaml</c> and finds its quotes in the source.</summary>
/// <remarks>All that is wrong with a file is collected; a file with an error gives no coding.</remarks>
public static class CodingFile
{
    /// <summary>Reads a person's coding of a source from a file.</summary>
    public static CodingFileResult Read(string path, Source source, Codebook codebook) =>
        Read(path, [source], codebook);

    /// <summary>Reads a person's coding of a source from its text.</summary>
    /// <param name="text">The YAML text, with newlines as <c>\n</c>.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="source">The document that was coded.</param>
    /// <param name="codebook">The codes and names that may be used.</param>
    public static CodingFileResult Parse(string text, string name, Source source, Codebook codebook) =>
        Parse(text, name, [source], codebook);

    /// <summary>Reads the coding of whichever of the sources the file names.</summary>
    internal static CodingFileResult Read(string path, ImmutableArray<Source> sources, Codebook codebook)
    {
        try
        {
            return Parse(SourceText.Read(path), path, sources, codebook);
        }
        catch (NotTextException error)
        {
            return new(path, null, null, [error.Problem], []);
        }
    }

    /// <inheritdoc cref="Read(string, ImmutableArray{Source}, Codebook)"/>
    internal static CodingFileResult Parse(string text, string name, ImmutableArray<Source> sources, Codebook codebook)
    {
        var problems = new ProblemList(name);
        if (YamlTree.Parse(text, problems) is not { } tree || YamlFields.Of(tree, CodingShapes.Coding, problems) is not { } fields)
            return new(name, null, null, problems.InOrder(), []);
        var id = fields.Text("source");
        var source = sources.FirstOrDefault(source => source.Id == id);
        if (source is null && id is not null)
            problems.Add(fields.PlaceOf("source"), $"there is no source \"{Messages.Short(id)}\"{Messages.DidYouMean(id, sources.Select(source => source.Id))} Write a document's file name in seeds/ without its extension.");

        // Without its source a file is still read, so that all else that is wrong with it is found.
        var reading = new CodingReading(source ?? SourceFolder.Of(id ?? "", ""), codebook, problems);
        var coding = new CodingReader(reading).Read(fields);
        return new(name, id, problems.Errors == 0 ? coding : null, problems.InOrder(), source is null ? [] : reading.Quotes())
        {
            Places = reading.Places(),
        };
    }
}
