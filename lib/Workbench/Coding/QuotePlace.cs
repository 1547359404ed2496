using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>What became of a quote in the text it was taken from.</summary>
public abstract record QuotePlace
{
    private QuotePlace()
    {
    }

    /// <summary>Where it stands now, or what stands in its place; null when it is gone.</summary>
    public abstract TextSpan? Where { get; }

    /// <summary>The quote stands where it was said to stand, or nothing was said and it was found.</summary>
    /// <param name="Span">Where it stands.</param>
    /// <param name="IsVerbatim">False when white space or the shape of quotation marks and dashes differs.</param>
    /// <param name="Rivals">How many other places fit as well; not 0 when the same words stand more than once and nothing tells which.</param>
    public sealed record Held(TextSpan Span, bool IsVerbatim = true, int Rivals = 0) : QuotePlace
    {
        /// <inheritdoc/>
        public override TextSpan? Where => Span;
    }

    /// <summary>The quote stands elsewhere than it was said to.</summary>
    /// <param name="Span">Where it stands now.</param>
    /// <param name="By">How many UTF-16 code units further on; less than 0 when it moved towards the beginning.</param>
    /// <param name="IsVerbatim">False when white space or the shape of quotation marks and dashes differs.</param>
    public sealed record Moved(TextSpan Span, int By, bool IsVerbatim = true) : QuotePlace
    {
        /// <inheritdoc/>
        public override TextSpan? Where => Span;
    }

    /// <summary>The quote does not stand in the text any more; its context or most of its words do.</summary>
    /// <param name="Span">What most likely stands in its place.</param>
    /// <param name="Now">The words there.</param>
    public sealed record Changed(TextSpan Span, string Now) : QuotePlace
    {
        /// <inheritdoc/>
        public override TextSpan? Where => Span;
    }

    /// <summary>Neither the quote nor anything like it stands in the text.</summary>
    public sealed record Gone : QuotePlace
    {
        /// <inheritdoc/>
        public override TextSpan? Where => null;
    }
}
