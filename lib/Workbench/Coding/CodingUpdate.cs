using System.Collections.Immutable;
using System.Text;
using Workbench.Claims;
using Workbench.Files;
using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>What came of an update.</summary>
/// <param name="File">The coding file.</param>
/// <param name="IsRewritten">Whether the file was written; false when all was up to date already.</param>
/// <param name="Problems">Why it could not be brought up to date.</param>
public sealed record CodingUpdateResult(string File, bool IsRewritten, ImmutableArray<Problem> Problems);

/// <summary>Writes into coding files where their quotes stand now, with their context; comments and layout stay.</summary>
/// <remarks>
/// Written are <c>at</c>, <c>before</c> and <c>after</c> of each claim and <c>at</c> of each account whose words stand in the source.
/// What changed, is gone or is ambiguous stays as it is for a person to look at.
/// </remarks>
public static class CodingUpdate
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Brings every coding of a folder up to date.</summary>
    /// <param name="folder">The folder of the codings, such as <c>data/codings</c>.</param>
    /// <param name="sources">The documents of the workspace.</param>
    /// <param name="codebook">The codes and names that may be used.</param>
    public static ImmutableArray<CodingUpdateResult> Apply(string folder, ImmutableArray<Source> sources, Codebook codebook) =>
        [.. CodingFolder.Read(folder, sources, codebook).Files.Select(file => ApplyTo(file, sources, codebook))];

    /// <summary>The text of a coding file brought up to date; the same text when it is so already or when the file has an error.</summary>
    /// <param name="yaml">The file's text, with newlines as <c>\n</c> or <c>\r\n</c>.</param>
    /// <param name="source">The document that was coded.</param>
    /// <param name="codebook">The codes and names that may be used.</param>
    /// <exception cref="InvalidOperationException">The layout is such that an edit would change another value; nothing is lost.</exception>
    public static string Rewrite(string yaml, Source source, Codebook codebook)
    {
        var plain = yaml.Replace("\r\n", "\n", StringComparison.Ordinal);
        var before = CodingFile.Parse(plain, source.Id, source, codebook);
        if (before.Coding is null)
            return yaml;
        var edits = new YamlEdits(plain);
        var anchor = new QuoteAnchor(source.Text);
        foreach (var quote in before.Quotes)
            Note(quote, anchor, edits);
        var rewritten = edits.Apply();
        if (rewritten == plain)
            return yaml;
        MustSayTheSame(plain, rewritten, source);
        return yaml.Contains("\r\n", StringComparison.Ordinal) ? rewritten.Replace("\n", "\r\n", StringComparison.Ordinal) : rewritten;
    }

    private static CodingUpdateResult ApplyTo(CodingFileResult file, ImmutableArray<Source> sources, Codebook codebook)
    {
        if (file.Coding is null)
            return new(file.File, false, file.Problems);
        try
        {
            var bytes = File.ReadAllBytes(file.File);
            var hasMark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
            var yaml = StrictUtf8.GetString(bytes, hasMark ? 3 : 0, bytes.Length - (hasMark ? 3 : 0));
            var rewritten = Rewrite(yaml, sources.First(source => source.Id == file.SourceId), codebook);
            if (rewritten == yaml)
                return new(file.File, false, []);
            AtomicFile.Write(file.File, [.. hasMark ? Encoding.UTF8.GetPreamble() : [], .. StrictUtf8.GetBytes(rewritten)]);
            return new(file.File, true, []);
        }
        catch (DecoderFallbackException)
        {
            return Failed(file, "is not in UTF-8 and was left as it is. Save it in UTF-8 and run this again.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return Failed(file, $"could not be brought up to date ({error.Message}) and was left as it is.");
        }
    }

    private static CodingUpdateResult Failed(CodingFileResult file, string message) => new(file.File, false, [new Problem(file.File, 0, 0, message)]);

    private static void Note(CodedQuote quote, QuoteAnchor anchor, YamlEdits edits)
    {
        if (quote is not { Owner: { } owner, Place: QuotePlace.Held { Rivals: 0 } or QuotePlace.Moved })
            return;
        if (quote.Extent is { } extent)
        {
            edits.Set(owner, ("at", YamlEdits.Of(extent)));
            return;
        }
        var span = quote.Place.Where!.Value;
        var (before, after) = anchor.ContextOf(span);
        edits.Set(owner, ("at", YamlEdits.Of(span.Start)), ("before", YamlEdits.Of(before)), ("after", YamlEdits.Of(after)));
    }

    /// <summary>A guard against an edit in the wrong place: all other values must be as before.</summary>
    private static void MustSayTheSame(string yaml, string rewritten, Source source)
    {
        var problems = new ProblemList(source.Id);
        var (one, other) = (YamlTree.Parse(yaml, problems), YamlTree.Parse(rewritten, problems));
        if (one is null || other is null || !YamlEdits.AreAlike(one, other))
            throw new InvalidOperationException("its layout is too unusual to be edited; write each key of a claim in a line of its own");
    }
}
