using Workbench.Quantities.Tokens;
using Workbench.Sources;

namespace Workbench.Extraction.Documents;

/// <summary>Reads the agency and date of "LIMA, Peru, March 3, 2019 (Reuters) —" at the start of running text.</summary>
internal static class DatelineReader
{
    private const int MostTokens = 24;

    /// <summary>What the first line of running text states.</summary>
    public static Metadata Read(DocumentText document, DocumentLine line)
    {
        var dash = DatelineEnd(document, line);
        if (dash == 0)
            return Metadata.None;
        var words = document.Words(line.First, dash + 1);
        var outlet = OutletNames.Find(document, line.First, dash);
        var date = document.FirstDate(line.First, dash).Date;
        return new Metadata
        {
            Outlet = outlet is null ? null : new Stated<string>(outlet.Name, words),
            Published = date is null ? null : new Stated<PartialDate>(date, words),
        };
    }

    /// <summary>A dash within the first tokens, behind a place in capitals or an outlet in brackets; "(CNN) Paris, …" has none.</summary>
    private static int DatelineEnd(DocumentText document, DocumentLine line)
    {
        var limit = Math.Min(line.End, line.First + MostTokens);
        var bracket = false;
        for (var at = line.First; at < limit; at++)
        {
            var token = document.Token(at);
            if (token.Kind == TokenKind.OpenBracket && at + 1 < limit && OutletNames.At(document, at + 1) is not null)
                bracket = true;
            if (bracket && token.Kind == TokenKind.CloseBracket && at < line.First + 4)
                return at;
            if (token.Kind is TokenKind.Dash || (bracket && token.Kind == TokenKind.Hyphen))
                return bracket || document.Token(line.First).Has(TokenTraits.AllCaps) ? at : 0;
            if (token.Kind is TokenKind.Question or TokenKind.OpenQuote)
                return 0;
        }
        return 0;
    }
}
