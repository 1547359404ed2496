using Workbench.Claims;
using Workbench.Extraction.Blames.Clauses;
using Workbench.Extraction.Blames.Prose;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>"Y blamed X for …", "blamed on X", "accused X of …", "X was charged with …", "holds X responsible", "pointed to X", "X is to blame".</summary>
internal sealed class AccusationReader(BlameScene scene, Cast cast)
{
    private const Deed Accusing = Deed.Blame | Deed.Accuse | Deed.Deny | Deed.Arrest;

    private static readonly WordSet Holding = WordLists.Blames["holding"];
    private static readonly WordSet Answerable = WordLists.Blames["answerable"];
    private static readonly WordSet Pointing = WordLists.Blames["pointing"];

    /// <summary>The verbs that accuse by the words around them.</summary>
    public static readonly WordSet Verbs = WordSet.Of(Holding, Pointing);

    /// <summary>Adds the statements of the sentence.</summary>
    public void Read(List<FoundBlame> into)
    {
        if (!scene.Gist.Does(Accusing) && !scene.Gist.Has(Mark.Accusation))
            return;
        foreach (var clause in scene.Clauses)
        {
            if ((scene.Text.Deeds(clause.Verb.Head) & Accusing) != 0 || scene.Text.Has(clause.Verb.Head, Mark.Accusation))
                into.AddRange(Of(clause));
        }
    }

    private IEnumerable<FoundBlame> Of(Clause clause)
    {
        var text = scene.Text;
        var verb = clause.Verb.Head;
        var deeds = text.Word(verb).Deeds & (Deed.Blame | Deed.Accuse);
        if (deeds == Deed.Blame && clause.Verb.Has(VerbTraits.Infinitive) && clause.Governor is { } governor && governor.Verb.Has(VerbTraits.Copula))
            return Blame(clause, governor.Subject, governor.Subject.First, verb + 1, Commitment.Asserted, null);
        if (deeds != 0)
        {
            var on = On(verb);
            return clause.IsPassive && on == 0 ? Passive(clause) : Active(clause, on);
        }
        if (text.Word(verb).Does(Deed.Deny) && !clause.Subject.IsEmpty && !clause.IsPassive && scene.IsViolent(verb + 1, Math.Min(verb + 9, scene.ClauseEnd(verb))) && !NamesOther(clause))
            return Blame(clause, clause.Subject, clause.Subject.First, scene.ClauseEnd(verb), Commitment.Denied, Accuser(clause));
        if (clause.IsPassive && text.Is(verb, BlameWords.Claimed) && !clause.Subject.IsEmpty && scene.IsViolent(clause.Subject.First, verb))
            return Claimed(clause);
        if (Holding.Contains(text.Token(verb).Key) && !clause.Object.IsEmpty && Answers(clause.Object) is { } end)
            return Blame(clause, clause.Object with { End = end }, clause.Subject.IsEmpty ? verb : clause.Subject.First, end + 1, Commitment.Asserted, Accuser(clause));
        if (Pointing.Contains(text.Token(verb).Key) && PhraseBehind(verb + 1) is { IsEmpty: false } named)
            return Blame(clause, named, clause.Subject.IsEmpty ? verb : clause.Subject.First, named.End, Commitment.Suggested, Accuser(clause));
        if ((text.Deeds(verb) & Deed.Arrest) == 0)
            return [];
        if (clause.IsPassive && scene.IsGuilt(verb + 1, verb + 7))
            return Passive(clause);
        return IsHeldFor(verb) && (clause.IsPassive ? clause.Subject : clause.Object) is { IsEmpty: false } held
            ? Blame(clause, held, Math.Min(verb, held.First), scene.ClauseEnd(verb + 1), Commitment.Suggested, null)
            : [];
    }

    /// <summary>"denies that troops shot": somebody else than who denies.</summary>
    private bool NamesOther(Clause clause) =>
        scene.Clauses.Exists(other => ReferenceEquals(other.Governor, clause) && !other.Doer.IsEmpty && other.Doer.First != clause.Subject.First);

    /// <summary>What an active verb says, or one with the actor behind "on", whose index is given; 0 when there is none.</summary>
    private IEnumerable<FoundBlame> Active(Clause clause, int on)
    {
        var verb = clause.Verb.Head;
        var isOn = on > 0;
        var named = isOn ? PhraseBehind(on) : clause.Object;
        if (named.IsEmpty)
            return [];
        named = UpToCharge(named);
        if (!scene.Text.Word(verb).Does(Deed.Blame) && !IsCharge(named.End) && !scene.IsViolent(named.End, named.End + 16))
            return [];
        if (cast.Of(scene, named).Count == 0 && ActorWithin(named.First) is { IsEmpty: false } within)
            named = within;
        return Blame(clause, named, clause.Subject.IsEmpty || isOn && clause.IsPassive ? verb : clause.Subject.First, scene.ClauseEnd(named.End - 1), Commitment.Asserted, clause.IsPassive ? null : Accuser(clause));
    }

    private IEnumerable<FoundBlame> Passive(Clause clause)
    {
        var verb = clause.Verb.Head;
        if (clause.Subject.IsEmpty || (!IsCharge(verb + 1) && !IsConnected(verb) && !scene.IsViolent(verb + 1, verb + 18)))
            return [];
        var isHint = scene.Text.Is(verb + 1, Keys.Of) || scene.Text.Word(verb).Is(Kind.Alleged);
        var commitment = clause.Verb.Has(VerbTraits.Infinitive) ? Commitment.Asserted : isHint ? Commitment.Suggested : Commitment.Reported;
        return Blame(clause, clause.Subject, clause.Subject.First, scene.ClauseEnd(verb + 1), commitment, null);
    }

    /// <summary>"arrested on suspicion of terrorism", "held in connection with the bombings".</summary>
    private bool IsHeldFor(int verb) =>
        scene.Text.IndexOf(scene.Sentence.Ahead(verb + 1, LongestHold - 1), Grounds) is >= 0 and var grounds && scene.IsViolent(grounds, grounds + LongestHold);

    /// <summary>Those a phrase names; who is blamed in so many words need be no actor: "blames the open border".</summary>
    private List<Suspect> Named(int verb, NounPhrase phrase)
    {
        var named = cast.Of(scene, phrase);
        var text = scene.Text;
        if (named.Count == 0 && !phrase.IsEmpty && Faulting.Contains(text.Token(verb).Key) && !text.Word(phrase.Head).Is(Kind.Pronoun | Kind.Relative))
        {
            var first = phrase.First;
            while (first < phrase.Head && (!text.IsWord(first) || text.Word(first).Is(Kind.Determiner | Kind.Possessive)))
                first++;
            named.Add(new(first, phrase.End, text.Words(first, phrase.End)));
        }
        return named;
    }

    private static readonly WordSet Faulting = WordLists.Blames["faulting"];

    /// <summary>"charged in connection with".</summary>
    private bool IsConnected(int verb) => verb + 2 < scene.Sentence.End && Grounds.Contains(scene.Text.Token(verb + 2).Key);

    private static readonly WordSet Grounds = WordLists.Blames["grounds"];

    /// <summary>The most tokens between an arrest and its grounds, and between those and the deed.</summary>
    private const int LongestHold = 9;

    /// <summary>"accused X of", "accused of", "suspected of": what for stands behind.</summary>
    private bool IsCharge(int at) => at < scene.Sentence.End && (scene.Text.Is(at, Keys.Of) || scene.Text.Is(at, Keys.With));

    /// <summary>"blamed rhetoric coming out of X": the first actor behind the verb.</summary>
    private NounPhrase ActorWithin(int first)
    {
        for (var i = first; i < Math.Min(scene.Sentence.End, first + 10); i++)
        {
            if (scene.ActorEnd(i) is var end && end > i)
                return new(i, end, end - 1);
        }
        return default;
    }

    /// <summary>"The raid was claimed by X": target and speaker are the claimant.</summary>
    private IEnumerable<FoundBlame> Claimed(Clause clause) =>
        cast.Of(scene, clause.Agent).Select(suspect => scene.Blame(suspect, clause.Subject.First, suspect.End, Act.CarriedOut, Commitment.Asserted, clause.Verb.Head, scene.Text.Words(suspect.First, suspect.End), Cue.Implicated));

    /// <summary>Whom a clause names as the accuser; null when it names nobody.</summary>
    private string? Accuser(Clause clause) => clause.Subject.IsEmpty ? null : scene.Names.NameOf(clause.Subject.First, clause.Subject.End);

    /// <summary>The "on" of "blamed on X", "blames it on X", "blamed the recent attack on X"; 0 when there is none.</summary>
    private int On(int verb)
    {
        if (!scene.Text.Word(verb).Does(Deed.Blame))
            return 0;
        if (scene.Text.Is(verb + 1, Keys.On) || scene.Text.Is(verb + 2, Keys.On))
            return scene.Text.Is(verb + 1, Keys.On) ? verb + 1 : verb + 2;
        var end = scene.ObjectEnd(verb);
        return end < scene.Sentence.End - 1 && scene.Text.Is(end, Keys.On) && !scene.Text.Word(end + 1).Is(Kind.Weekday) && scene.Text.Word(end - 1).Is(Kind.Event | Kind.Dead | Kind.Arrest) ? end : 0;
    }

    private NounPhrase PhraseBehind(int preposition)
    {
        var first = preposition + 1;
        while (first < scene.Sentence.End - 1 && scene.Text.IsKind(first, TokenKind.OpenQuote))
            first++;
        var phrase = scene.Phrases.From(first);
        return preposition < scene.Sentence.End && scene.Text.Word(preposition).Is(Kind.Preposition) && phrase.End > phrase.First ? new(phrase.First, phrase.End, phrase.End - 1) : default;
    }

    /// <summary>The end of whom a phrase names before "responsible"; null without such a word.</summary>
    private int? Answers(NounPhrase phrase)
    {
        for (var i = phrase.First + 1; i < Math.Min(scene.Sentence.End, phrase.End + 2); i++)
        {
            if (Answerable.Contains(scene.Text.Token(i).Key))
                return i;
        }
        return null;
    }

    /// <summary>"the CIA of staging": the accused end where the charge begins.</summary>
    private NounPhrase UpToCharge(NounPhrase phrase)
    {
        for (var i = phrase.First + 1; i < phrase.End; i++)
        {
            if (scene.Text.Is(i, Keys.For) || (scene.Text.Is(i, Keys.Of) && i + 1 < scene.Sentence.End && scene.Text.Word(i + 1).Has(Form.Gerund)))
                return phrase with { End = i };
        }
        return phrase;
    }

    private IEnumerable<FoundBlame> Blame(Clause clause, NounPhrase named, int first, int end, Commitment commitment, string? speaker)
    {
        foreach (var suspect in Named(clause.Verb.Head, named))
        {
            var firmness = Firmness.Of(scene, suspect.First, suspect.End, clause.Verb.Head, clause.Verb.End, commitment);
            yield return scene.Blame(suspect, first, end, clause.Verb.Has(VerbTraits.Passive) && !clause.Verb.Has(VerbTraits.Infinitive) ? Act.CarriedOut : Act.Unspecified, firmness, clause.Verb.Head, speaker, Cue.Accused);
        }
    }
}
