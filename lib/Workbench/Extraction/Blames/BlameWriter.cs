using System.Globalization;
using Workbench.Claims;
using Workbench.Extraction.Attributions;

namespace Workbench.Extraction.Blames;

/// <summary>Turns a found blame into a claim with its quote and speaker.</summary>
internal sealed class BlameWriter(AnnotatedText text, Attributor attributor)
{
    public Claim.Blame Write(FoundBlame blame, int index)
    {
        var span = text.Span(blame.First, blame.End);
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

    private static Attribution By(Attribution attribution, string speaker) =>
        string.Equals(attribution.Speaker, speaker, StringComparison.OrdinalIgnoreCase)
            ? attribution
            : attribution with { Speaker = speaker, Chain = attribution.Chain.Add(speaker) };
}
