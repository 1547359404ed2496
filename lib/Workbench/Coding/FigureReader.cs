using Workbench.Claims;
using Workbench.Quantities;
using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>Reads the figures of a coding.</summary>
internal sealed class FigureReader(CodingReading reading)
{
    private readonly AttributionReader attributions = new(reading);
    private readonly string[] categories = [.. reading.Codebook.Categories.Select(category => category.Code)];
    private readonly HashSet<TextSpan> taken = [];

    /// <summary>A figure; null when something it needs is missing or wrong, or its words are gone.</summary>
    public Claim.Figure? Read(YamlFields fields)
    {
        var (id, category, number) = (reading.TakeId(fields), fields.OneOf("category", categories), NumberIn(fields));
        var (estimate, attribution) = (ReadEstimate(fields), attributions.Read(fields));
        var (population, place, asOf) = (fields.Text("population"), fields.Text("place"), fields.Text("as_of"));
        var (negated, whole) = (fields.Flag("negated", otherwise: false), fields.Text("part_of"));
        if (reading.Find(fields, $"figure {id}") is not { } span || NumberSpan(number, span) is not { } numberSpan)
            return null;
        if (id is null || category is null || estimate is not { } known)
            return null;
        return new Claim.Figure
        {
            Id = id,
            Span = span,
            Quote = span.In(reading.Source.Text),
            Attribution = attribution,
            NumberSpan = numberSpan,
            NumberText = numberSpan.In(reading.Source.Text),
            Category = category,
            Estimate = known,
            Population = population,
            Place = place,
            AsOf = asOf,
            Negated = negated,
            PartOf = whole,
        };
    }

    private string? NumberIn(YamlFields fields)
    {
        if (fields.Text("number") is not { } number || fields.Text("quote") is not { } quote)
            return null;
        if (NumberWords.Find(number, quote).Any())
            return number;
        reading.Problems.Add(fields.PlaceOf("number"), $"the number \"{Messages.Short(number)}\" does not stand in the quote \"{Messages.Short(quote)}\"; copy the number words from the quote, or lengthen the quote.");
        return null;
    }

    private static Estimate? ReadEstimate(YamlFields fields)
    {
        var (interval, qualifier) = (fields.Interval(), fields.CodeOf<Qualifier>("qualifier"));
        return interval is { } ends && qualifier is { } known ? new Estimate(ends.Low, ends.High, known) : null;
    }

    /// <summary>Where the number words stand now; of several places the first that no figure above has taken.</summary>
    private TextSpan? NumberSpan(string? number, TextSpan quote)
    {
        if (number is null)
            return null;
        var places = NumberWords.Find(number, quote.In(reading.Source.Text))
            .Select(span => new TextSpan(quote.Start + span.Start, span.Length))
            .ToList();
        if (places.Count == 0)
            return null;
        var place = places.Find(span => !taken.Contains(span)) is { Length: > 0 } free ? free : places[0];
        taken.Add(place);
        return place;
    }
}
