namespace Workbench.Extraction.Figures;

/// <summary>A count of people found in a sentence, before anybody is credited with it.</summary>
/// <param name="Noun">The number and what it counts.</param>
/// <param name="Predicate">What decides its category.</param>
/// <param name="Sentence">Index of the sentence it stands in.</param>
/// <param name="PartOf">Index, among the figures of the document, of the whole it is a part of; -1 when it is no part.</param>
internal sealed record FoundFigure(CountedNoun Noun, Predicate Predicate, int Sentence, int PartOf)
{
    /// <summary>What is said of it, said of a part of it too.</summary>
    public Predicate Inherited(CountedNoun part) =>
        new(Predicate.Category, Sentence >= 0 ? Math.Min(Predicate.First, part.First) : part.First, part.End, Predicate.IsDenied);
}

/// <summary>The figures found so far in a document.</summary>
internal sealed class FoundFigures
{
    private readonly List<FoundFigure> figures = [];

    public int Count => figures.Count;

    /// <summary>The figure found last; there is one.</summary>
    public FoundFigure Last => figures[^1];

    /// <summary>The category of the figure found last, for a number that counts the same people.</summary>
    public Predicate LikeLast(CountedNoun noun) => new(Last.Predicate.Category, noun.First, noun.End);

    /// <summary>Whether the document has spoken of dead.</summary>
    public bool HasKilled { get; private set; }

    public FoundFigure this[int index] => figures[index];

    public void Add(FoundFigure figure)
    {
        figures.Add(figure);
        HasKilled |= figure.Predicate.Category == Category.Killed;
    }

    public List<FoundFigure> ToList() => figures;
}
