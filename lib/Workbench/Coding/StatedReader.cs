using Workbench.Claims;
using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>Reads values that a document states of itself, each with the words it was read from.</summary>
internal sealed class StatedReader(CodingReading reading)
{
    /// <summary>Title, author, outlet and dates of a document or an account.</summary>
    /// <param name="fields">The group that holds them.</param>
    /// <param name="ofWhat">" of account c201", or nothing for the document.</param>
    public Metadata Read(YamlFields fields, string ofWhat) => new()
    {
        Title = TextOf(fields, "title", ofWhat),
        Author = TextOf(fields, "author", ofWhat),
        Outlet = TextOf(fields, "outlet", ofWhat),
        Published = DateOf(fields, "published", ofWhat),
        Modified = DateOf(fields, "modified", ofWhat),
    };

    private Stated<string>? TextOf(YamlFields fields, string key, string ofWhat) =>
        FieldsOf(fields, key) is { } stated && stated.Text("value") is { } value
            ? new Stated<string>(value, From(stated, key + ofWhat))
            : null;

    private Stated<PartialDate>? DateOf(YamlFields fields, string key, string ofWhat)
    {
        if (FieldsOf(fields, key) is not { } stated || stated.Text("value") is not { } text)
            return null;
        var from = From(stated, key + ofWhat);
        if (PartialDate.TryParse(text) is { } date)
            return new Stated<PartialDate>(date, from);
        reading.Problems.Add(stated.PlaceOf("value"), $"\"{Messages.Short(text)}\" is no date; write as much of it as the document states: 2022, 2022-01 or 2022-01-08.");
        return null;
    }

    private YamlFields? FieldsOf(YamlFields fields, string key) =>
        fields[key] is { } value ? YamlFields.Of(value, CodingShapes.Stated, reading.Problems) : null;

    private string? From(YamlFields stated, string what)
    {
        var from = stated.Text("from");
        if (from is not null)
            reading.Note(stated, "from", what, from, FirstOf(reading.Anchor.Find(from)));
        return from;
    }

    /// <summary>Whichever place such words have, they hold: nothing hangs on which.</summary>
    private static QuotePlace FirstOf(QuotePlace place) => place is QuotePlace.Held held ? held with { Rivals = 0 } : place;
}
