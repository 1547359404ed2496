using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Sources;

namespace Workbench.Comparison;

/// <summary>The flat rows of a corpus.</summary>
/// <param name="Sources">One row a source, by id.</param>
/// <param name="Figures">One row a figure, by source and place in its text.</param>
/// <param name="Blames">One row a blame, likewise.</param>
/// <param name="Stances">One row a stance, likewise.</param>
internal sealed record CorpusRows(
    ImmutableArray<SourceRow> Sources, ImmutableArray<FigureRow> Figures, ImmutableArray<BlameRow> Blames, ImmutableArray<StanceRow> Stances);

/// <summary>One source with the coding that counts for it, and the coder of each claim.</summary>
internal sealed record CodedSource(Source Source, SourceCoding Coding, Func<Claim, string> CoderOf, string CodedBy)
{
    /// <summary>Whether the claim is a reader's own word in a comment.</summary>
    public bool IsOfReader(Claim claim) =>
        Source.AccountAt(claim.Span.Start) is { Kind: AccountKind.Comment } account && account.Voice == claim.Attribution.Speaker;
}

/// <summary>Turns coded sources into rows.</summary>
internal sealed class RowBuilder(Codebook codebook, Names names)
{
    private const int ShortTitle = 32;

    public CorpusRows Build(ImmutableArray<CodedSource> sources)
    {
        var labels = Labels(sources);
        var labelled = sources.Zip(labels).ToArray();
        return new CorpusRows(
            [.. labelled.Select(pair => SourceRow(pair.First, pair.Second))],
            [.. labelled.SelectMany(pair => pair.First.Coding.Figures.OrderBy(figure => figure.NumberSpan).Select(figure => new FigureRow(pair.First, pair.Second, figure, names)))],
            [.. labelled.SelectMany(pair => pair.First.Coding.Blames.OrderBy(blame => blame.Span).Select(blame => new BlameRow(pair.First, pair.Second, blame, names)))],
            [.. labelled.SelectMany(pair => pair.First.Coding.Stances.OrderBy(stance => stance.Span).Select(stance => new StanceRow(pair.First, pair.Second, stance, names)))]);
    }

    private SourceRow SourceRow(CodedSource coded, string label)
    {
        var (source, metadata) = (coded.Source, coded.Source.Metadata);
        return new SourceRow
        {
            Id = source.Id,
            Label = label,
            Title = metadata.Title?.Value,
            Author = metadata.Author?.Value,
            Outlet = metadata.Outlet?.Value,
            Published = metadata.Published?.Value.ToString(),
            Precision = metadata.Published?.Value.Precision,
            Stance = coded.Coding.Stances.FirstOrDefault(stance => stance.Primary) is { } primary ? FrameLabel(primary.Frame) : null,
            Figures = coded.Coding.Figures.Length,
            Blames = coded.Coding.Blames.Length,
            Accounts = source.Accounts.Length,
            Words = WordCount(source.Text),
            CodedBy = coded.CodedBy,
            TitleFrom = metadata.Title?.From,
            AuthorFrom = metadata.Author?.From,
            OutletFrom = metadata.Outlet?.From,
            PublishedFrom = metadata.Published?.From,
        };
    }

    private string FrameLabel(string code) => codebook.Frames.FirstOrDefault(frame => frame.Code == code)?.Label ?? code;

    private static ImmutableArray<string> Labels(ImmutableArray<CodedSource> sources)
    {
        var labels = sources.Select(coded => ShortName(coded.Source)).ToArray();
        return
        [
            .. labels.Select((label, i) => labels.Count(other => other == label) == 1 ? label : $"{label} ({sources[i].Source.Id})"),
        ];
    }

    private static string ShortName(Source source) =>
        source.Metadata.Outlet?.Value ?? source.Metadata.Author?.Value ?? Shorten(source.Metadata.Title?.Value) ?? source.Id;

    private static string? Shorten(string? title)
    {
        if (title is null || title.Length <= ShortTitle)
            return title;
        var cut = title.LastIndexOf(' ', ShortTitle);
        return title[..(cut > 0 ? cut : ShortTitle)].TrimEnd(':', ',', '.') + "…";
    }

    private static int WordCount(string text)
    {
        var count = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var isLetter = char.IsLetterOrDigit(c);
            if (isLetter && !inWord)
                count++;
            inWord = isLetter || (inWord && c is '\'' or '’' or '-');
        }

        return count;
    }
}
