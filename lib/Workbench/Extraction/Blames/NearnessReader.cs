using Workbench.Claims;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>
/// An actor of the codebook who stands, as a subject, in one clause with a violent noun or verb: the widest net, asked last. It catches
/// what opinion pieces put in words of their own ("the clan pulled the strings of the coup").
/// </summary>
internal sealed class NearnessReader(BlameScene scene)
{
    /// <summary>The most tokens between an actor and what is violent.</summary>
    private const int Reach = 12;

    public List<FoundBlame>? At(int token)
    {
        var end = scene.ActorEnd(token);
        if (end == 0 || !IsSubject(token, end) || ViolentAfter(end) is not { } violent)
            return null;
        return scene.Suspects.Make(token, end) is { } suspect
            ? [scene.Blame(suspect, token, violent + 1, Act.Unspecified, scene.Commitment(end, violent), end)]
            : null;
    }

    /// <summary>Not behind a preposition or a verb, and followed by a verb that is none of saying or being said to.</summary>
    private bool IsSubject(int first, int end)
    {
        var text = scene.Text;
        var before = first - 1;
        while (before >= scene.Sentence.First && text.Word(before).Is(Kind.Determiner))
            before--;
        if (before >= scene.Sentence.First && text.IsWord(before) && !text.Word(before).Is(Kind.Conjunction | Kind.Relative | Kind.Subordinator | Kind.Adverb | Kind.Title) && !text.Word(before).Does(Deed.Say))
            return false;
        return end < scene.Sentence.End && IsVerb(end);
    }

    private bool IsVerb(int i)
    {
        var text = scene.Text;
        while (i < scene.Sentence.End && text.Word(i).Is(Kind.Adverb | Kind.Have | Kind.Modal))
            i++;
        if (i >= scene.Sentence.End || !text.IsWord(i) || text.IsCapital(i) || text.Word(i).Does(Deed.Say | Deed.Tell | Deed.Deny | Deed.Blame | Deed.Accuse | Deed.React))
            return false;
        var letters = text.Token(i).In(text.Text);
        return text.Word(i).Has(Form.Past | Form.Third) || (text.Word(i).Kinds == Kind.None && letters.Length > 3 && (letters.EndsWith("ed") || letters[^1] == 's'));
    }

    private int? ViolentAfter(int first)
    {
        var text = scene.Text;
        for (var i = first + 1; i < Math.Min(scene.Sentence.End, first + Reach); i++)
        {
            if (text.Token(i).Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Stop or TokenKind.Colon or TokenKind.Dash or TokenKind.OpenBracket || text.Word(i).Is(Kind.Subordinator))
                return null;
            if (text.Word(i).Is(Kind.Attacker) || (text.Word(i).Is(Kind.Event) && !text.Word(i).Is(Kind.Crowd)))
                return text.Word(i - 1).Is(Kind.Preposition) && !text.Is(i - 1, Keys.Of) ? null : i;
        }
        return null;
    }
}
