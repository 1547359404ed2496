using Workbench.Claims;
using Workbench.Extraction.Blames.Clauses;
using Workbench.Extraction.Blames.Prose;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>Whose deed a violent noun is: "X's raid", "X rocket attacks", "a raid by X", "the bullets of X", "a CIA-backed coup".</summary>
internal sealed class NounBlameReader(BlameScene scene, Cast cast)
{
    public static readonly WordSet Traces = WordLists.Blames["trace"];

    /// <summary>Bodies whose name stands before the noun of their deed: "a military coup".</summary>
    private static readonly WordSet Bodies = WordLists.Blames["body"];

    /// <summary>"killed in clashes with X": what both sides do.</summary>
    private static readonly WordSet Fights = WordLists.Blames["fight"];

    /// <summary>Adds the statements of the sentence.</summary>
    public void Read(List<FoundBlame> into)
    {
        if (Fragment() is { } fragment && scene.Clauses.Count == 0)
            into.Add(fragment);
        if (!scene.Gist.Is(Kind.Event) && !scene.Gist.Has(Mark.Trace))
            return;
        for (var i = 0; i < scene.Chunks.Length; i++)
        {
            var chunk = scene.Chunks[i];
            if (!chunk.IsNoun || !IsDeed(chunk.Head))
                continue;
            if (Within(chunk) is { } owner)
                into.Add(Blame(chunk, owner, Cue.Noun));
            foreach (var suspect in cast.Of(scene, Behind(i, chunk)))
                into.Add(Blame(chunk, suspect, scene.Text.Is(suspect.First - 1, Keys.By) || scene.Text.Is(scene.Chunks[i + 1].First, Keys.By) ? Cue.NounBy : Cue.Noun));
        }
    }

    /// <summary>"No CIA.": a sentence that is but a name behind "no" or "not".</summary>
    private FoundBlame? Fragment()
    {
        var (first, end) = (scene.Sentence.First, scene.Sentence.End);
        if (end - first > 6 || !scene.Text.Word(first).Is(Kind.Negative))
            return null;
        for (var i = first + 1; i < end; i++)
        {
            if (scene.ActorEnd(i) is var actor && actor > 0 && scene.Suspects.Make(i, actor) is { } suspect)
                return scene.Blame(suspect, first, actor, Act.Unspecified, Commitment.Denied, i, cue: Cue.Being);
        }
        return null;
    }

    /// <summary>Whom "by", "of", "from" or, behind a fight, "with" joins to a noun; empty when nothing does.</summary>
    private NounPhrase Behind(int at, in Chunk chunk)
    {
        var chunks = scene.Chunks;
        if (at + 2 >= chunks.Length || chunks[at + 1].Kind != ChunkKind.Preposition || !chunks[at + 2].IsNoun)
            return default;
        if (scene.Text.Is(chunks[at + 1].First, Keys.Of) && at + 4 < chunks.Length && scene.Text.Is(chunks[at + 3].First, Keys.By) && chunks[at + 4].IsNoun)
            at += 2;
        var preposition = chunks[at + 1].First;
        if (!scene.Text.Is(preposition, Keys.By) && !(scene.Text.Is(preposition, Keys.With) && Fights.Contains(scene.Text.Token(chunk.Head).Key)) && !((scene.Text.Is(preposition, Keys.Of) || scene.Text.Is(preposition, Keys.From)) && !scene.Text.Word(chunk.Head).Is(Kind.Event)))
            return default;
        var phrase = scene.Phrases.From(chunks[at + 2].First);
        return new(phrase.First, Math.Max(phrase.End, chunks[at + 2].End), chunks[at + 2].Head);
    }

    private bool IsDeed(int head) => scene.Text.Has(head, Mark.Trace) || BlameWords.IsIncident(scene.Text, head);

    /// <summary>The first name that stands before the head, with a possessive or as an adjective; where there is none, "X-backed" or a noun of people.</summary>
    private Suspect? Within(Chunk chunk)
    {
        var text = scene.Text;
        Suspect? unnamed = null;
        for (var i = chunk.First; i < chunk.Head; i++)
        {
            if (cast.IsPronoun(i) && text.Word(i).Is(Kind.Possessive))
                return cast.Meant(i) is { } meant ? new(i, i + 1, meant) : null;
            var isOwner = text.IsKind(i + 1, TokenKind.Clitic) && i + 1 < chunk.Head;
            if (scene.ActorEnd(i) is var end && end > i && end <= chunk.Head)
            {
                if (!text.IsKind(end, TokenKind.Hyphen))
                    return scene.Suspects.Make(i, end);
                unnamed ??= scene.Suspects.Make(i, end);
                continue;
            }
            if (ActorBook.IsAdjective(text, i))
                return new(i, i + 1, text.Words(i, i + 1));
            if (isOwner && scene.Suspects.Make(chunk.First, i + 1) is { } owner)
                return owner;
            if (isOwner)
                continue;
            if (Bodies.Contains(text.Token(i).Key) || (text.Word(i).Is(Kind.Force | Kind.Fighter | Kind.Attacker | Kind.Protester | Kind.Person | Kind.Voice) && !text.Word(i).Is(Kind.Event)))
                unnamed ??= new(i, i + 1, text.Words(i, i + 1));
            else if (text.IsCapital(i) && text.Word(i) is { Kinds: Kind.None, Forms: Form.None } && i + 1 == chunk.Head)
                return unnamed ?? scene.Suspects.Make(i, i + 1);
        }
        return unnamed;
    }

    private FoundBlame Blame(Chunk chunk, Suspect suspect, Cue cue)
    {
        var text = scene.Text;
        var act = Act.CarriedOut;
        for (var i = chunk.First; i < chunk.Head; i++)
            act = text.IsKind(i, TokenKind.Hyphen) && text.Word(i + 1).Has(Form.Participle) && Acts.Of(text.Word(i + 1).Deeds) is { } made ? made : act;
        if (!text.Word(chunk.Head).Is(Kind.Event) && act == Act.CarriedOut)
            act = Act.Unspecified;
        var (first, end) = (Math.Min(chunk.First, suspect.First), Math.Max(chunk.End, suspect.End));
        return scene.Blame(suspect, first, end, act, Firmness.Of(scene, suspect.First, suspect.End, first, end, Commitment.Asserted), chunk.Head, cue: cue);
    }
}
