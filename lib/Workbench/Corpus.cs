using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Workbench.Charts;
using Workbench.Claims;
using Workbench.Comparison;
using Workbench.Comparison.Agreement;
using Workbench.Sources;
using Workbench.Tables;

namespace Workbench;

/// <summary>
/// All sources of one event with what counts as found in them: people's codings where there are any, the machine's elsewhere.
/// Rows are flat records that any frame library reads by reflection.
/// </summary>
public sealed partial class Corpus
{
    private readonly Contents contents;
    private readonly Action<CorpusPart>? onRead;

    internal Corpus(Codebook codebook, ImmutableArray<CodedSource> sources, ImmutableArray<Problem> problems)
    {
        var names = new Names(codebook);
        contents = new Contents(
            codebook, names, new RowBuilder(codebook, names).Build(sources), [.. sources.Select(coded => coded.Source)], new CoderTable(sources), problems);
    }

    private Corpus(Contents contents, Action<CorpusPart> onRead) => (this.contents, this.onRead) = (contents, onRead);

    /// <summary>What could not be read, or only with doubt; empty when all is well.</summary>
    public ImmutableArray<Problem> Problems => contents.Problems;

    /// <summary>The categories, actors and frames of this event.</summary>
    public Codebook Codebook => Read(CorpusPart.Codebook, contents.Codebook);

    /// <summary>The documents with their texts, by id.</summary>
    public ImmutableArray<Source> Texts => Read(CorpusPart.Texts, contents.Texts);

    /// <summary>One row a source, by id.</summary>
    public ImmutableArray<SourceRow> Sources => Read(CorpusPart.Sources, contents.Rows.Sources);

    /// <summary>One row a text of somebody else inside a source: reposts, agency reports, posts, comments.</summary>
    public ImmutableArray<AccountRow> Accounts => Read(CorpusPart.Sources, contents.Rows.Accounts);

    /// <summary>One row a figure, by source and place in its text.</summary>
    public ImmutableArray<FigureRow> Figures => Read(CorpusPart.Figures, contents.Rows.Figures);

    /// <summary>One row a blame, likewise.</summary>
    public ImmutableArray<BlameRow> Blames => Read(CorpusPart.Blames, contents.Rows.Blames);

    /// <summary>One row a stance, likewise.</summary>
    public ImmutableArray<StanceRow> Stances => Read(CorpusPart.Stances, contents.Rows.Stances);

    /// <summary>Who coded anything: people by name, then the machine.</summary>
    public ImmutableArray<string> Coders => Read(CorpusPart.Texts, contents.Coders.Names);

    /// <summary>Who says how many of a category, as intervals; what agrees, contradicts, is silent.</summary>
    /// <param name="category">A category's code in the codebook: "killed", "detained", …</param>
    /// <exception cref="ArgumentException">The codebook has no such category; the message names those it has.</exception>
    public FigureComparison CompareFigures(string category)
    {
        var known = Codebook.Categories.FirstOrDefault(candidate => candidate.Code == category)
            ?? throw new ArgumentException(
                $"the codebook has no category '{category}'; it has: {string.Join(", ", contents.Codebook.Categories.Select(candidate => candidate.Code))}", nameof(category));
        return new FigureComparison(known, Sources, Figures, contents.Names);
    }

    /// <summary>The comparison of every category of the codebook, in its order.</summary>
    public ImmutableArray<FigureComparison> CompareFigures() => [.. Codebook.Categories.Select(category => CompareFigures(category.Code))];

    /// <summary>Each outlet on each category: a number, a word, or silence.</summary>
    public ImmutableArray<Coverage> Coverage() => [.. CompareFigures().SelectMany(comparison => comparison.Outlets)];

    /// <summary>Who blames whom, how firmly.</summary>
    /// <param name="voice">Who counts as one voice.</param>
    /// <param name="together">Whether an actor that is part of another counts as that one (a service as its state).</param>
    /// <param name="where">Which blames count; all when null.</param>
    public BlameMatrix BlameMatrix(BlameVoice voice = BlameVoice.Speaker, bool together = false, Func<BlameRow, bool>? where = null)
    {
        _ = Codebook;
        return new BlameMatrix(where is null ? Blames : Blames.Where(where), voice, together ? contents.Names.Origin : actor => actor);
    }

    /// <summary>How every two outlets stand to each other in figures and blame.</summary>
    public ImmutableArray<OutletAgreement> Agreements() =>
        [.. OutletAgreement.All(Sources, [.. CompareFigures().SelectMany(comparison => comparison.Pairs)], Blames, contents.Names)];

    /// <summary>How well one coder finds what another found, over all sources that both coded.</summary>
    /// <param name="expected">The coder measured against: a person's name.</param>
    /// <param name="found">The coder measured.</param>
    /// <exception cref="ArgumentException">There is no such coder; the message names those there are.</exception>
    public CodingAgreement CompareCoders(string expected, string found = SourceCoding.Machine)
    {
        _ = (Codebook, Texts, Figures, Blames);
        return contents.Coders.Compare(expected, found);
    }

    /// <summary>Krippendorff's alpha over all coders: of the categories (nominal) and of the lower bounds (ratio) of the same number words.</summary>
    public ImmutableArray<CoderAlpha> Alpha()
    {
        _ = (Codebook, Texts, Figures);
        return contents.Coders.Alpha();
    }

    /// <summary>Outlets by categories, with silence visible.</summary>
    public Chart CoverageChart() => ((IReadOnlyList<Coverage>)Coverage()).Chart(Codebook.Categories);

    /// <summary>Outlets by outlets: what their figures and accusations have in common.</summary>
    public Chart AgreementChart() => Agreements().Chart(Sources);

    /// <summary>Outlets by explanations.</summary>
    public Chart StanceChart() => Stances.Chart(Sources, Codebook.Frames);

    /// <summary>The sources by date.</summary>
    public Chart Timeline() => Sources.Timeline();

    /// <summary>What can be concluded from the figures of some categories, and what cannot.</summary>
    /// <param name="categories">Codes; all categories when none is given.</param>
    /// <exception cref="ArgumentException">The codebook has no such category.</exception>
    public Prose Conclusions(params ReadOnlySpan<string> categories)
    {
        var comparisons = categories.IsEmpty ? CompareFigures() : [.. categories.ToArray().Select(CompareFigures)];
        var (can, cannot) = FigureConclusions.Of(comparisons);
        return Prose.Empty
            .With("What the outlets say", comparisons.Select(comparison => comparison.Sentence))
            .With("What can be concluded", can.Count > 0 ? can : ["Nothing beyond what each outlet says on its own."])
            .With("What cannot", cannot);
    }

    /// <summary>A hash over everything a part holds (SHA-256, hexadecimal): equal when and only when the part's content is.</summary>
    public string Fingerprint(CorpusPart part) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(part switch
    {
        CorpusPart.Sources => contents.Rows.Sources.ToTable().ToCsv() + contents.Rows.Accounts.ToTable().ToCsv(),
        CorpusPart.Figures => contents.Rows.Figures.ToTable().ToCsv(),
        CorpusPart.Blames => contents.Rows.Blames.ToTable().ToCsv(),
        CorpusPart.Stances => contents.Rows.Stances.ToTable().ToCsv(),
        CorpusPart.Codebook => CodebookText.Of(contents.Codebook),
        CorpusPart.Texts => JsonSerializer.Serialize(contents.Texts),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    })));

    private sealed record Contents(
        Codebook Codebook, Names Names, CorpusRows Rows, ImmutableArray<Source> Texts, CoderTable Coders, ImmutableArray<Problem> Problems);

    /// <summary>Tells who lent the corpus that a part of it is read; what only goes into a result is read into a discard.</summary>
    private T Read<T>(CorpusPart part, T value)
    {
        onRead?.Invoke(part);
        return value;
    }
}
