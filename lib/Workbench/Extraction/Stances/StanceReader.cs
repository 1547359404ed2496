using System.Globalization;
using Workbench.Claims;
using Workbench.Extraction.Attributions;
using Workbench.Extraction.Blames;
using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Stances;

/// <summary>
/// Reads which explanations a document takes up, by the cues of the codebook's frames: in its own voice it endorses or, with a
/// "not" before the cue, rejects; in the voice of others, or with "may" and "might", it entertains.
/// </summary>
internal sealed class StanceReader(AnnotatedText text, FrameBook frames, Attributor attributor)
{
    /// <summary>How many tokens before a cue a "not" or a "may" still bears on it.</summary>
    private const int Before = 6;

    private sealed record Mention(int Frame, int Sentence, int Token, Position Position, int Weight);

    /// <summary>One stance for each frame taken up, in the order of their quotes; the one most often endorsed is primary.</summary>
    public List<Claim.Stance> Read()
    {
        var mentions = new List<Mention>();
        for (var i = 0; i < text.Sentences.Length; i++)
            ReadSentence(i, mentions);
        var stances = mentions.GroupBy(mention => mention.Frame).Select(Decide).OrderBy(stance => stance.Mention.Token).ThenBy(stance => stance.Mention.Frame).ToList();
        var primary = stances.Where(stance => stance.Position == Position.Endorsed).OrderByDescending(stance => stance.Weight).FirstOrDefault();
        return [.. stances.Select((stance, index) => Write(stance, index, ReferenceEquals(stance, primary)))];
    }

    private sealed record Decision(Mention Mention, Position Position, int Weight);

    private static Decision Decide(IGrouping<int, Mention> mentions)
    {
        var byPosition = mentions.GroupBy(mention => mention.Position).ToDictionary(group => group.Key, group => group.Sum(mention => mention.Weight));
        var endorsed = byPosition.GetValueOrDefault(Position.Endorsed);
        var rejected = byPosition.GetValueOrDefault(Position.Rejected);
        var position = rejected > endorsed ? Position.Rejected : endorsed > 0 ? Position.Endorsed : Position.Entertained;
        return new(mentions.First(mention => mention.Position == position), position, byPosition[position]);
    }

    private void ReadSentence(int index, List<Mention> mentions)
    {
        if (!text.Gist(index).Has(Mark.Frame))
            return;
        var sentence = text.Sentences[index];
        for (var token = sentence.First; token < sentence.End; token++)
        {
            foreach (var frame in frames.At(text, token, sentence.End))
                mentions.Add(new(frame, index, token, PositionAt(token, index, sentence), sentence.Kind == SentenceKind.Heading ? 3 : 1));
        }
    }

    private Position PositionAt(int token, int index, Sentence sentence)
    {
        for (var i = Math.Max(sentence.First, token - Before); i < token; i++)
        {
            if (text.Word(i).Is(Kind.Negative))
                return Position.Rejected;
            if (text.Word(i).Is(Kind.Hedge | Kind.Alleged))
                return Position.Entertained;
        }
        if (text.IsKind(sentence.End - 1, TokenKind.Question))
            return Position.Entertained;
        return attributor.Of(token, index).Speaker == Attribution.Document ? Position.Endorsed : Position.Entertained;
    }

    private Claim.Stance Write(Decision decision, int index, bool isPrimary)
    {
        var span = text.Layout.SpanOf(text.Sentences[decision.Mention.Sentence]);
        return new Claim.Stance
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"s{index + 1}"),
            Span = span,
            Quote = span.In(text.Text),
            Frame = frames.Codes[decision.Mention.Frame],
            Position = decision.Position,
            Primary = isPrimary,
            Attribution = attributor.Of(decision.Mention.Token, decision.Mention.Sentence),
        };
    }
}
