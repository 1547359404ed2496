using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Coding;
using Workbench.Comparison;
using Workbench.Extraction;
using Workbench.Sources;

namespace Workbench;

/// <summary>The way from a workspace's files to a corpus, drawn once.</summary>
internal static class CorpusReader
{
    /// <summary>Reads the documents, the codebook and people's codings, lets the machine code the rest, and joins them.</summary>
    /// <exception cref="CorpusException">The codebook cannot be used.</exception>
    public static Corpus Read(Workspace workspace)
    {
        var (codebook, bookProblems) = CodebookFile.Read(workspace.CodebookPath);
        if (codebook is null)
            throw new CorpusException(bookProblems);
        var (texts, textProblems) = SourceFolder.Read(workspace.Seeds);
        var codings = CodingFolder.Read(workspace.Codings, texts, codebook);
        var machine = new Lazy<Extractor>(() => Extractor.Create(codebook));
        ImmutableArray<CodedSource> sources = [.. texts.Select(text => Join(text, codings.Of(text.Id), machine))];
        var broken = CodingCheck.Run(codings, texts, codebook).Problems.Where(problem => problem.Severity == Severity.Error);
        return new Corpus(codebook, sources, [.. bookProblems, .. textProblems, .. codings.Problems.Union(broken)]);
    }

    /// <summary>What the machine finds counts where no person has read the whole source.</summary>
    private static CodedSource Join(Source source, ImmutableArray<SourceCoding> people, Lazy<Extractor> extractor)
    {
        var machine = new Lazy<SourceCoding>(() => extractor.Value.Read(source));
        var isRead = people.Any(coding => coding.Complete);
        var merged = CodingMerge.Merge(isRead ? new SourceCoding(source.Id, SourceCoding.Machine) : machine.Value, people);
        return new CodedSource(source with { Metadata = merged.Metadata, Accounts = merged.Accounts }, merged, machine);
    }
}
