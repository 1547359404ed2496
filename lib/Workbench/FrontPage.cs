using System.Collections.Immutable;
using Workbench.Charts;
using Workbench.Comparison;
using Workbench.Tables;

namespace Workbench;

/// <summary>One question of the front page: the answer in a sentence, with its small chart.</summary>
/// <param name="Title">The question in a word or two.</param>
/// <param name="Sentence">The answer, computed.</param>
/// <param name="Chart">The answer drawn, small; null when there is nothing to draw.</param>
public sealed record FrontPageQuestion(string Title, string Sentence, Chart? Chart);

/// <summary>What the accounts say, at a glance.</summary>
/// <param name="Event">What happened, as the codebook titles it.</param>
/// <param name="Lead">How many accounts there are and what they were read for.</param>
/// <param name="Questions">A sentence a question: the categories that anybody counts, the mixed ones aside.</param>
/// <param name="Blame">Who blames whom.</param>
/// <param name="Silence">What nobody counts; null when there is nothing.</param>
/// <param name="Coverage">Outlets by categories.</param>
/// <param name="Stances">Outlets by explanations.</param>
/// <param name="Sources">Author, date, outlet and stance, one row a source.</param>
public sealed record FrontPage(
    string Event, string Lead, ImmutableArray<FrontPageQuestion> Questions, FrontPageQuestion Blame, string? Silence, Chart Coverage, Chart Stances, Table Sources)
{
    private const int VoicesShown = 6;
    private const int ActorsShown = 8;

    /// <summary>The front page of a corpus.</summary>
    public static FrontPage Of(Corpus corpus)
    {
        var comparisons = corpus.CompareFigures();
        var counted = comparisons.Where(comparison => !comparison.Figures.IsEmpty && !comparison.Category.Code.EndsWith("_other", StringComparison.Ordinal)).ToArray();
        var silent = comparisons.Where(comparison => comparison.Figures.IsEmpty).Select(comparison => comparison.Category.Label.ToLowerInvariant()).ToArray();
        return new FrontPage(
            corpus.Codebook.Event,
            LeadOf(corpus),
            [.. counted.Select(comparison => Question(comparison.Category.Label, comparison.Sentence, comparison.Chart()))],
            BlameOf(corpus),
            silent.Length == 0 ? null : $"No account gives a figure for {Wording.List(silent, "or")}: silence, not zero.",
            corpus.CoverageChart(),
            corpus.StanceChart(),
            SourcesOf(corpus));
    }

    /// <summary>The sources and the range of each category, for a terminal.</summary>
    public static Table Summary(Corpus corpus) => new(
        [new("Category"), new("Lowest bound", true), new("Highest bound", true), new("Outlets", true), new("Silent", true)],
        corpus.CompareFigures().Select(comparison => ImmutableArray.Create<object?>(
            comparison.Category.Label, comparison.Range.Low, comparison.Range.High,
            comparison.Outlets.Count(outlet => outlet.Kind != CoverageKind.Silent),
            comparison.Outlets.Count(outlet => outlet.Kind == CoverageKind.Silent))));

    /// <summary>Author, date, outlet and stance, one row a source.</summary>
    public static Table SourcesOf(Corpus corpus) => new(
        [new("Source"), new("Title"), new("Author"), new("Outlet"), new("Published"), new("Stance"), new("Figures", true), new("Blames", true)],
        corpus.Sources.Select(source => ImmutableArray.Create<object?>(
            source.Label, source.Title, source.Author, source.Outlet, source.Published, source.Stance, source.Figures, source.Blames)));

    private static FrontPageQuestion BlameOf(Corpus corpus)
    {
        var matrix = corpus.BlameMatrix(BlameVoice.Outlet, together: true);
        return Question("Blame", matrix.Sentence, matrix.Cells.IsEmpty ? null : matrix.Top(VoicesShown, ActorsShown).HeatMap());
    }

    private static FrontPageQuestion Question(string title, string sentence, Chart? chart)
    {
        var answer = sentence.StartsWith(title + ": ", StringComparison.Ordinal) ? Wording.Sentence(sentence[(title.Length + 2)..]) : sentence;
        return new FrontPageQuestion(title, answer, chart?.Small());
    }

    private static string LeadOf(Corpus corpus) =>
        $"{Wording.Sentence(Wording.Count(corpus.Sources.Length, "account"))} of one event, with {Wording.Count(corpus.Figures.Length, "figure")} and "
        + $"{Wording.Count(corpus.Blames.Length, "statement")} of blame, each with who said it and the sentence it stands in. What a source does not state is not stated; nothing here computes a true toll.";
}
