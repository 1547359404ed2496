using Workbench.Claims;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>"attacked by X", "a raid by X", "claimed by X", "financed by X", "at the hands of X".</summary>
internal sealed class ByReader(BlameScene scene)
{
    public List<FoundBlame>? At(int by)
    {
        var text = scene.Text;
        if (BlameWords.IsHands(text, by) && text.Is(by + 1, Keys.Of) && text.Word(by - 1).Is(Kind.Determiner))
            return Hands(by);
        if (!text.Is(by, Keys.By) || by <= scene.Sentence.First || by + 1 >= scene.Sentence.End)
            return null;
        var verb = text.IsKind(by - 1, TokenKind.CloseQuote) && by - 2 > scene.Sentence.First ? by - 2 : by - 1;
        if (Deeds(verb) is not { } act)
            return null;
        var phrase = Apposed(scene.Phrases.From(by + 1));
        var suspects = scene.Suspects.In(phrase.First, phrase.End);
        var first = StartOfStatement(by);
        var claimed = text.Is(by - 1, BlameWords.Claimed);
        var commitment = scene.Commitment(by - 3, by);
        return [.. suspects.Select(suspect => scene.Blame(suspect, first, suspect.End, act, commitment, by, claimed ? suspect.Target : null))];
    }

    /// <summary>"died at the hands of gunmen".</summary>
    private List<FoundBlame> Hands(int hands)
    {
        var phrase = scene.Phrases.From(hands + 2);
        var first = StartOfStatement(hands);
        return scene.IsViolent(first, hands)
            ? [.. scene.Suspects.In(phrase.First, phrase.End).Select(suspect => scene.Blame(suspect, first, suspect.End, Act.CarriedOut, Commitment.Asserted, hands))]
            : [];
    }

    /// <summary>"by the cleric, Omar Said": the name behind the comma.</summary>
    private (int First, int End) Apposed((int First, int End) phrase)
    {
        var text = scene.Text;
        if (phrase.End + 1 >= scene.Sentence.End || !text.IsKind(phrase.End, TokenKind.Comma) || !text.IsCapital(phrase.End + 1) || text.IsCapital(phrase.End - 1))
            return phrase;
        var name = scene.Phrases.From(phrase.End + 1);
        return name.End - name.First is >= 2 and <= 5 && text.IsCapital(name.End - 1) ? name : phrase;
    }

    private Act? Deeds(int at)
    {
        var text = scene.Text;
        var word = text.Word(at);
        var deeds = text.Deeds(at);
        if (text.Is(at, BlameWords.Out) && at > scene.Sentence.First)
            deeds = text.Deeds(--at);
        word = text.Word(at);
        if (text.Is(at, BlameWords.Claimed) && scene.IsViolent(at - 10 < scene.Sentence.First ? scene.Sentence.First : at - 10, at))
            return Act.CarriedOut;
        if (word.Is(Kind.Event) && !word.Is(Kind.Person))
            return Act.CarriedOut;
        if (!word.Has(Form.Participle))
            return null;
        return Acts.Of(deeds) is { } act && ((act == Act.CarriedOut && deeds != Deed.Perpetrate) || scene.IsViolent(Math.Max(scene.Sentence.First, at - 8), at + 12)) ? act : null;
    }

    private int StartOfStatement(int by)
    {
        var first = by - 1;
        while (first > scene.Sentence.First && by - first < 14 && scene.Text.IsWord(first - 1) && !scene.Text.Word(first - 1).Is(Kind.Subordinator))
            first--;
        return first;
    }
}
