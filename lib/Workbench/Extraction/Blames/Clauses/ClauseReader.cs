using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames.Clauses;

/// <summary>Finds the subject, the object and the agent of every verb of a sentence.</summary>
internal sealed class ClauseReader(AnnotatedText text, List<Chunk> chunks, List<Clause> clauses)
{
    private readonly PhraseJoiner phrases = new(text, chunks);
    private readonly PassiveReader passives = new(text, chunks);

    /// <summary>Whom the verb is done to acts in the infinitive behind it: "ordered police to shoot".</summary>
    private static readonly WordSet Controlling = WordLists.Blames["controlling"];

    /// <summary>Puts the clauses of the chunks in the place of those of the last sentence.</summary>
    public void Read()
    {
        clauses.Clear();
        var previous = -1;
        for (var i = 0; i < chunks.Count; i++)
        {
            if (!chunks[i].IsVerb)
                continue;
            Add(i, previous);
            previous = i;
        }
    }

    private void Add(int at, int previous)
    {
        var verb = chunks[at];
        var governor = previous >= 0 && !IsParted(previous, at) ? clauses[^1] : null;
        var (subject, isReduced) = SubjectOf(at, previous, governor);
        if (isReduced || passives.IsJoined(at, governor))
            verb = verb with { Traits = verb.Traits | VerbTraits.Passive };
        var agent = verb.Has(VerbTraits.Passive) ? AgentOf(at) : default;
        clauses.Add(new Clause(verb, subject, ObjectOf(at), agent, governor));
    }

    /// <summary>"X is to blame" blames X.</summary>
    private bool IsToBlame(int at, Clause? governor) =>
        text.Word(chunks[at].Head).Does(Deed.Blame) && governor is not null && governor.Verb.End == chunks[at].First && governor.Verb.Has(VerbTraits.Copula);

    private bool IsParted(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (chunks[i].Kind == ChunkKind.Mark && text.Token(chunks[i].First).Kind is TokenKind.Semicolon or TokenKind.Colon or TokenKind.Stop or TokenKind.Question or TokenKind.Exclamation)
                return true;
        }
        return false;
    }

    private (NounPhrase Subject, bool IsReduced) SubjectOf(int at, int previous, Clause? governor)
    {
        var verb = chunks[at];
        var left = phrases.Left(at - 1);
        if (verb.Has(VerbTraits.Infinitive))
            return (Controlled(previous, left, governor), IsToBlame(at, governor));
        if (verb.Has(VerbTraits.Gerund))
            return (OfGerund(at, left, governor), false);
        if (left < 0)
            return default;
        if (verb.Has(VerbTraits.Participle) && SubjectOfPassive(at, left, previous, governor) is { } done)
            return (done, true);
        return (EndsRelative(left, previous, governor) || EndsReduced(left, previous, governor) ? governor!.Subject : OfFinite(left, governor), false);
    }

    /// <summary>To whom a participle without an auxiliary is done: the noun before it, the subject of the verb before it, or what stands before an aside; null when it is active.</summary>
    private NounPhrase? SubjectOfPassive(int at, int left, int previous, Clause? governor)
    {
        if (chunks[left].IsNoun)
            return passives.IsReduced(at, left) ? Sufferer(left) : null;
        if (!passives.IsWithoutVictim(at))
            return null;
        if (left == previous && governor is not null)
            return governor.IsPassive || governor.Object.IsEmpty ? governor.Subject : governor.Object;
        if (chunks[left].Kind == ChunkKind.Conjunction && Above(governor) is { IsPassive: true } above)
            return above.Subject;
        return chunks[left].Kind == ChunkKind.Comma && BeforeAside(left, null) is { IsEmpty: false } whole ? whole : null;
    }

    /// <summary>"a verdict on a student accused of": the one of a phrase to whom things are done.</summary>
    private NounPhrase Sufferer(int noun)
    {
        var whole = phrases.EndingAt(noun);
        return whole.First < chunks[noun].First && IsSomebody(chunks[noun].Head) && !IsSomebody(whole.Head) ? phrases.Alone(noun) : whole;
    }

    private bool IsSomebody(int head) => text.IsCapital(head) || text.Word(head).Is(Kind.PeopleNoun | Kind.Crowd | Kind.Pronoun | Kind.Unit) || text.QuantityAt(head) >= 0;

    /// <summary>The first clause with a verb of its own on the way up.</summary>
    private static Clause? Above(Clause? clause)
    {
        while (clause is not null && !clause.Verb.IsFinite)
            clause = clause.Governor;
        return clause;
    }

    private NounPhrase Controlled(int previous, int left, Clause? governor)
    {
        if (governor is null)
            return left >= 0 && chunks[left].IsNoun ? phrases.EndingAt(left) : default;
        var isControlling = Controlling.Contains(text.Token(governor.Verb.Head).Key);
        if (isControlling && governor.IsPassive)
            return governor.Subject;
        return isControlling && left > previous && !governor.Object.IsEmpty && !IsTool(governor) ? governor.Object : governor.Subject;
    }

    /// <summary>"used a truck to kill": a thing acts through those who use it.</summary>
    private bool IsTool(Clause governor) =>
        Using.Contains(text.Token(governor.Verb.Head).Key) && !text.IsCapital(governor.Object.Head) && !text.Word(governor.Object.Head).Is(Kind.PeopleNoun | Kind.Voice | Kind.Crowd | Kind.Pronoun) && !BlameWords.IsForce(text, governor.Object.Head);

    private static readonly WordSet Using = WordLists.Blames["using"];

    private NounPhrase OfGerund(int at, int left, Clause? governor)
    {
        if (left >= 0 && chunks[left].IsNoun)
            return phrases.EndingAt(left);
        if (governor is null)
            return default;
        var isHeldFor = left >= 0 && chunks[left].Kind == ChunkKind.Preposition && (text.Word(governor.Verb.Head).Does(Deed.Accuse | Deed.Blame) || (text.Is(chunks[left].First, Keys.For) && (governor.IsPassive || !governor.Object.IsEmpty)));
        if (isHeldFor)
            return governor.IsPassive ? governor.Subject : governor.Object;
        if (governor.IsPassive && left >= 0 && chunks[left].Kind == ChunkKind.Comma && text.Word(chunks[at].Head).Does(Deed.Kill | Deed.Injure))
            return governor.Agent;
        return governor is { IsPassive: true, Governor: { } above } && governor.Verb.End - governor.Verb.First == 1 ? above.Subject : governor.Subject;
    }

    /// <summary>"the soldiers who closed the bridge fired", "a strike on a school sheltering children killed": behind such an object stands the verb of what it describes.</summary>
    private bool EndsRelative(int left, int previous, Clause? governor) =>
        governor is { Subject.IsEmpty: false } && chunks[left].IsNoun && !text.Word(governor.Verb.Head).Does(Deed.Say) && governor.Object.First <= chunks[left].First && chunks[left].First < governor.Object.End
        && phrases.Left(previous - 1) is >= 0 and var link && (chunks[link].Kind == ChunkKind.Relative || (governor.Verb.Has(VerbTraits.Gerund) && chunks[link].IsNoun));

    /// <summary>"the suspect killed in the standoff was": behind what was done to it stands the verb of the noun before.</summary>
    private bool EndsReduced(int left, int previous, Clause? governor)
    {
        if (governor is not { IsPassive: true, Subject.IsEmpty: false } || !chunks[left].IsNoun || governor.Verb.End - governor.Verb.First > 1 || phrases.Left(previous - 1) is var noun && (noun < 0 || !chunks[noun].IsNoun))
            return false;
        for (var i = previous + 1; i < left; i++)
        {
            if (chunks[i].Kind is not (ChunkKind.Noun or ChunkKind.Preposition or ChunkKind.Other))
                return false;
        }
        return left > previous + 1;
    }

    private NounPhrase OfFinite(int left, Clause? governor)
    {
        switch (chunks[left].Kind)
        {
            case ChunkKind.Noun:
                return phrases.EndingAt(left);
            case ChunkKind.Relative:
                return OfRelative(left);
            case ChunkKind.Verb when Believed(left) is { IsEmpty: false } believed:
                return believed;
            case ChunkKind.Verb when text.Word(chunks[left].Head).Does(Deed.Say):
                return default;
            case ChunkKind.Conjunction or ChunkKind.Verb:
                return governor?.Subject ?? default;
            case ChunkKind.Comma or ChunkKind.Mark:
                return BeforeAside(left, governor);
            case ChunkKind.Preposition when IsOfDay(left):
                return phrases.EndingAt(left - 1);
            default:
                return default;
        }
    }

    /// <summary>"X on Tuesday did it".</summary>
    private bool IsOfDay(int preposition) =>
        preposition > 0 && chunks[preposition - 1].IsNoun && preposition + 1 < chunks.Count && text.Word(chunks[preposition + 1].First).Is(Kind.Weekday);

    /// <summary>"X, who did it", "X, some of whom did it", "X (who did this) who did that", "an attack in Paris, which killed nine".</summary>
    private NounPhrase OfRelative(int relative)
    {
        var antecedent = phrases.Left(relative - 1);
        if (antecedent > 0 && text.Is(chunks[antecedent].First, Keys.Of) && chunks[antecedent - 1].IsNoun)
            antecedent = phrases.Left(antecedent - 2);
        if (antecedent >= 0 && text.IsKind(chunks[antecedent].First, TokenKind.CloseBracket))
            antecedent = BeforeBracket(antecedent);
        if (antecedent >= 0 && chunks[antecedent].Kind == ChunkKind.Comma)
            antecedent = phrases.Left(antecedent - 1);
        if (antecedent >= 0 && chunks[antecedent].IsVerb && text.Word(chunks[antecedent].Head).Does(Deed.Say))
            antecedent = BeforeSaying(antecedent);
        if (antecedent < 0 || !chunks[antecedent].IsNoun)
            return default;
        return phrases.EndingAt(antecedent) is var whole && text.Word(whole.Head).Is(Kind.Event) ? new(whole.First, chunks[antecedent].End, whole.Head) : phrases.Alone(antecedent);
    }

    private int BeforeBracket(int close)
    {
        var open = close;
        while (open > 0 && !text.IsKind(chunks[open].First, TokenKind.OpenBracket))
            open--;
        return phrases.Left(open - 1);
    }

    /// <summary>"X, who police believe did it", "two men they say were involved": whom the belief is about.</summary>
    private NounPhrase Believed(int verb)
    {
        var believer = phrases.Left(verb - 1);
        if (!text.Word(chunks[verb].Head).Does(Deed.Say) || believer < 1 || !chunks[believer].IsNoun)
            return default;
        var about = phrases.Left(believer - 1);
        if (about >= 0 && chunks[about].Kind == ChunkKind.Relative)
            about = phrases.Left(about - 1);
        if (about >= 0 && chunks[about].Kind == ChunkKind.Comma)
            about = phrases.Left(about - 1);
        return about >= 0 && chunks[about].IsNoun ? phrases.EndingAt(about) : default;
    }

    /// <summary>"It was X, some writers argue, who did it".</summary>
    private int BeforeSaying(int verb)
    {
        var comma = phrases.Left(phrases.Left(verb - 1) - 1);
        return comma > 0 && chunks[comma].Kind == ChunkKind.Comma ? phrases.Left(comma - 1) : -1;
    }

    /// <summary>"X, who …, did", "X, the spy chief, did", "did this, killed that".</summary>
    private NounPhrase BeforeAside(int close, Clause? governor)
    {
        for (var open = close - 1; open > 0; open--)
        {
            if (chunks[open].Kind != chunks[close].Kind)
                continue;
            var noun = phrases.Left(open - 1);
            if (noun < 0 || !chunks[noun].IsNoun)
                break;
            if (phrases.IsDetail(noun))
                continue;
            var isName = chunks[open + 1].IsNoun && open + 2 == close && text.IsCapital(chunks[open + 1].Head) && !text.IsCapital(chunks[noun].Head);
            return isName ? phrases.EndingAt(open + 1) : phrases.EndingAt(noun);
        }
        return governor is { Verb: var verb } && verb.IsFinite ? governor.Subject : default;
    }

    private NounPhrase ObjectOf(int at)
    {
        var next = phrases.Right(at + 1);
        return next < chunks.Count && chunks[next].IsNoun ? phrases.From(next) : default;
    }

    private NounPhrase AgentOf(int at)
    {
        for (var i = at + 1; i + 1 < chunks.Count && i < at + 10; i++)
        {
            if (chunks[i].IsFinite || chunks[i].Kind is ChunkKind.Mark or ChunkKind.Comma or ChunkKind.Subordinator or ChunkKind.Conjunction)
                return default;
            if (text.Is(chunks[i].First, Keys.By) && chunks[i].Kind == ChunkKind.Preposition && phrases.Right(i + 1) is var noun && noun < chunks.Count && chunks[noun].IsNoun)
                return phrases.From(noun);
        }
        return default;
    }
}
