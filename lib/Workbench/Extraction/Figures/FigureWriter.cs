using System.Globalization;
using Workbench.Claims;
using Workbench.Extraction.Attributions;
using Workbench.Sources;

namespace Workbench.Extraction.Figures;

/// <summary>Turns a found figure into a claim with its quote, population and speaker.</summary>
internal sealed class FigureWriter(AnnotatedText text, Source source, Attributor attributor)
{
    private readonly PlaceReader places = new(text);
    private readonly TimeReader times = new(text, source);

    public Claim.Figure Write(FoundFigure figure, int index)
    {
        var span = Quote(figure);
        var sentence = text.Sentences[figure.Sentence];
        return new Claim.Figure
        {
            Id = Id(index),
            Span = span,
            Quote = span.In(text.Text),
            NumberSpan = figure.Noun.Quantity.Span,
            NumberText = figure.Noun.Quantity.Span.In(text.Text),
            Category = Code.Of(figure.Predicate.Category),
            Estimate = figure.Noun.Quantity.Estimate,
            Population = figure.Noun.NounEnd > figure.Noun.NounFirst ? text.Words(figure.Noun.NounFirst, figure.Noun.NounEnd) : null,
            Place = places.Read(figure.Noun, sentence),
            AsOf = times.Read(figure.Noun, sentence),
            Attribution = attributor.Of(figure.Noun.First, figure.Sentence),
            Negated = figure.Predicate.IsDenied,
            PartOf = figure.PartOf >= 0 ? Id(figure.PartOf) : null,
        };
    }

    private static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"f{index + 1}");

    private TextSpan Quote(FoundFigure figure)
    {
        var first = Math.Min(figure.Noun.First, figure.Predicate.First);
        var end = Math.Max(figure.Noun.End, figure.Predicate.End);
        return text.Span(first, end);
    }
}
