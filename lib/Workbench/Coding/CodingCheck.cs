using System.Collections.Immutable;
using System.Globalization;
using Workbench.Claims;
using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>Checks that codings are well-formed, that their quotes stand in their sources, and that their fields agree with each other.</summary>
public static class CodingCheck
{
    private const int QuoteLength = 200;

    /// <summary>Checks every coding of a folder.</summary>
    /// <param name="folder">The folder of the codings, such as <c>data/codings</c>.</param>
    /// <param name="sources">The documents of the workspace.</param>
    /// <param name="codebook">The codes and names that may be used.</param>
    public static CheckReport Run(string folder, ImmutableArray<Source> sources, Codebook codebook) =>
        Run(CodingFolder.Read(folder, sources, codebook), sources, codebook);

    /// <summary>Checks codings that were read already.</summary>
    public static CheckReport Run(CodingFolderResult codings, ImmutableArray<Source> sources, Codebook codebook)
    {
        var quotes = codings.Files.SelectMany(file => file.Quotes).ToImmutableArray();
        var consistency = new CodingConsistency(codebook);
        var problems = codings.Problems
            .Concat(quotes.SelectMany(ProblemsOf))
            .Concat(codings.Files.SelectMany(consistency.Check))
            .OrderBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line)
            .ThenBy(problem => problem.Column);
        return new(quotes, [.. problems, .. sources.Where(source => IsUncoded(source, codings)).Select(Uncoded)]);
    }

    private static IEnumerable<Problem> ProblemsOf(CodedQuote quote)
    {
        var words = $"\"{Messages.Short(quote.Quote, QuoteLength)}\"";
        if (quote.Place is QuotePlace.Changed changed)
            yield return At(quote, $"{quote.What} changed: {words} now reads \"{Messages.Short(changed.Now, QuoteLength)}\". Read the place again and correct the quote and what was coded from it.", Severity.Error);
        else if (quote.Place is QuotePlace.Gone)
            yield return At(quote, $"{quote.What} is gone: {words} does not stand in the source, nor anything like it. Take it out or correct the quote.", Severity.Error);
        else if (quote.Place is QuotePlace.Moved moved)
            yield return At(quote, string.Create(CultureInfo.InvariantCulture, $"{quote.What} moved by {moved.By:+0;-0}: {words} stands at {moved.Span.Start} now. `workbench check --update` writes its new place."), Severity.Warning);
        else if (quote.Place is QuotePlace.Held { Rivals: > 0 } held)
            yield return At(quote, string.Create(CultureInfo.InvariantCulture, $"{quote.What} is ambiguous: {words} stands {held.Rivals + 1} times in the source, the first is taken. Tell which by `before` or `after`, or lengthen the quote."), Severity.Warning);
        if (quote.Place is QuotePlace.Held { IsVerbatim: false } or QuotePlace.Moved { IsVerbatim: false })
            yield return At(quote, $"{quote.What} is not verbatim: {words} differs from the source in white space, quotation marks or dashes.", Severity.Note);
    }

    private static Problem At(CodedQuote quote, string message, Severity severity) => new(quote.File, quote.Line, quote.Column, message, severity);

    private static bool IsUncoded(Source source, CodingFolderResult codings) => codings.Files.All(file => file.SourceId != source.Id);

    private static Problem Uncoded(Source source) =>
        new(source.Id, 0, 0, "nobody has coded this source; the machine's coding serves.", Severity.Note);
}
