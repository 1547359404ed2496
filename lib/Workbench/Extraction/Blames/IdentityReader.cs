using Workbench.Claims;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>"The gunmen were identified as X and Y", "X, a suspect in the shooting", "X was the architect of the attacks".</summary>
internal sealed class IdentityReader(BlameScene scene)
{
    private const Kind Culprit = Kind.Attacker | Kind.Fighter | Kind.Mastermind;

    public List<FoundBlame>? At(int token)
    {
        var text = scene.Text;
        if (text.Word(token).Does(Deed.Identify) && text.Word(token).Has(Form.Participle))
            return Identified(token);
        if (text.Word(token).Is(Kind.Mastermind) && text.Is(token + 1, Keys.Of) && scene.IsViolent(token + 1, token + 10))
            return Mastermind(token);
        return text.Is(token, Keys.In) && token > scene.Sentence.First && text.Word(token - 1).Is(Kind.Person) && IsSuspectNoun(token - 1) && scene.IsViolent(token + 1, token + 10)
            ? SuspectIn(token - 1)
            : null;
    }

    public static readonly WordSet SuspectNouns = WordLists.Blames["accomplice"];

    private bool IsSuspectNoun(int token) => SuspectNouns.Contains(scene.Text.Token(token).Key);

    private List<FoundBlame>? Identified(int verb)
    {
        var text = scene.Text;
        var at = verb + 1;
        while (at < Math.Min(scene.Sentence.End, verb + 8) && !text.Is(at, Keys.As))
            at++;
        if (!text.Is(at, Keys.As) || at + 1 >= scene.Sentence.End)
            return null;
        while (at + 2 < scene.Sentence.End && (text.Token(at + 1).Kind is TokenKind.Number or TokenKind.Hyphen || BlameWords.IsAgeing(text, at + 1)))
            at++;
        var auxiliary = Auxiliaries(verb);
        var subject = scene.Phrases.Before(auxiliary > scene.Sentence.First && text.Token(auxiliary - 1).Kind is TokenKind.Dash or TokenKind.Comma ? auxiliary - 1 : auxiliary);
        var phrase = scene.Phrases.From(at + 1);
        if (IsInitial(phrase.End - 1))
            phrase = phrase with { End = text.CapitalsOf(new(phrase.End + 1, scene.Sentence.End)).End };
        while (phrase.End + 1 < scene.Sentence.End && text.Is(phrase.End, Keys.And) && text.IsCapital(phrase.End + 1))
            phrase = phrase with { End = scene.Phrases.From(phrase.End + 1).End };
        var names = text.Any(new(verb + 1, at), Culprit) || text.Any(subject, Culprit) || (subject.First < subject.End && IsSuspectNoun(subject.End - 1)) ? phrase : text.Any(phrase, Culprit | Kind.Person) && scene.IsViolent(at, at + 12) ? subject : default;
        if (names.First >= names.End)
            return null;
        var commitment = text.Any(phrase, Kind.Attacker | Kind.Mastermind) || names == phrase ? Commitment.Asserted : Commitment.Suggested;
        return [.. scene.Suspects.In(names.First, names.End).Select(suspect => scene.Blame(suspect, subject.First, scene.ClauseEnd(at), Act.CarriedOut, scene.Commitment(verb, verb + 1, commitment), verb))];
    }

    /// <summary>The "S." of "Joaquin S. Roman".</summary>
    private bool IsInitial(int token) => scene.Text.Token(token).Length == 1 && scene.Text.IsCapital(token) && scene.Text.IsKind(token + 1, TokenKind.Stop);

    private List<FoundBlame>? Mastermind(int noun)
    {
        var text = scene.Text;
        var first = noun;
        while (first > scene.Sentence.First && text.Word(first - 1).Is(Kind.Determiner | Kind.Adverb | Kind.Alleged | Kind.Be | Kind.Have))
            first--;
        var subject = scene.SubjectBefore(first > scene.Sentence.First && text.IsKind(first - 1, TokenKind.Comma) ? first - 1 : first);
        return scene.Suspects.Make(subject.First, subject.End) is { } suspect
            ? [scene.Blame(suspect, suspect.First, scene.ClauseEnd(noun), Act.Directed, scene.Commitment(suspect.End, noun), noun)]
            : null;
    }

    private List<FoundBlame>? SuspectIn(int noun)
    {
        var text = scene.Text;
        for (var comma = noun - 1; comma > scene.Sentence.First && comma > noun - 5; comma--)
        {
            if (!text.IsKind(comma, TokenKind.Comma))
                continue;
            var end = comma;
            if (text.Token(end - 1).Kind == TokenKind.Number && end - 2 > scene.Sentence.First && text.IsKind(end - 2, TokenKind.Comma))
                end -= 2;
            var subject = scene.Phrases.Before(end);
            return scene.Suspects.Make(subject.First, subject.End) is { } suspect
                ? [scene.Blame(suspect, suspect.First, scene.ClauseEnd(noun), Act.CarriedOut, Commitment.Suggested, noun)]
                : null;
        }
        return null;
    }

    private int Auxiliaries(int verb)
    {
        while (verb > scene.Sentence.First && scene.Text.Word(verb - 1).Is(Kind.Be | Kind.Have | Kind.Adverb))
            verb--;
        return verb;
    }
}
