using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>Finds quotes in a text again after it was edited.</summary>
/// <remarks>
/// A quote carries what the W3C Web Annotation model calls a text position selector (where it stood) and a text quote selector
/// (the words and a little context before and after). The position is believed where the words still stand there; else every
/// place of the words is weighed by its context and then by its distance; else words that differ only in white space and
/// typography; else what stands between the context, or most resembles the words.
/// </remarks>
public sealed class QuoteAnchor
{
    /// <summary>How much context is kept on each side, in UTF-16 code units.</summary>
    public const int ContextLength = 32;

    private readonly string text;
    private readonly Lazy<FoldedText> folded;
    private readonly Lazy<WordIndex> words;

    /// <summary>Prepares a text for many quotes.</summary>
    public QuoteAnchor(string text)
    {
        this.text = text;
        folded = new(() => new FoldedText(text));
        words = new(() => new WordIndex(text));
    }

    /// <summary>Finds one quote in a text.</summary>
    /// <param name="text">The text as it is now.</param>
    /// <param name="quote">The words.</param>
    /// <param name="at">Where they stood; null when nobody noted it.</param>
    /// <param name="before">What stood right before them; null when nobody noted it.</param>
    /// <param name="after">What stood right after them; null when nobody noted it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> is negative; one beyond the end is none.</exception>
    public static QuotePlace Find(string text, string quote, int? at = null, string? before = null, string? after = null) =>
        new QuoteAnchor(text).Find(quote, at, before, after);

    /// <inheritdoc cref="Find(string, string, int?, string?, string?)"/>
    public QuotePlace Find(string quote, int? at = null, string? before = null, string? after = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(at.GetValueOrDefault(), nameof(at));
        if (string.IsNullOrWhiteSpace(quote))
            return new QuotePlace.Gone();
        if (at is { } start && StandsAt(quote, start))
            return new QuotePlace.Held(new TextSpan(start, quote.Length));
        var context = new QuoteContext(before, after);
        var verbatim = Occurrences.Of(quote, text).ConvertAll(place => new TextSpan(place, quote.Length));
        return Best(verbatim, at, context, isVerbatim: true)
            ?? Best(Loosely(quote), at, context, isVerbatim: false)
            ?? Resembling(quote, at, context);
    }

    /// <summary>The first place of the words at or after a position, verbatim if there is one, else loosely.</summary>
    internal TextSpan? FirstFrom(string quote, int from)
    {
        var place = from <= text.Length ? text.IndexOf(quote, from, StringComparison.Ordinal) : -1;
        return place >= 0
            ? new TextSpan(place, quote.Length)
            : Loosely(quote).Where(span => span.Start >= from).Select(span => (TextSpan?)span).FirstOrDefault();
    }

    /// <summary>Up to <see cref="ContextLength"/> code units before and after a span, no surrogate pair cut in two.</summary>
    public (string Before, string After) ContextOf(TextSpan span)
    {
        var from = Math.Max(0, span.Start - ContextLength);
        var to = Math.Min(text.Length, span.End + ContextLength);
        if (from < span.Start && char.IsLowSurrogate(text[from]))
            from++;
        if (to > span.End && char.IsHighSurrogate(text[to - 1]))
            to--;
        return (text[from..span.Start], text[span.End..to]);
    }

    private bool StandsAt(string quote, int start) =>
        start <= text.Length - quote.Length && string.CompareOrdinal(text, start, quote, 0, quote.Length) == 0;

    private List<TextSpan> Loosely(string quote)
    {
        var pattern = FoldedText.Fold(quote);
        return Occurrences.Of(pattern, folded.Value.Text).ConvertAll(place => folded.Value.Unfold(place, pattern.Length));
    }

    private QuotePlace? Best(List<TextSpan> places, int? at, QuoteContext context, bool isVerbatim)
    {
        if (places.Count == 0)
            return null;
        var weighed = places.ConvertAll(span => (Span: span, Fit: context.FitAt(text, span), Distance: Math.Abs(span.Start - (at ?? 0))));
        var best = weighed.MinBy(place => (-place.Fit, place.Distance));
        if (at is { } start && best.Span.Start != start)
            return new QuotePlace.Moved(best.Span, best.Span.Start - start, isVerbatim);
        var rivals = at is null ? weighed.Count(place => place.Fit == best.Fit) - 1 : 0;
        return new QuotePlace.Held(best.Span, isVerbatim, rivals);
    }

    private QuotePlace Resembling(string quote, int? at, QuoteContext context)
    {
        var span = context.Between(folded.Value, quote.Length, at) ?? words.Value.MostLike(quote, at);
        return span is { } place ? new QuotePlace.Changed(place, place.In(text)) : new QuotePlace.Gone();
    }
}
