using Workbench.Claims;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>"X blamed Y for …", "it blamed on Y", "X accuse Y of …", "Y was charged with …".</summary>
internal sealed class AccusationReader(BlameScene scene)
{
    public List<FoundBlame>? At(int verb)
    {
        var text = scene.Text;
        var deeds = text.Word(verb).Deeds & (Deed.Blame | Deed.Accuse);
        if (IsToBlame(verb))
            return ToBlame(verb);
        if ((text.Deeds(verb) & Deed.Arrest) != 0 && text.Word(verb).Has(Form.Participle) && IsPassive(verb) && scene.IsGuilt(verb + 1, verb + 7))
            return Passive(verb);
        if (deeds == 0 || text.Word(verb).Forms == Form.None || (text.Word(verb).Is(Kind.Guilt) && IsNoun(verb)))
            return null;
        return IsPassive(verb) && !IsOn(verb) ? Passive(verb) : Active(verb);
    }

    /// <summary>"X is to blame".</summary>
    private bool IsToBlame(int verb) =>
        scene.Text.Word(verb).Does(Deed.Blame) && scene.Text.Is(verb - 1, Keys.To) && verb - 2 > scene.Sentence.First && scene.Text.Word(verb - 2).Is(Kind.Be | Kind.Adverb | Kind.Negative);

    private List<FoundBlame> ToBlame(int verb)
    {
        var subject = scene.SubjectBefore(Auxiliaries(verb - 1));
        var commitment = scene.Commitment(subject.End, verb);
        return [.. scene.Suspects.In(subject.First, subject.End).Select(suspect => scene.Blame(suspect, subject.First, scene.ClauseEnd(verb), Act.Unspecified, commitment, verb))];
    }

    private bool IsNoun(int verb)
    {
        var before = scene.Text.Word(Math.Max(scene.Sentence.First, verb - 1));
        return before.Is(Kind.Determiner | Kind.Possessive | Kind.Preposition) && !scene.Text.Is(verb - 1, Keys.To);
    }

    private bool IsPassive(int verb)
    {
        var text = scene.Text;
        if (!text.Word(verb).Has(Form.Participle))
            return false;
        for (var i = verb - 1; i >= scene.Sentence.First && i >= verb - 3; i--)
        {
            if (text.Word(i).Is(Kind.Be))
                return true;
            if (!text.Word(i).Is(Kind.Adverb | Kind.Alleged))
                break;
        }
        return verb + 1 < scene.Sentence.End && text.Word(verb + 1).Is(Kind.Preposition) && !text.Is(verb + 1, Keys.On);
    }

    private List<FoundBlame> Active(int verb)
    {
        var text = scene.Text;
        var isOn = IsOn(verb);
        var first = isOn ? (text.Is(verb + 1, Keys.On) ? verb + 2 : verb + 3) : verb + 1;
        while (first < scene.Sentence.End && text.IsKind(first, TokenKind.OpenQuote))
            first++;
        if (first >= scene.Sentence.End)
            return [];
        var end = EndOfObjects(first);
        if (!isOn && !IsAboutViolence(verb, BeyondAge(end)))
            return [];
        var subject = IsPassive(verb) ? default : scene.Phrases.Before(verb);
        var speaker = subject.First < subject.End ? scene.Names.NameOf(subject.First, subject.End) : null;
        var from = subject.First < subject.End ? subject.First : verb;
        var commitment = scene.Commitment(verb, end);
        return [.. scene.Suspects.In(first, end).Select(suspect => scene.Blame(suspect, from, scene.ClauseEnd(end - 1), Act.Unspecified, commitment, verb, speaker))];
    }

    /// <summary>"blamed on", "blames it on", "has been blamed on".</summary>
    private bool IsOn(int verb) => scene.Text.Word(verb).Does(Deed.Blame) && (scene.Text.Is(verb + 1, Keys.On) || scene.Text.Is(verb + 2, Keys.On));

    /// <summary>The names after a verb, joined by "and", up to "for" or "of".</summary>
    private int EndOfObjects(int first)
    {
        var end = scene.Phrases.From(first).End;
        while (end + 1 < scene.Sentence.End && scene.Text.Is(end, Keys.And) && scene.Phrases.From(end + 1) is var next && next.End > next.First)
            end = next.End;
        for (var i = first + 1; i < end; i++)
        {
            if (scene.Text.Is(i, Keys.For) || (scene.Text.Is(i, Keys.Of) && i + 1 < scene.Sentence.End && scene.Text.Word(i + 1).Has(Form.Gerund)))
                return i;
        }
        return end;
    }

    /// <summary>"charged John Smith, 34, with murder".</summary>
    private int BeyondAge(int end) =>
        end + 2 < scene.Sentence.End && scene.Text.IsKind(end, TokenKind.Comma) && scene.Text.IsKind(end + 1, TokenKind.Number) && scene.Text.IsKind(end + 2, TokenKind.Comma) ? end + 3 : end;

    private bool IsAboutViolence(int verb, int end)
    {
        var text = scene.Text;
        if (end >= scene.Sentence.End || !(text.Is(end, Keys.For) || text.Is(end, Keys.Of) || text.Is(end, Keys.In) || text.Is(end, Keys.With) || text.Word(verb).Does(Deed.Blame)))
            return false;
        return scene.IsViolent(end, end + 16) || text.Word(verb).Does(Deed.Blame);
    }

    private List<FoundBlame> Passive(int verb)
    {
        var text = scene.Text;
        if (!scene.IsViolent(verb + 1, verb + 18))
            return [];
        var subject = scene.Phrases.Before(Auxiliaries(verb));
        if (subject.First >= subject.End || scene.Suspects.Make(subject.First, subject.End) is not { } suspect)
            return [];
        var isCharge = !text.Is(verb + 1, Keys.Of) || !text.Word(verb).Has(Form.Participle);
        var commitment = scene.Commitment(suspect.End, verb, isCharge ? Commitment.Reported : Commitment.Suggested);
        return [scene.Blame(suspect, suspect.First, scene.ClauseEnd(verb + 1), Act.CarriedOut, commitment, verb)];
    }

    private int Auxiliaries(int verb)
    {
        while (verb > scene.Sentence.First && scene.Text.Word(verb - 1).Is(Kind.Be | Kind.Have | Kind.Adverb | Kind.Alleged | Kind.Negative))
            verb--;
        return verb;
    }
}
