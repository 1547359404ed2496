using System.Globalization;
using Workbench.Claims;
using Workbench.Extraction.Attributions;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>Turns a found blame into a claim with its quote and speaker.</summary>
internal sealed class BlameWriter(AnnotatedText text, Attributor attributor)
{
    public Claim.Blame Write(FoundBlame blame, int index)
    {
        var (first, end) = Clause(blame);
        var span = text.Span(first, end);
        var attribution = attributor.Of(blame.At, blame.Sentence);
        return new Claim.Blame
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"b{index + 1}"),
            Span = span,
            Quote = span.In(text.Text),
            Target = blame.Target,
            Act = blame.Act,
            Commitment = blame.Commitment,
            Attribution = blame.Speaker is null ? attribution : By(attribution, blame.Speaker),
        };
    }

    /// <summary>The clause that states a blame, from stop to stop: a name and a noun alone stand in a text too often to be found again.</summary>
    private (int First, int End) Clause(FoundBlame blame)
    {
        var sentence = text.Sentences[blame.Sentence];
        var (first, end) = (blame.First, blame.End);
        if (end - first >= LeastWords)
            return (first, end);
        while (first > sentence.First && blame.First - first < Reach && !Parts(first - 1))
            first--;
        while (end < sentence.End && end - blame.End < Reach && !Parts(end))
            end++;
        return (first, end);
    }

    /// <summary>A quote of as many tokens stands for itself.</summary>
    private const int LeastWords = 9;

    /// <summary>How many tokens a clause reaches to either side at most.</summary>
    private const int Reach = 20;

    private bool Parts(int token) =>
        text.Token(token).Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash or TokenKind.Question or TokenKind.Exclamation or TokenKind.OpenQuote or TokenKind.CloseQuote or TokenKind.OpenBracket or TokenKind.CloseBracket || text.IsKind(token, TokenKind.Stop);

    private static Attribution By(Attribution attribution, string speaker) =>
        string.Equals(attribution.Speaker, speaker, StringComparison.OrdinalIgnoreCase)
            ? attribution
            : attribution with { Speaker = speaker, Chain = attribution.Chain.Add(speaker) };
}
