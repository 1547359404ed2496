using Workbench.Claims;
using Workbench.Extraction.Lexicon;

namespace Workbench.Extraction.Blames;

/// <summary>"X claimed responsibility", "X was behind the attack", "X denied involvement", "it smelled of X".</summary>
internal sealed class ResponsibilityReader(BlameScene scene)
{
    public List<FoundBlame>? At(int token)
    {
        var text = scene.Text;
        if ((text.Is(token, BlameWords.Responsibility) || text.Is(token, BlameWords.Credit)) && Claim(token) is { } claimed)
            return [claimed];
        if (BlameWords.IsSmelling(text, token) && text.Is(token + 1, Keys.Of))
            return Smell(token);
        if (BlameWords.IsImplicating(text, token) || BlameWords.IsTie(text, token))
            return Implicated(token) is { } implicated ? [implicated] : null;
        if (BlameWords.IsInvolving(text, token) && text.Is(token + 1, Keys.In))
            return Share(token) is { } share ? [share] : null;
        if (text.Word(token).Does(Deed.Deny) && text.Word(token).Forms != Form.None)
            return Denied(token) is { } denied ? [denied] : null;
        return null;
    }

    /// <summary>"claimed responsibility": target and speaker are the claimant.</summary>
    private FoundBlame? Claim(int responsibility)
    {
        var text = scene.Text;
        var verb = responsibility - 1;
        if (verb <= scene.Sentence.First || !BlameWords.IsClaiming(text, verb))
            return null;
        var subject = scene.Phrases.Before(verb);
        var suspect = scene.Suspects.Make(subject.First, subject.End);
        if (suspect is null || text.Word(verb).Has(Form.Gerund))
        {
            subject = scene.Phrases.AtStart();
            suspect = subject.End <= verb ? scene.Suspects.Make(subject.First, subject.End) : null;
        }
        if (suspect is not { } claimant || text.Word(subject.First).Is(Kind.Negative) || text.Word(claimant.First).Is(Kind.Negative))
            return null;
        var commitment = scene.Commitment(claimant.First, verb);
        return commitment == Commitment.Denied ? null : scene.Blame(claimant, claimant.First, scene.ClauseEnd(responsibility), Act.CarriedOut, Commitment.Asserted, verb, text.Words(claimant.First, claimant.End));
    }

    private List<FoundBlame> Smell(int verb)
    {
        var phrase = scene.Phrases.From(verb + 2);
        return [.. scene.Suspects.In(phrase.First, phrase.End).Select(suspect => scene.Blame(suspect, verb, suspect.End, Act.Unspecified, Commitment.Suggested, verb))];
    }

    /// <summary>"X was behind the attack", "the two men responsible for the bombing", "were directly involved".</summary>
    private FoundBlame? Implicated(int word)
    {
        var text = scene.Text;
        if (!scene.IsViolent(word + 1, word + 12) && !(text.Is(word, BlameWords.Behind) && IsBehindIt(word + 1)))
            return null;
        var verb = word;
        while (verb > scene.Sentence.First && text.Word(verb - 1).Is(Kind.Adverb | Kind.Negative | Kind.Alleged))
            verb--;
        var hasBe = verb > scene.Sentence.First && text.Word(verb - 1).Is(Kind.Be);
        if (!hasBe && !text.Is(word, BlameWords.Responsible) && !text.Is(word, BlameWords.Behind))
            return null;
        var subject = scene.SubjectBefore(hasBe ? verb - 1 : verb);
        if (!hasBe && subject.End > subject.First && !text.Word(subject.End - 1).Is(Kind.PeopleNoun) && text.Word(subject.End - 1).Common != Form.None)
            return null;
        if (scene.Suspects.Make(subject.First, subject.End) is not { } suspect)
            return null;
        return scene.Blame(suspect, suspect.First, scene.ClauseEnd(word), Act.Unspecified, scene.Commitment(suspect.End, word, BlameWords.IsTie(text, word) ? Commitment.Suggested : Commitment.Asserted), verb);
    }

    /// <summary>"X is behind it", "behind this", "behind all that".</summary>
    private bool IsBehindIt(int at) =>
        at < scene.Sentence.End && (scene.Text.Is(at, Keys.It) || scene.Text.Is(at, Keys.That) || (scene.Text.Word(at).Is(Kind.Determiner) && at + 1 < scene.Sentence.End && !scene.Text.IsWord(at + 1)));

    /// <summary>"X had a hand in the killing".</summary>
    private FoundBlame? Share(int noun)
    {
        var text = scene.Text;
        var verb = noun - 1;
        while (verb > scene.Sentence.First && text.Word(verb).Is(Kind.Determiner | Kind.Adverb))
            verb--;
        if (verb <= scene.Sentence.First || !(text.Word(verb).Is(Kind.Have) || BlameWords.IsPlaying(text, verb)) || !scene.IsViolent(noun + 1, noun + 10))
            return null;
        var subject = scene.SubjectBefore(verb);
        return scene.Suspects.Make(subject.First, subject.End) is { } suspect
            ? scene.Blame(suspect, suspect.First, scene.ClauseEnd(noun), Act.Unspecified, scene.Commitment(suspect.End, noun), verb)
            : null;
    }

    /// <summary>"X denied stoking violence": X clears itself; "X denied that Y did it" clears Y, read elsewhere.</summary>
    private FoundBlame? Denied(int verb)
    {
        var text = scene.Text;
        var isOwn = scene.IsViolent(verb + 1, verb + 10) || HasInvolvement(verb);
        if (!isOwn || verb + 1 >= scene.Sentence.End || text.Is(verb + 1, Keys.That))
            return null;
        var next = text.Word(verb + 1);
        if (!(next.Has(Form.Gerund) || HasInvolvement(verb) || text.Token(verb + 1).In(text.Text).EndsWith("ing")))
            return null;
        var subject = scene.Phrases.Before(verb);
        return scene.Suspects.Make(subject.First, subject.End) is { } suspect
            ? scene.Blame(suspect, suspect.First, scene.ClauseEnd(verb), Act.Unspecified, Commitment.Denied, verb, suspect.Target)
            : null;
    }

    private bool HasInvolvement(int verb) =>
        scene.Text.Any(scene.Sentence.Ahead(verb + 1, 4), static (text, i) => BlameWords.IsInvolving(text, i) || text.Word(i).Is(Kind.Guilt));
}
