using Workbench.Claims;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>"Gunmen opened fire", "rebels who wounded 33 troops", "X orchestrated the attacks": the subject did it.</summary>
internal sealed class DeedReader(BlameScene scene)
{
    private const int Reach = 16;

    private const Deed Blamed = Deed.Kill | Deed.Injure | Deed.Attack | Deed.Harm | Deed.Perpetrate | Deed.Direct | Deed.Finance | Deed.Arm | Deed.Enable | Deed.Benefit | Deed.Assail | Deed.Support;

    public List<FoundBlame> Read()
    {
        var blames = new List<FoundBlame>();
        var nextSubject = scene.Sentence.First;
        var actorEnd = -1;
        var suspects = scene.Suspects;
        for (var token = scene.Sentence.First; token < scene.Sentence.End; token++)
        {
            if (scene.ActorEnd(token) is var end && end > 0)
                actorEnd = end;
            if (token < nextSubject || suspects.EndingAt(token, actorEnd == token + 1) is not { } phrase)
                continue;
            if (FindDeed(phrase.First, phrase.End) is not { } deed || suspects.Make(phrase.First, phrase.End) is not { } suspect)
                continue;
            var commitment = scene.Commitment(suspect.End, deed.Verb);
            var partner = suspect.End + 1;
            if (scene.Text.Is(suspect.End, Keys.And) && partner < deed.Verb && scene.ActorEnd(partner) is var partnerEnd && partnerEnd > 0 && suspects.Make(partner, partnerEnd) is { } other)
                blames.Add(scene.Blame(other, other.First, scene.ObjectEnd(deed.Verb), deed.Act, commitment, deed.Verb));
            blames.Add(scene.Blame(suspect, suspect.First, scene.ObjectEnd(deed.Verb), deed.Act, commitment, deed.Verb));
            nextSubject = deed.Verb;
        }
        return blames;
    }

    private (int Verb, Act Act)? FindDeed(int suspectFirst, int suspectEnd)
    {
        var text = scene.Text;
        var isPassive = false;
        var isRelative = false;
        var isSubject = CanBeSubject(suspectFirst);
        if (isSubject && text.Word(suspectEnd - 1).Is(Kind.Plural))
            scene.Names.RememberGroup(suspectFirst, suspectEnd);
        var verbs = 0;
        var end = Math.Min(scene.Sentence.End, suspectEnd + Reach);
        for (var i = suspectEnd; i < end; i++)
        {
            var token = text.Token(i);
            if (token.Kind == TokenKind.Comma)
            {
                i = BeyondAside(i, end) - 1;
                continue;
            }
            if (token.Kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon or TokenKind.CloseQuote or TokenKind.Question or TokenKind.CloseBracket)
                return null;
            if (token.Kind != TokenKind.Word)
                continue;
            var word = text.Word(i);
            if (word.Is(Kind.Subordinator) && !word.Is(Kind.Relative))
                return null;
            if (!isSubject && !isRelative && !word.Is(Kind.Relative))
                return null;
            if (text.Is(i, Keys.But) || (word.Is(Kind.Pronoun) && !word.Is(Kind.Relative | Kind.Determiner | Kind.Possessive)))
                return null;
            if (IsWeak(i, word) && !text.Word(suspectEnd - 1).Is(Kind.Attacker | Kind.Fighter | Kind.Force | Kind.Protester | Kind.Pronoun))
                continue;
            if (ActAt(i, word, isPassive, suspectEnd, verbs > 0) is { } act)
                return (i, act);
            if (word.Does(Deed.Say | Deed.Tell | Deed.Blame | Deed.Accuse | Deed.Deny) && word.Has(Form.Past | Form.Third | Form.Base) && !isPassive && !isRelative && !word.Is(Kind.Report | Kind.PeopleNoun))
                return null;
            if (isPassive && (text.Deeds(i) & Deed.Outcome) != 0 && word.Has(Form.Participle))
                return null;
            isRelative = word.Is(Kind.Relative) || (isRelative && !word.Has(Form.Past | Form.Third));
            if (word.Is(Kind.Be))
                isPassive = true;
            else if (IsFinite(i, word))
                (isPassive, verbs) = (false, verbs + 1);
            if (verbs > 2)
                return null;
        }
        return null;
    }

    /// <summary>What stands behind a preposition or a verb is no subject: "shot a guard and killed six".</summary>
    private bool CanBeSubject(int first)
    {
        var text = scene.Text;
        var before = first - 1;
        while (before >= scene.Sentence.First && text.Word(before).Is(Kind.Determiner | Kind.Possessive) && !text.Is(before, Keys.That))
            before--;
        if (before < scene.Sentence.First || !text.IsWord(before))
            return before < scene.Sentence.First || text.Token(before).Kind is not (TokenKind.Number or TokenKind.Hyphen);
        var word = text.Word(before);
        if (word.Is(Kind.Preposition) && !word.Is(Kind.Subordinator))
            return false;
        if (word.Is(Kind.Do | Kind.Modal))
            return true;
        return !(word.Has(Form.Past | Form.Third | Form.Gerund | Form.Base) && !word.Does(Deed.Say | Deed.Tell) && !word.Is(Kind.PeopleNoun | Kind.Event)) && text.QuantityAt(before) < 0;
    }

    private bool IsWeak(int i, Word word) => (scene.Text.Deeds(i) & Blamed) == Deed.Assail && word.Deeds != Deed.None;

    private bool IsFinite(int i, Word word)
    {
        var letters = scene.Text.Token(i).In(scene.Text.Text);
        return (word.Has(Form.Past) || (word.Kinds == Kind.None && letters.Length > 4 && letters.EndsWith("ed"))) && !scene.Text.IsCapital(i);
    }

    private Act? ActAt(int i, Word word, bool isPassive, int subjectEnd, bool hasVerb)
    {
        var text = scene.Text;
        var deeds = text.Deeds(i) & Blamed;
        if (deeds == 0 || !IsVerbHere(i, word, subjectEnd))
            return null;
        if (isPassive && !word.Has(Form.Gerund))
            return null;
        if (!isPassive && word.Has(Form.Participle) && IsReduced(i))
            return null;
        if (word.Has(Form.Gerund) && i > subjectEnd && text.Is(i - 1, Keys.And) && !hasVerb)
            return null;
        if (word.Forms == Form.Base && !text.Is(i - 1, Keys.To) && !text.Word(i - 1).Is(Kind.Modal) && !text.Word(subjectEnd - 1).Is(Kind.Plural) && !text.Word(scene.Sentence.First).Is(Kind.Do | Kind.Modal))
            return null;
        return Acts.Of(deeds) switch
        {
            Act.CarriedOut when (deeds & (Deed.Kill | Deed.Injure | Deed.Attack | Deed.Harm | Deed.Assail)) != 0 => HasObject(i) ? Act.CarriedOut : null,
            Act.Enabled when (deeds & ~word.Deeds & Deed.Enable) != 0 => Act.Enabled,
            Act.CarriedOut when IsDoing(i) => Act.CarriedOut,
            { } act => (!word.Has(Form.Gerund) || isPassive) && (HasViolentObject(i) || (act is Act.Financed or Act.Armed && HasPeople(i))) && !IsLawful(subjectEnd) ? act : null,
            null => null,
        };
    }

    /// <summary>What police plan, lead and carry out is no blame; what they do to people can be one.</summary>
    private bool IsLawful(int subjectEnd) => scene.Text.Word(subjectEnd - 1).Is(Kind.Force) && scene.Text.Word(subjectEnd - 1).Is(Kind.Plural);

    /// <summary>"gunmen killed in the attack": a participle without an object is no deed of theirs.</summary>
    private bool IsReduced(int i)
    {
        var text = scene.Text;
        if ((text.Deeds(i) & (Deed.Kill | Deed.Injure | Deed.Harm)) == 0)
            return false;
        var next = text.PhraseEnd(i);
        return next >= scene.Sentence.End || (!text.IsWord(next) && text.Token(next).Kind is not (TokenKind.Number or TokenKind.OpenQuote))
            || text.Word(next).Is(Kind.Preposition | Kind.Conjunction | Kind.Subordinator | Kind.Weekday | Kind.Time | Kind.Be | Kind.Adverb);
    }

    private bool IsVerbHere(int i, Word word, int subjectEnd)
    {
        var text = scene.Text;
        var before = text.Word(i - 1);
        if (word.Has(Form.Past | Form.Participle) && !word.Is(Kind.Event))
            return !before.Is(Kind.Determiner | Kind.Possessive);
        if (text.Is(i - 1, Keys.To))
            return word.Has(Form.Base);
        if (before.Is(Kind.Determiner | Kind.Possessive | Kind.Preposition))
            return false;
        if (word.Has(Form.Gerund))
            return !word.Is(Kind.Event) || text.IsKind(i - 1, TokenKind.Comma) || before.Is(Kind.Be | Kind.Conjunction);
        if (!StartsObject(i + 1) && word.Phrases.Length == 0 && !word.Does(Deed.Benefit))
            return false;
        return i == subjectEnd || before.Is(Kind.Relative | Kind.Modal | Kind.Adverb | Kind.Have);
    }

    private bool StartsObject(int i) =>
        i < scene.Sentence.End && (scene.Text.Word(i).Is(Kind.Determiner | Kind.Possessive | Kind.PeopleNoun | Kind.Pronoun) || scene.Text.QuantityAt(i) >= 0 || (scene.Text.IsWord(i) && scene.Text.IsCapital(i)));

    private bool HasObject(int i)
    {
        var text = scene.Text;
        var deeds = text.Deeds(i);
        if ((deeds & ~text.Word(i).Deeds & Deed.Attack) != 0)
            return true;
        for (var next = i + 1; next < Math.Min(scene.Sentence.End, i + 9); next++)
        {
            if (text.Token(next).Kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Comma)
                return next > i + 1 && (deeds & (Deed.Kill | Deed.Injure)) != 0;
            var word = text.Word(next);
            if (word.Is(Kind.PeopleNoun | Kind.Event | Kind.Determiner | Kind.Pronoun | Kind.Possessive | Kind.OutcomeNoun) || text.IsCapital(next) || text.QuantityAt(next) >= 0)
                return true;
        }
        return (deeds & (Deed.Kill | Deed.Injure | Deed.Attack)) != 0 && i + 1 < scene.Sentence.End;
    }

    /// <summary>"Turkey did this."</summary>
    private bool IsDoing(int i) => scene.Text.Word(i).Is(Kind.Do) && scene.Text.PhraseEnd(i) > i + 1 && scene.Text.PhraseEnd(i) >= scene.Sentence.End - 1;

    private bool HasPeople(int i)
    {
        for (var next = i + 1; next < Math.Min(scene.Sentence.End, i + 5); next++)
        {
            var word = scene.Text.Word(next);
            if (word.Is(Kind.PeopleNoun) && word.Is(Kind.Plural) && !word.Is(Kind.Force))
                return true;
        }
        return false;
    }

    private bool HasViolentObject(int i)
    {
        var text = scene.Text;
        for (var next = i + 1; next < Math.Min(scene.Sentence.End, i + 8); next++)
        {
            if (text.Token(next).Kind is TokenKind.Stop or TokenKind.Semicolon)
                return false;
            if (text.Word(next).Is(Kind.Event | Kind.Attacker | Kind.Fighter | Kind.Dead) && !(text.Word(next).Has(Form.Past) && !text.Word(next).Is(Kind.Event)))
                return true;
        }
        return false;
    }

    /// <summary>The token after an aside between commas; the end when no verb follows it.</summary>
    private int BeyondAside(int comma, int end)
    {
        var text = scene.Text;
        if (comma + 1 < end && (text.Word(comma + 1).Is(Kind.Relative) || (text.Word(comma + 1).Has(Form.Gerund) && text.Deeds(comma + 1) != Deed.None)))
            return comma + 1;
        for (var i = comma + 1; i < end; i++)
        {
            if (text.IsKind(i, TokenKind.Comma))
                return i + 1 < end && (text.Word(i + 1).Forms != Form.None || text.Word(i + 1).Is(Kind.Be | Kind.Have | Kind.Modal | Kind.Relative | Kind.Adverb)) && !text.IsCapital(i + 1) ? i + 1 : end;
        }
        return end;
    }
}
