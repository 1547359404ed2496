using Workbench.Claims;
using Workbench.Extraction.Blames.Clauses;
using Workbench.Extraction.Blames.Prose;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>What the verbs of a sentence say that somebody did, had done or let happen.</summary>
internal sealed class ClauseBlameReader(BlameScene scene, Cast cast)
{
    private const Deed Direct = Deed.Kill | Deed.Injure | Deed.Attack | Deed.Harm;
    private const Deed Means = Deed.Direct | Deed.Finance | Deed.Arm | Deed.Enable | Deed.Benefit | Deed.Support;

    /// <summary>The most tokens between a verb and the word that makes its object one of the matter.</summary>
    private const int ObjectReach = 9;

    private readonly ConductTable table = ConductTable.Shipped;

    /// <summary>Adds the statements of the sentence.</summary>
    public void Read(List<FoundBlame> into)
    {
        foreach (var clause in scene.Clauses)
        {
            if ((Finding(clause) ?? (clause.Verb.Has(VerbTraits.Copula) ? Being(clause) : Near(clause))) is not { } finding)
                continue;
            foreach (var suspect in cast.Of(scene, finding.Doer))
                into.Add(Make(clause, finding, suspect));
        }
    }

    /// <summary>"X was the leader of the revolt", "it was X's thugs", "the culprits are X".</summary>
    private Found? Being(Clause clause)
    {
        var text = scene.Text;
        if (clause.Subject.IsEmpty && !BlameWords.IsThere(text, clause.Verb.First))
            return null;
        var isIt = text.Is(clause.Subject.First, Keys.It) || BlameWords.IsThere(text, clause.Verb.First) || text.Word(clause.Subject.Head).Is(Kind.Attacker | Kind.Mastermind) || IsGuilty(clause.Subject.First, clause.Subject.End);
        if (isIt)
            return clause.Object.IsEmpty ? null : new(clause.Object, Act.Unspecified, Cue.Being, clause.Object.End, clause.Subject.IsEmpty ? clause.Verb.Head : clause.Subject.Head);
        if (Telling(clause.Verb.End) is not { } at)
            return null;
        var act = text.Word(at).Is(Kind.Attacker | Kind.Fighter) ? Act.CarriedOut : text.Word(at).Is(Kind.Mastermind) ? Act.Directed : Act.Unspecified;
        return new(clause.Subject, act, Cue.Being, at + 1, at);
    }

    private Found? Near(Clause clause)
    {
        if (scene.Text.Word(clause.Verb.Head).Does(Deed.Say | Deed.Tell | Deed.Blame | Deed.Accuse | Deed.React | Deed.Deny | Deed.Die | Deed.Arrest) || clause.Doer.IsEmpty || Telling(clause.Verb.End) is not { } at)
            return null;
        return new(clause.Doer, Act.Unspecified, Cue.Near, at + 1);
    }

    /// <summary>The first word of the matter behind a verb and before the clause ends.</summary>
    private int? Telling(int first)
    {
        var text = scene.Text;
        for (var i = first; i < Math.Min(scene.Sentence.End, first + ObjectReach); i++)
        {
            if (text.Token(i).Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash || text.Word(i).Is(Kind.Subordinator) && !text.Word(i).Is(Kind.Preposition | Kind.Relative))
                return null;
            if (text.Word(i).Is(Kind.Event | Kind.Attacker | Kind.Fighter | Kind.Weapon | Kind.Mastermind | Kind.Guilt) || scene.Text.Has(i, Mark.Matter | Mark.Association))
                return i;
        }
        return null;
    }

    private bool IsGuilty(int first, int end) =>
        scene.Text.Any(new(first, end), static (text, i) => BlameWords.IsImplicating(text, i) || BlameWords.IsSuspect(text, i));

    /// <summary>What a clause says, up to which token, and which token tells it where the verb does not.</summary>
    private readonly record struct Found(NounPhrase Doer, Act Act, Cue Cue, int End, int? Telling = null);

    private FoundBlame Make(Clause clause, Found finding, Suspect suspect)
    {
        var verb = clause.Verb.Head;
        var first = clause.IsPassive && !clause.Subject.IsEmpty && clause.Subject.First < suspect.First ? clause.Subject.First : Math.Min(clause.Verb.First, suspect.First);
        var end = Math.Max(Math.Max(finding.End, suspect.End), scene.ObjectEnd(finding.End - 1));
        var commitment = Firmness.Of(scene, suspect.First, suspect.End, verb, verb + 1, Commitment.Asserted);
        if (clause.Verb.Has(VerbTraits.Negated))
            commitment = Commitment.Denied;
        return scene.Blame(suspect, first, end, finding.Act, commitment, finding.Telling ?? verb, cue: finding.Cue);
    }

    /// <summary>What the verb says by itself or by what its object is.</summary>
    private Found? Finding(Clause clause)
    {
        var text = scene.Text;
        var verb = clause.Verb.Head;
        if (OfConduct(clause) is { } conduct)
            return conduct;
        var deeds = text.Deeds(verb);
        var end = text.PhraseEnd(verb);
        if ((deeds & Direct) != 0)
            return new(clause.Doer, Act.CarriedOut, Cue.Deed, end);
        if ((deeds & Means) != 0 && Acts.Of(deeds & Means) is { } act && IsOfMatter(clause, end))
            return new(clause.Doer, act, Cue.Means, end);
        if ((deeds & Deed.Perpetrate) != 0 && (!clause.Patient.IsEmpty || end > verb + 1))
            return new(clause.Doer, Act.CarriedOut, Cue.Doing, end);
        if ((deeds & Means) != 0)
            return new(clause.Doer, Acts.Of(deeds & Means) ?? Act.Unspecified, Cue.Near, end);
        return (deeds & Deed.Assail) != 0 ? new(clause.Doer, Act.CarriedOut, Cue.Assail, end) : null;
    }

    /// <summary>A turn of the list of conduct; "were told to leave" is the conduct of those who were told.</summary>
    private Found? OfConduct(Clause clause)
    {
        for (var i = clause.Verb.First; i <= clause.Verb.Head; i++)
        {
            if (!scene.Text.Has(i, Mark.Conduct))
                continue;
            foreach (var conduct in table[scene.Text.Token(i).Key])
            {
                var end = conduct.Rest?.Match(scene.Text, i + 1, scene.Sentence.End) ?? i + 1;
                if (end < 0 || (i < clause.Verb.Head && conduct.Rest is null))
                    continue;
                if (conduct.NeedsMatter && !IsOfMatter(clause, end))
                    continue;
                var isPassive = clause.IsPassive && i == clause.Verb.Head;
                return new(isPassive ? clause.Agent : clause.Subject, conduct.Act, conduct.NeedsMatter ? Cue.Means : Cue.Conduct, end);
            }
        }
        return null;
    }

    private bool IsOfMatter(Clause clause, int end) =>
        clause.IsPassive && !clause.Subject.IsEmpty ? HasMatter(clause.Subject.First, clause.Subject.End) || HasMatter(end, clause.Agent.IsEmpty ? end + ObjectReach : clause.Agent.First) : HasMatter(end, end + ObjectReach);

    private bool HasMatter(int first, int end) =>
        scene.Text.IndexOf(scene.Sentence.Within(first, end), static (text, i) => IsStop(text, i) || IsMatter(text, i)) is >= 0 and var at && !IsStop(scene.Text, at);

    private static bool IsStop(AnnotatedText text, int token) => text.KindOf(token) is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon;

    private static bool IsMatter(AnnotatedText text, int token) =>
        text.Has(token, Mark.Matter) || text.Word(token).Is(Kind.Event | Kind.Attacker | Kind.Fighter | Kind.Weapon) || (text.Word(token).Is(Kind.ArmedGroup) && text.IsCapital(token));
}
