using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>What the readers of one coding file share: its source, the codebook, the ids it used and the quotes it found.</summary>
internal sealed class CodingReading(Source source, Codebook codebook, ProblemList problems)
{
    private readonly Dictionary<string, YamlPlace> ids = new(StringComparer.Ordinal);
    private readonly List<CodedQuote> quotes = [];

    public Source Source => source;

    public Codebook Codebook => codebook;

    public ProblemList Problems => problems;

    public QuoteAnchor Anchor { get; } = new(source.Text);

    public KnownActors Actors { get; } = new(codebook);

    public ImmutableArray<CodedQuote> Quotes() => [.. quotes.OrderBy(quote => quote.Line).ThenBy(quote => quote.Column)];

    public ImmutableDictionary<string, YamlPlace> Places() => ids.ToImmutableDictionary();

    /// <summary>The id of a claim or an account, which no other of the file may have.</summary>
    public string? TakeId(YamlFields fields)
    {
        if (fields.Text("id") is not { } id)
            return null;
        if (ids.TryAdd(id, fields.PlaceOf("id")))
            return id;
        problems.Add(fields.PlaceOf("id"), $"the id \"{Messages.Short(id)}\" stands twice, first in line {ids[id].Line}; give each its own.");
        return null;
    }

    /// <summary>Finds the quote of a claim with its position and context.</summary>
    public TextSpan? Find(YamlFields fields, string what)
    {
        var (at, before, after) = (fields.Position("at"), ContextIn(fields, "before"), ContextIn(fields, "after"));
        if (fields.Text("quote") is not { } quote)
            return null;
        var place = Anchor.Find(quote, at, before, after);
        Note(fields, "quote", what, quote, place, fields.Mapping);
        return place.Where;
    }

    /// <summary>Notes what became of words.</summary>
    public void Note(YamlFields fields, string key, string what, string quote, QuotePlace place, YamlValue.Mapping? owner = null, TextSpan? extent = null)
    {
        var at = fields.PlaceOf(key);
        quotes.Add(new CodedQuote(problems.File, at.Line, at.Column, what, quote, place) { Owner = owner, Extent = extent });
    }

    /// <summary>Context may be blank, or empty at the beginning and end of a text.</summary>
    private static string? ContextIn(YamlFields fields, string key) =>
        fields[key] is YamlValue.Scalar { Text: var text } && string.IsNullOrWhiteSpace(text) ? text : fields.Text(key);
}
