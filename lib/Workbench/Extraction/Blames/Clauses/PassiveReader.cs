using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames.Clauses;

/// <summary>Tells participles without an auxiliary that are passive: "men trained by X", "three people killed in the attack", "CEO gunned down".</summary>
internal sealed class PassiveReader(AnnotatedText text, List<Chunk> chunks)
{
    private readonly PhraseJoiner phrases = new(text, chunks);

    private const Deed Victims = Deed.Kill | Deed.Injure | Deed.Arrest | Deed.Harm | Deed.Attack;

    /// <summary>Verbs of attack that need an object when they are active.</summary>
    private static readonly WordSet Transitive = WordLists.Blames["transitive"];

    /// <summary>Verbs of harm that do without one.</summary>
    private static readonly WordSet OneSided = WordLists.Blames["one-sided"];

    /// <summary>"shot at", "bombed into": whoever does so acts.</summary>
    private static readonly WordSet Aimed = WordLists.Blames["aimed"];
    private static readonly WordSet Aiming = WordLists.Blames["aim"];

    /// <summary>"men trained by X", "people paid by X", "three people killed in the attack": what is done to the noun before it.</summary>
    public bool IsReduced(int at, int left)
    {
        if (IsWithoutVictim(at))
            return true;
        if (left != at - 1 || at + 1 >= chunks.Count)
            return false;
        if (IsBefore(at, Keys.By) || IsHeldFor(at))
            return true;
        var word = text.Word(chunks[at].Head);
        return chunks[at + 1].Kind == ChunkKind.Preposition && phrases.IsGoverned(left) && !word.Does(Deed.Say) && !text.Is(chunks[at + 1].First, Keys.By) && !(word.Does(Deed.Attack) && IsAim(at + 1));
    }

    /// <summary>A verb of killing, hurting or arresting that takes no object is passive: "three officers shot and injured during the march".</summary>
    public bool IsWithoutVictim(int at)
    {
        var head = chunks[at].Head;
        if (!text.Word(head).Does(Deed.Kill | Deed.Injure | Deed.Arrest | Deed.Harm) && !Transitive.Contains(text.Token(head).Key) && text.PhraseEnd(head) == head + 1)
            return false;
        if (OneSided.Contains(text.Token(head).Key) || (text.Deeds(head) & Victims) == 0)
            return false;
        var next = AfterPhrase(at);
        while (next + 1 < chunks.Count && chunks[next].Kind == ChunkKind.Conjunction && chunks[next + 1].Has(VerbTraits.Participle))
            next = phrases.Right(next + 2);
        if (next >= chunks.Count)
            return true;
        return chunks[next].Kind switch
        {
            ChunkKind.Noun => false,
            ChunkKind.Preposition => !(Aimed.Contains(text.Token(head).Key) && text.PhraseEnd(head) == head + 1 && IsAim(next)),
            ChunkKind.Conjunction => next + 1 < chunks.Count && !chunks[next + 1].IsVerb,
            ChunkKind.Verb => chunks[next].IsFinite,
            _ => true,
        };
    }

    /// <summary>The chunk behind a verb and the words that belong to it: "shot dead", "gunned down".</summary>
    private int AfterPhrase(int at)
    {
        var end = Math.Max(text.PhraseEnd(chunks[at].Head), chunks[at].End);
        var next = at + 1;
        while (next < chunks.Count && (chunks[next].First < end || chunks[next].Kind == ChunkKind.Other))
            next++;
        return next;
    }

    /// <summary>"shot at", "fired on a crowd", but not "shot on Thursday".</summary>
    private bool IsAim(int preposition) => Aiming.Contains(text.Token(chunks[preposition].First).Key) && preposition + 1 < chunks.Count && chunks[preposition + 1].Kind != ChunkKind.Other;

    /// <summary>"a man accused of murder", "two brothers suspected in the attack".</summary>
    private bool IsHeldFor(int at) =>
        text.Word(chunks[at].Head).Does(Deed.Accuse) && chunks[at].Has(VerbTraits.Participle) && chunks[at + 1].Kind == ChunkKind.Preposition && !text.Is(chunks[at + 1].First, Keys.By);

    /// <summary>"carried out by X" and, behind "was arrested and", "charged with".</summary>
    public bool IsJoined(int at, Clause? governor)
    {
        if (!chunks[at].Has(VerbTraits.Participle))
            return false;
        var isJoined = at > 0 && chunks[Math.Max(0, phrases.Left(at - 1))].Kind is ChunkKind.Conjunction or ChunkKind.Comma;
        return IsBefore(at, Keys.By) || (isJoined && governor is { IsPassive: true } && !(at + 1 < chunks.Count && chunks[at + 1].IsNoun));
    }

    /// <summary>Whether a preposition with a noun follows a verb and its particle.</summary>
    private bool IsBefore(int at, ulong preposition)
    {
        var end = text.PhraseEnd(chunks[at].Head);
        for (var i = at + 1; i + 1 < chunks.Count && i <= at + 3; i++)
        {
            if (chunks[i].Kind == ChunkKind.Preposition && text.Is(chunks[i].First, preposition))
                return chunks[Math.Min(phrases.Right(i + 1), chunks.Count - 1)].IsNoun;
            if (chunks[i].Kind != ChunkKind.Other && chunks[i].First >= end)
                return false;
        }
        return false;
    }
}
