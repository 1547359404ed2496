using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames.Clauses;

/// <summary>Finds the subject, the object and the agent of every verb of a sentence.</summary>
internal sealed class ClauseReader(AnnotatedText text, List<Chunk> chunks, List<Clause> clauses)
{
    /// <summary>Whom the verb is done to acts in the infinitive behind it: "ordered police to shoot".</summary>
    private static readonly WordSet Controlling = WordKey.Set(
        "order", "ordered", "orders", "ordering", "told", "tell", "tells", "ask", "asked", "asks", "instruct", "instructed", "urge", "urged", "hire", "hired", "pay", "paid", "use", "used", "using",
        "allow", "allowed", "allows", "allowing", "permit", "permitted", "force", "forced", "train", "trained", "send", "sent", "help", "helped", "incite", "incited", "encourage", "encouraged",
        "led", "command", "commanded", "authorised", "authorized", "persuade", "persuaded", "recruit", "recruited", "enable", "enabled");

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
        if (isReduced || IsJoinedPassive(at, governor))
            verb = verb with { Traits = verb.Traits | VerbTraits.Passive };
        var agent = verb.Has(VerbTraits.Passive) ? AgentOf(at) : default;
        clauses.Add(new Clause(verb, subject, ObjectOf(at), agent, governor));
    }

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
        var left = Left(at - 1);
        if (verb.Has(VerbTraits.Infinitive))
            return (Controlled(previous, left, governor), false);
        if (verb.Has(VerbTraits.Gerund))
            return (OfGerund(left, governor), false);
        if (left < 0)
            return default;
        if (verb.Has(VerbTraits.Participle) && IsReduced(at, left))
            return (PhraseEndingAt(left), true);
        return (EndsRelative(left, previous, governor) ? governor!.Subject : OfFinite(left, governor), false);
    }

    /// <summary>"men trained by X", "people paid by X", "three people killed in the attack": what is done to the noun before it.</summary>
    private bool IsReduced(int at, int left)
    {
        if (!chunks[left].IsNoun || left != at - 1 || at + 1 >= chunks.Count)
            return false;
        if (IsBefore(at, Keys.By) || IsWithoutVictim(at) || IsHeldFor(at))
            return true;
        var word = text.Word(chunks[at].Head);
        var next = text.Token(chunks[at + 1].First).Key;
        return chunks[at + 1].Kind == ChunkKind.Preposition && IsGoverned(left) && !word.Does(Deed.Say) && next != Keys.By && !(word.Does(Deed.Attack) && Aiming.Contains(next));
    }

    /// <summary>A verb of killing, hurting or arresting that takes no object is passive: "three officers injured during the march".</summary>
    private bool IsWithoutVictim(int at)
    {
        if (!text.Word(chunks[at].Head).Does(Deed.Kill | Deed.Injure | Deed.Arrest) || !chunks[at].Has(VerbTraits.Participle))
            return false;
        var next = Right(at + 1);
        if (next >= chunks.Count || chunks[next].Kind == ChunkKind.Mark)
            return true;
        if (chunks[next].Kind == ChunkKind.Preposition)
            return !Aiming.Contains(text.Token(chunks[next].First).Key);
        return chunks[next].Kind == ChunkKind.Conjunction && next + 1 < chunks.Count && !chunks[next + 1].IsVerb;
    }

    /// <summary>"a man accused of murder", "two brothers suspected in the attack".</summary>
    private bool IsHeldFor(int at) =>
        text.Word(chunks[at].Head).Does(Deed.Accuse) && chunks[at].Has(VerbTraits.Participle) && chunks[at + 1].Kind == ChunkKind.Preposition && !text.Is(chunks[at + 1].First, Keys.By);

    /// <summary>"shot at", "fired into": whoever does so acts.</summary>
    private static readonly WordSet Aiming = WordKey.Set("at", "into", "on", "toward", "towards", "through");

    /// <summary>"carried out by X" and, behind "was arrested and", "charged with".</summary>
    private bool IsJoinedPassive(int at, Clause? governor)
    {
        if (!chunks[at].Has(VerbTraits.Participle))
            return false;
        var isJoined = at > 0 && chunks[Math.Max(0, Left(at - 1))].Kind is ChunkKind.Conjunction or ChunkKind.Comma;
        return IsBefore(at, Keys.By) || (isJoined && governor is { IsPassive: true } && !(at + 1 < chunks.Count && chunks[at + 1].IsNoun));
    }

    /// <summary>Whether a preposition with a noun follows a verb and its particle.</summary>
    private bool IsBefore(int at, ulong preposition)
    {
        var end = text.PhraseEnd(chunks[at].Head);
        for (var i = at + 1; i + 1 < chunks.Count && i <= at + 3; i++)
        {
            if (chunks[i].Kind == ChunkKind.Preposition && text.Is(chunks[i].First, preposition))
                return chunks[Math.Min(Right(i + 1), chunks.Count - 1)].IsNoun;
            if (chunks[i].Kind != ChunkKind.Other && chunks[i].First >= end)
                return false;
        }
        return false;
    }

    /// <summary>Whether a noun phrase is the object of a verb or a preposition.</summary>
    private bool IsGoverned(int noun)
    {
        var before = Left(noun - 1);
        return before >= 0 && (chunks[before].IsVerb || (chunks[before].Kind == ChunkKind.Preposition && !text.Word(chunks[before].First).Is(Kind.Subordinator)));
    }

    private NounPhrase Controlled(int previous, int left, Clause? governor)
    {
        if (governor is null)
            return left >= 0 && chunks[left].IsNoun ? PhraseEndingAt(left) : default;
        var isControlling = Controlling.Contains(text.Token(governor.Verb.Head).Key);
        if (isControlling && governor.IsPassive)
            return governor.Subject;
        return isControlling && left > previous && !governor.Object.IsEmpty ? governor.Object : governor.Subject;
    }

    private NounPhrase OfGerund(int left, Clause? governor)
    {
        if (left >= 0 && chunks[left].IsNoun)
            return PhraseEndingAt(left);
        if (governor is null)
            return default;
        if (left >= 0 && chunks[left].Kind == ChunkKind.Preposition && text.Word(governor.Verb.Head).Does(Deed.Accuse | Deed.Blame))
            return governor.IsPassive ? governor.Subject : governor.Object;
        return governor is { IsPassive: true, Governor: { } above } && governor.Verb.End - governor.Verb.First == 1 ? above.Subject : governor.Subject;
    }

    /// <summary>"the soldiers who closed the bridge fired": behind the object of a relative clause stands the verb of its antecedent.</summary>
    private bool EndsRelative(int left, int previous, Clause? governor) =>
        governor is { Subject.IsEmpty: false } && chunks[left].IsNoun && governor.Object.First <= chunks[left].First && chunks[left].First < governor.Object.End
        && Left(previous - 1) is >= 0 and var link && chunks[link].Kind == ChunkKind.Relative;

    private NounPhrase OfFinite(int left, Clause? governor)
    {
        switch (chunks[left].Kind)
        {
            case ChunkKind.Noun:
                return PhraseEndingAt(left);
            case ChunkKind.Relative:
                var antecedent = Left(left - 1);
                if (antecedent >= 0 && chunks[antecedent].Kind == ChunkKind.Comma)
                    antecedent = Left(antecedent - 1);
                if (antecedent >= 0 && chunks[antecedent].IsVerb && text.Word(chunks[antecedent].Head).Does(Deed.Say))
                    antecedent = BeforeSaying(antecedent);
                return antecedent >= 0 && chunks[antecedent].IsNoun ? Alone(antecedent) : default;
            case ChunkKind.Verb when Believed(left) is { IsEmpty: false } believed:
                return believed;
            case ChunkKind.Conjunction or ChunkKind.Verb:
                return governor?.Subject ?? default;
            case ChunkKind.Comma or ChunkKind.Mark:
                return BeforeAside(left, governor);
            default:
                return default;
        }
    }

    /// <summary>"X, who police believe did it", "two men they say were involved": whom the belief is about.</summary>
    private NounPhrase Believed(int verb)
    {
        var believer = Left(verb - 1);
        if (!text.Word(chunks[verb].Head).Does(Deed.Say) || believer < 1 || !chunks[believer].IsNoun)
            return default;
        var about = Left(believer - 1);
        if (about >= 0 && chunks[about].Kind == ChunkKind.Relative)
            about = Left(about - 1);
        if (about >= 0 && chunks[about].Kind == ChunkKind.Comma)
            about = Left(about - 1);
        return about >= 0 && chunks[about].IsNoun ? PhraseEndingAt(about) : default;
    }

    /// <summary>"It was X, some writers argue, who did it".</summary>
    private int BeforeSaying(int verb)
    {
        var comma = Left(Left(verb - 1) - 1);
        return comma > 0 && chunks[comma].Kind == ChunkKind.Comma ? Left(comma - 1) : -1;
    }

    /// <summary>"X, who …, did", "X, the spy chief, did", "did this, killed that".</summary>
    private NounPhrase BeforeAside(int close, Clause? governor)
    {
        for (var open = close - 1; open > 0; open--)
        {
            if (chunks[open].Kind != chunks[close].Kind)
                continue;
            var noun = Left(open - 1);
            if (noun < 0 || !chunks[noun].IsNoun)
                break;
            if (IsDetail(noun))
                continue;
            var isName = chunks[open + 1].IsNoun && open + 2 == close && text.IsCapital(chunks[open + 1].Head) && !text.IsCapital(chunks[noun].Head);
            return isName ? PhraseEndingAt(open + 1) : PhraseEndingAt(noun);
        }
        return governor is { Verb: var verb } && verb.IsFinite ? governor.Subject : default;
    }

    /// <summary>An age or a place between commas: "X, 21, of Allen, Texas, was".</summary>
    private bool IsDetail(int noun)
    {
        var before = Left(noun - 1);
        if (before < 0 || noun < 2)
            return false;
        if (chunks[before].Kind == ChunkKind.Comma && text.IsKind(chunks[noun].Head, TokenKind.Number))
            return true;
        return chunks[before].Kind == ChunkKind.Preposition && before > 0 && chunks[before - 1].Kind == ChunkKind.Comma;
    }

    private NounPhrase ObjectOf(int at)
    {
        var next = Right(at + 1);
        return next < chunks.Count && chunks[next].IsNoun ? PhraseFrom(next) : default;
    }

    private NounPhrase AgentOf(int at)
    {
        for (var i = at + 1; i + 1 < chunks.Count && i < at + 10; i++)
        {
            if (chunks[i].IsFinite || chunks[i].Kind is ChunkKind.Mark or ChunkKind.Comma or ChunkKind.Subordinator or ChunkKind.Conjunction)
                return default;
            if (text.Is(chunks[i].First, Keys.By) && chunks[i].Kind == ChunkKind.Preposition && Right(i + 1) is var noun && noun < chunks.Count && chunks[noun].IsNoun)
                return PhraseFrom(noun);
        }
        return default;
    }

    /// <summary>Back over "X of Y", "X from Y", "X and Y" and "X, Y and Z" to where the phrase begins.</summary>
    private NounPhrase PhraseEndingAt(int noun)
    {
        var first = noun;
        var isList = false;
        while (true)
        {
            var link = Left(first - 1);
            var before = link >= 0 ? Left(link - 1) : -1;
            if (before < 0 || !chunks[before].IsNoun || !(Links(link, before) || (isList && IsItem(link, before))) || (chunks[link].Kind != ChunkKind.Preposition && IsGoverned(before) && !IsSaid(before)))
                break;
            isList = chunks[link].Kind != ChunkKind.Preposition;
            first = before;
        }
        return new(chunks[first].First, chunks[OwnEnd(first, noun)].End, chunks[first].Head);
    }

    /// <summary>The names before the comma of a list: "Reed, Lane and Cole".</summary>
    private bool IsItem(int link, int before) => chunks[link].Kind == ChunkKind.Comma && text.IsCapital(chunks[before].Head) && !IsDetail(before);

    /// <summary>"He said Reed and Cole killed": behind a verb of saying begins a clause.</summary>
    private bool IsSaid(int noun) => Left(noun - 1) is >= 0 and var verb && chunks[verb].IsVerb && text.Word(chunks[verb].Head).Does(Deed.Say);

    private NounPhrase Alone(int noun) => new(chunks[noun].First, chunks[noun].End, chunks[noun].Head);

    /// <summary>Where a phrase ends before "in", "on", "with": where somebody is does not belong to the name.</summary>
    private int OwnEnd(int first, int last)
    {
        for (var i = first + 1; i < last; i++)
        {
            if (chunks[i].Kind == ChunkKind.Preposition && !text.Is(chunks[i].First, Keys.Of) && !text.Is(chunks[i].First, Keys.From))
                return Left(i - 1);
        }
        return last;
    }

    private NounPhrase PhraseFrom(int noun)
    {
        var last = EndOfList(noun);
        while (true)
        {
            var link = Right(last + 1);
            var next = link < chunks.Count ? Right(link + 1) : chunks.Count;
            if (next >= chunks.Count || !chunks[next].IsNoun || !Links(link, last) || (chunks[link].Kind != ChunkKind.Preposition && Right(next + 1) is var verb && verb < chunks.Count && chunks[verb].IsFinite))
                break;
            last = next;
        }
        return new(chunks[noun].First, chunks[OwnEnd(noun, last)].End, chunks[noun].Head);
    }

    /// <summary>The last noun of "the CIA, MI6 and Turkish intelligence"; the first where it begins no list.</summary>
    private int EndOfList(int noun)
    {
        var last = noun;
        while (Right(last + 1) is var comma && comma < chunks.Count && chunks[comma].Kind == ChunkKind.Comma && Right(comma + 1) is var next && next < chunks.Count && chunks[next].IsNoun)
            last = next;
        var and = Right(last + 1);
        return last > noun && and + 1 < chunks.Count && chunks[and].Kind == ChunkKind.Conjunction && chunks[and + 1].IsNoun ? and + 1 : noun;
    }

    private bool Links(int link, int noun)
    {
        if (chunks[link].Kind == ChunkKind.Conjunction)
            return text.Is(chunks[link].First, Keys.And) || text.Is(chunks[link].First, Keys.Or);
        if (chunks[link].Kind != ChunkKind.Preposition || text.Word(chunks[noun].Head).Is(Kind.Pronoun))
            return false;
        var token = chunks[link].First;
        return text.Is(token, Keys.Of) || text.Is(token, Keys.From) || text.Is(token, Keys.In) || text.Is(token, Keys.With) || text.Is(token, Keys.At) || text.Is(token, Keys.On) || text.Is(token, Keys.For);
    }

    /// <summary>Quotation marks and adverbs part nothing.</summary>
    private int Left(int at)
    {
        while (at >= 0 && chunks[at].Kind == ChunkKind.Other)
            at--;
        return at;
    }

    private int Right(int at)
    {
        while (at < chunks.Count && chunks[at].Kind == ChunkKind.Other)
            at++;
        return at;
    }
}
