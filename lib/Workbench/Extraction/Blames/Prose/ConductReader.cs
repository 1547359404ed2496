using Workbench.Claims;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames.Prose;

/// <summary>"X hired gangs", "the police were told to leave", "X, who had armed them, …": what an actor is said to have done.</summary>
internal sealed class ConductReader(BlameScene scene, List<Mention> mentions)
{
    private const int Reach = 20;

    private const int ObjectReach = 9;

    private readonly ConductTable table = ConductTable.Shipped;

    public IEnumerable<FoundBlame> Read()
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            if (CanBeSubject(mentions[i]) && Find(mentions[i]) is { } conduct)
                yield return Blame(mentions[i], conduct);
        }
    }

    private FoundBlame Blame(Mention mention, (int First, int End, Act Act) conduct)
    {
        var commitment = Firmness.Of(scene, mention, conduct.First, conduct.First + 1, Commitment.Asserted);
        return new(scene.Index, mention.First, Math.Max(conduct.End, scene.ObjectEnd(conduct.End - 1)), mention.Target, conduct.Act, commitment, conduct.First);
    }

    /// <summary>What stands behind a preposition or another noun is no subject.</summary>
    private bool CanBeSubject(Mention mention)
    {
        var text = scene.Text;
        if (mention.HeadEnd < scene.Sentence.End && text.IsKind(mention.HeadEnd, TokenKind.Clitic))
            return false;
        var before = mention.First - 1;
        while (before >= scene.Sentence.First && text.IsWord(before) && text.Word(before).Is(Kind.Determiner | Kind.Title) && !text.Is(before, Keys.That))
            before--;
        if (before < scene.Sentence.First || !text.IsWord(before) || IsRelativeBehind(mention.HeadEnd))
            return true;
        var word = text.Word(before);
        if (word.Is(Kind.Preposition) && !word.Is(Kind.Subordinator))
            return IsPeopleOf(before);
        return !IsVerbBefore(before);
    }

    /// <summary>"fighters of X", "somebody from X", "instructors from X".</summary>
    private bool IsPeopleOf(int preposition)
    {
        var text = scene.Text;
        var people = preposition - 1;
        return people >= scene.Sentence.First && (text.Is(preposition, Keys.Of) || text.Is(preposition, Keys.From) || text.Is(preposition, Keys.In))
            && text.Word(people).Is(Kind.PeopleNoun | Kind.Pronoun | Kind.Voice) && !text.IsCapital(people) | people == scene.Sentence.First && !(people > scene.Sentence.First && text.Word(people - 1).Is(Kind.Preposition));
    }

    /// <summary>"told his followers", "hired gangs": the object of another verb; "says the police stood by" is none.</summary>
    private bool IsVerbBefore(int before)
    {
        var word = scene.Text.Word(before);
        var isVerb = word.Has(Form.Past | Form.Third | Form.Gerund) && !word.Is(Kind.PeopleNoun | Kind.Event | Kind.Report) && !scene.Text.IsCapital(before);
        return isVerb && !(word.Does(Deed.Say) && !word.Does(Deed.Tell)) && !Seeing.Contains(scene.Text.Token(before).Key);
    }

    /// <summary>"saw the police hand over their shields", "let the thugs do it".</summary>
    private static readonly HashSet<ulong> Seeing = [.. new[] { "saw", "seen", "see", "sees", "watched", "heard", "made", "makes", "had" }.Select(word => WordKey.Of(word))];

    private bool IsRelativeBehind(int end) =>
        end + 1 < scene.Sentence.End && (scene.Text.Word(end).Is(Kind.Relative) || (scene.Text.IsKind(end, TokenKind.Comma) && scene.Text.Word(end + 1).Is(Kind.Relative)));

    private (int First, int End, Act Act)? Find(Mention mention)
    {
        var text = scene.Text;
        var end = Math.Min(scene.Sentence.End, mention.HeadEnd + Reach);
        var isPassive = false;
        var verbs = 0;
        for (var i = mention.HeadEnd; i < end; i++)
        {
            var token = text.Token(i);
            if (token.Kind == TokenKind.Comma)
            {
                if (IsAside(i, end) is var beyond && beyond < 0)
                    return null;
                i = beyond - 1;
                continue;
            }
            if (token.Kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon or TokenKind.CloseQuote or TokenKind.Question or TokenKind.Exclamation or TokenKind.CloseBracket)
                return null;
            if (token.Kind != TokenKind.Word)
                continue;
            if (Ends(i, mention, verbs))
                return null;
            if (At(i, isPassive, mention) is { } conduct)
                return conduct;
            var word = text.Word(i);
            if (word.Does(Deed.Say | Deed.Tell | Deed.Blame | Deed.Accuse | Deed.Deny) && word.Has(Form.Past | Form.Third) && !isPassive && !word.Is(Kind.PeopleNoun | Kind.Report))
                return null;
            if (word.Is(Kind.Relative | Kind.Have | Kind.Conjunction))
                isPassive = false;
            else if (word.Is(Kind.Be))
                isPassive = true;
            else if (word.Has(Form.Past | Form.Third) && !word.Is(Kind.PeopleNoun))
                (isPassive, verbs) = (false, verbs + 1);
        }
        return null;
    }

    /// <summary>Another subject or clause begins.</summary>
    private bool Ends(int i, Mention mention, int verbs)
    {
        var text = scene.Text;
        var word = text.Word(i);
        if (text.Is(i, Keys.But) || (word.Is(Kind.Subordinator) && !word.Is(Kind.Relative | Kind.Preposition)))
            return true;
        if (word.Is(Kind.Pronoun) && !word.Is(Kind.Relative | Kind.Determiner | Kind.Possessive) && text.Word(i - 1).Is(Kind.Conjunction))
            return true;
        return verbs > 0 && text.Is(i, Keys.And) && i + 1 < scene.Sentence.End && text.Word(i + 1).Is(Kind.Determiner | Kind.Possessive | Kind.Pronoun);
    }

    private (int First, int End, Act Act)? At(int i, bool isPassive, Mention mention)
    {
        foreach (var conduct in table[scene.Text.Token(i).Key])
        {
            if (!IsVerb(i, conduct.Forms, mention) || (isPassive && (conduct.Forms & Form.Gerund) == 0 && conduct.Forms != Form.Past))
                continue;
            var end = conduct.Rest?.Match(scene.Text, i + 1, scene.Sentence.End) ?? i + 1;
            if (end < 0 || (conduct.NeedsMatter && (!HasMatter(end) || IsAdjective(i))))
                continue;
            return (i, end, conduct.Act);
        }
        return null;
    }

    /// <summary>"the Afghan armed group".</summary>
    private bool IsAdjective(int i) =>
        i + 1 < scene.Sentence.End && table.IsMatter(scene.Text, i + 1) && scene.Text.IsWord(i - 1) && !scene.Text.Word(i - 1).Is(Kind.Have | Kind.Adverb | Kind.Conjunction | Kind.Relative | Kind.Modal | Kind.Pronoun | Kind.Voice)
        && !scene.Text.Is(i - 1, Keys.To) && !mentions.Exists(mention => mention.HeadEnd == i);

    private bool IsVerb(int i, Form forms, Mention mention)
    {
        var text = scene.Text;
        var before = text.Word(i - 1);
        if (before.Is(Kind.Determiner | Kind.Possessive) && !before.Is(Kind.Relative))
            return false;
        if ((forms & (Form.Past | Form.Participle)) != 0)
            return true;
        if (text.Is(i - 1, Keys.To) || i == mention.HeadEnd)
            return (forms & (Form.Base | Form.Third)) != 0;
        if ((forms & Form.Gerund) != 0)
            return !before.Is(Kind.Preposition) || text.Is(i - 1, Keys.Of);
        return before.Is(Kind.Modal | Kind.Adverb | Kind.Relative | Kind.Negative | Kind.Do | Kind.Conjunction) || text.IsKind(i - 1, TokenKind.Comma);
    }

    private bool HasMatter(int first)
    {
        for (var i = first; i < Math.Min(scene.Sentence.End, first + ObjectReach); i++)
        {
            if (scene.Text.Token(i).Kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon)
                return false;
            if (table.IsMatter(scene.Text, i))
                return true;
        }
        return false;
    }

    /// <summary>The token after an aside or behind a comma that the clause goes on after; -1 when it ends there.</summary>
    private int IsAside(int comma, int end)
    {
        var text = scene.Text;
        var next = comma + 1;
        if (next >= end)
            return -1;
        if (text.Word(next).Is(Kind.Relative) || table[text.Token(next).Key].Length > 0 || text.Word(next).Is(Kind.Modal | Kind.Have | Kind.Be) || text.Is(next, Keys.And))
            return next;
        for (var i = next; i < end; i++)
        {
            if (text.IsKind(i, TokenKind.Comma))
                return i + 1;
        }
        return -1;
    }
}
