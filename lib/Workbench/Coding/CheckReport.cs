using System.Collections.Immutable;
using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>Whether codings still hold against their sources.</summary>
/// <param name="Quotes">Every quote of every coding, with its place.</param>
/// <param name="Problems">What a person should look at, by file and line.</param>
public sealed record CheckReport(ImmutableArray<CodedQuote> Quotes, ImmutableArray<Problem> Problems)
{
    /// <summary>Quotes that stand where they were said to stand.</summary>
    public int Held => Quotes.Count(quote => quote.Place is QuotePlace.Held);

    /// <summary>Quotes that stand elsewhere now.</summary>
    public int Moved => Quotes.Count(quote => quote.Place is QuotePlace.Moved);

    /// <summary>Quotes in whose place other words stand now.</summary>
    public int Changed => Quotes.Count(quote => quote.Place is QuotePlace.Changed);

    /// <summary>Quotes of which nothing is left.</summary>
    public int Gone => Quotes.Count(quote => quote.Place is QuotePlace.Gone);

    /// <summary>Whether nothing is an error; what moved is none.</summary>
    public bool IsSound => Problems.All(problem => problem.Severity != Severity.Error);
}
