using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Coding;
using Workbench.Sources;

namespace Workbench.Comparison;

/// <summary>The flat rows of a corpus.</summary>
/// <param name="Sources">One row a source, by id.</param>
/// <param name="Accounts">One row a text of somebody else inside a source, in the order of the texts.</param>
/// <param name="Figures">One row a figure, by source and place in its text.</param>
/// <param name="Blames">One row a blame, likewise.</param>
/// <param name="Stances">One row a stance, likewise.</param>
internal sealed record CorpusRows(
    ImmutableArray<SourceRow> Sources, ImmutableArray<AccountRow> Accounts, ImmutableArray<FigureRow> Figures,
    ImmutableArray<BlameRow> Blames, ImmutableArray<StanceRow> Stances)
{
    public static CorpusRows None { get; } = new([], [], [], [], []);
}

/// <summary>One source with what counts as found in it.</summary>
/// <param name="Source">The document.</param>
/// <param name="Coding">What counts.</param>
/// <param name="Machine">What the machine alone finds, read when it is asked for.</param>
internal sealed record CodedSource(Source Source, MergedCoding Coding, Lazy<SourceCoding> Machine)
{
    /// <summary>Whether the claim is a reader's own word in a comment.</summary>
    public bool IsOfReader(Claim claim) =>
        Source.AccountAt(claim.Span.Start) is { Kind: AccountKind.Comment } account && account.Voice == claim.Attribution.Speaker;

    /// <summary>Whose decisions count: people's names, or the machine.</summary>
    public string Coders => Coding.People.IsEmpty
        ? SourceCoding.Machine
        : string.Join(", ", Coding.People.Select(coding => coding.Coder).Concat(Coding.IsComplete ? [] : [SourceCoding.Machine]).Distinct(StringComparer.Ordinal));
}

/// <summary>Turns coded sources into rows.</summary>
internal sealed class RowBuilder(Codebook codebook, Names names)
{
    private const int ShortTitle = 40;
    private const int LittleWord = 3;

    public CorpusRows Build(ImmutableArray<CodedSource> sources)
    {
        var labels = Labels(sources);
        var labelled = sources.Zip(labels).ToArray();
        return new CorpusRows(
            [.. labelled.Select(pair => SourceRow(pair.First, pair.Second))],
            [.. labelled.SelectMany(pair => AccountRow.Of(pair.First, pair.Second))],
            [.. labelled.SelectMany(pair => pair.First.Coding.Figures.Select(figure => new FigureRow(pair.First, pair.Second, figure, names)))],
            [.. labelled.SelectMany(pair => pair.First.Coding.Blames.Select(blame => new BlameRow(pair.First, pair.Second, blame, names)))],
            [.. labelled.SelectMany(pair => pair.First.Coding.Stances.Select(stance => new StanceRow(pair.First, pair.Second, stance, names)))]);
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
            Stance = coded.Coding.Stances.FirstOrDefault(stance => stance.Claim.Primary) is { } primary ? FrameLabel(primary.Claim.Frame) : null,
            Figures = coded.Coding.Figures.Length,
            Blames = coded.Coding.Blames.Length,
            Accounts = source.Accounts.Length,
            Words = WordCount(source.Text),
            CodedBy = coded.Coders,
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
        var words = title[..(cut > 0 ? cut : ShortTitle)].Split(' ').ToList();
        while (words.Count > 1 && words[^1].Length <= LittleWord)
            words.RemoveAt(words.Count - 1);
        return string.Join(' ', words).TrimEnd(':', ',', '.') + "…";
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
