using Workbench.Claims;
using Workbench.Sources;

namespace Workbench.Comparison.Agreement;

/// <summary>Lines up what several coders say of the same number words, for <see cref="KrippendorffAlpha"/>.</summary>
public static class CodedUnits
{
    /// <summary>For each number that any coder coded, in text order, its category by each coder; null where a coder has no figure there.</summary>
    /// <param name="codings">The codings of one source, one for each coder.</param>
    public static IReadOnlyList<IReadOnlyList<string?>> Categories(IReadOnlyList<SourceCoding> codings) => Of(codings, figure => figure.Category);

    /// <summary>For each number that any coder coded, in text order, its lower bound by each coder; null where there is none.</summary>
    /// <param name="codings">The codings of one source, one for each coder.</param>
    public static IReadOnlyList<IReadOnlyList<decimal?>> Lows(IReadOnlyList<SourceCoding> codings) => Of(codings, figure => figure.Estimate.Low);

    private static List<IReadOnlyList<T?>> Of<T>(IReadOnlyList<SourceCoding> codings, Func<Claim.Figure, T?> value)
    {
        ArgumentNullException.ThrowIfNull(codings);
        var spans = new List<TextSpan>();
        foreach (var span in codings.SelectMany(coding => coding.Figures).Select(figure => figure.NumberSpan).Order())
        {
            if (spans.Count == 0 || !spans[^1].Overlaps(span))
                spans.Add(span);
        }
        return [.. spans.Select(span => (IReadOnlyList<T?>)[.. codings.Select(coding => At(coding, span) is { } figure ? value(figure) : default)])];
    }

    private static Claim.Figure? At(SourceCoding coding, TextSpan span) => coding.Figures.FirstOrDefault(figure => figure.NumberSpan.Overlaps(span));
}
