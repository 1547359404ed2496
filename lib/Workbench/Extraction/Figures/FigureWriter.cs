using System.Globalization;
using Workbench.Claims;
using Workbench.Extraction.Attributions;
using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;
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
        return text.Span(first, EndOfClause(end, text.Sentences[figure.Sentence]));
    }

    /// <summary>The quote goes on to the end of its clause, so that two figures in the same words are told apart.</summary>
    private int EndOfClause(int end, Sentence sentence)
    {
        var last = Math.Min(sentence.End, end + LongestRest);
        for (var i = end; i < last; i++)
        {
            if (!(text.IsWord(i) || text.KindOf(i) is TokenKind.Hyphen or TokenKind.Clitic or TokenKind.Number) || text.Word(i).Is(Kind.Conjunction | Kind.Relative) || (text.Word(i).Is(Kind.Subordinator) && !text.Word(i).Is(Kind.Preposition)))
                return i;
        }
        return last;
    }

    /// <summary>The most tokens that a quote goes on behind what it needs.</summary>
    private const int LongestRest = 12;
}
