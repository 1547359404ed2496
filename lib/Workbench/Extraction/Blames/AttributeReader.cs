using Workbench.Claims;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>
/// An actor of the codebook right before a violent noun: "a CIA-backed coup", "the U.S. directed rebellion", "Moscow's plot";
/// and what points to one: "the traces lead to Moscow".
/// </summary>
internal sealed class AttributeReader(BlameScene scene)
{
    /// <summary>The most tokens between an actor and the noun.</summary>
    private const int Reach = 6;

    public List<FoundBlame>? At(int token)
    {
        var end = scene.ActorEnd(token);
        if (end == 0 || end >= scene.Sentence.End)
            return null;
        if (Pointing(token) is { } pointing)
            return One(token, end, pointing, end, Act.Unspecified, Commitment.Suggested);
        var text = scene.Text;
        if (text.IsKind(end, TokenKind.Clitic))
            return EventAt(end + 1, 3) is { } owned ? One(token, end, token, owned + 1, Act.Unspecified, null) : null;
        var verb = text.IsKind(end, TokenKind.Hyphen) ? end + 1 : end;
        if (verb >= scene.Sentence.End || !text.Word(verb).Has(Form.Participle) || Acts.Of(text.Word(verb).Deeds) is not { } act || act == Act.CarriedOut)
            return null;
        return EventAt(verb + 1, Reach) is { } noun && !text.Word(verb + 1).Is(Kind.Determiner | Kind.Possessive) ? One(token, end, token, noun + 1, act, null) : null;
    }

    /// <summary>A violent noun, or those who use violence, within a few tokens and before the noun phrase ends.</summary>
    private int? EventAt(int first, int reach)
    {
        var text = scene.Text;
        for (var i = first; i < Math.Min(scene.Sentence.End, first + reach); i++)
        {
            var word = text.Word(i);
            if (!text.IsWord(i) && !text.IsKind(i, TokenKind.Hyphen) && text.Token(i).Kind is not (TokenKind.OpenQuote or TokenKind.CloseQuote))
                return null;
            if (word.Is(Kind.Attacker | Kind.Fighter) || (word.Is(Kind.Event) && !word.Is(Kind.Crowd)))
                return i;
            if (word.Is(Kind.PhraseEnd))
                return null;
        }
        return null;
    }

    /// <summary>The verb in "points to X", "the traces lead to X", "fingers point at X"; null when none stands before the actor.</summary>
    private int? Pointing(int token)
    {
        var text = scene.Text;
        var at = token - 1;
        while (at > scene.Sentence.First && text.Word(at).Is(Kind.Determiner))
            at--;
        if (at <= scene.Sentence.First || !(text.Is(at, Keys.To) || text.Is(at, Keys.At)))
            return null;
        for (var i = at - 1; i >= Math.Max(scene.Sentence.First, at - 3); i--)
        {
            if (BlameWords.IsPointing(text, i))
                return i;
        }
        return null;
    }

    private List<FoundBlame>? One(int first, int end, int from, int to, Act act, Commitment? commitment) =>
        scene.Suspects.Make(first, end) is { } suspect
            ? [scene.Blame(suspect, from, to, act, commitment ?? scene.Commitment(first, end), first)]
            : null;
}
