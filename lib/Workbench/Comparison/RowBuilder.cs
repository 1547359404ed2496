using System.Collections.Immutable;
using Workbench.Claims;

namespace Workbench.Comparison;

/// <summary>Turns coded sources into rows.</summary>
internal sealed class RowBuilder(Codebook codebook, Names names)
{
    public CorpusRows Build(ImmutableArray<CodedSource> sources)
    {
        var labels = SourceLabels.Of([.. sources.Select(coded => coded.Source)]);
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
