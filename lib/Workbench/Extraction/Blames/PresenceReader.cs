using Workbench.Claims;
using Workbench.Extraction.Blames.Clauses;
using Workbench.Extraction.Blames.Prose;
using Workbench.Extraction.Lexicon;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Blames;

/// <summary>
/// Everybody whom a sentence names beside a word of violence or guilt, whatever the grammar between them: the judge decides by how they
/// stand to each other.
/// </summary>
internal sealed class PresenceReader(BlameScene scene, Cast cast, StandingReader standings)
{
    /// <summary>The most tokens between an actor and the word that tells of violence.</summary>
    private const int Reach = 24;

    /// <summary>Adds the actors that no other reader has proposed.</summary>
    public void Read(List<FoundBlame> into)
    {
        if (standings.Telling.Count == 0)
            return;
        foreach (ref readonly var chunk in scene.Chunks)
        {
            if (!chunk.IsNoun || IsDummy(chunk) || IsTeller(chunk))
                continue;
            foreach (var suspect in cast.Of(scene, new(chunk.First, chunk.End, chunk.Head)))
            {
                if (!IsProposed(suspect, into) && Nearest(suspect) is { } at)
                    into.Add(Blame(suspect, at));
            }
        }
    }

    /// <summary>"It was X that did it".</summary>
    private bool IsDummy(in Chunk chunk) => scene.Text.Is(chunk.First, Keys.It) && chunk.End < scene.Sentence.End && scene.Text.Word(chunk.End).Is(Kind.Be);

    /// <summary>"…, she says": one person who tells of a deed has seldom done it, unlike an army ("…, it says").</summary>
    private bool IsTeller(in Chunk chunk) =>
        (scene.Text.Is(chunk.First, Keys.He) || scene.Text.Is(chunk.First, Keys.She)) && chunk.First > scene.Sentence.First && chunk.End < scene.Sentence.End
        && scene.Text.IsKind(chunk.First - 1, TokenKind.Comma) && scene.Text.Word(chunk.End).Does(Deed.Say);

    private static bool IsProposed(Suspect suspect, List<FoundBlame> proposed)
    {
        foreach (var other in proposed)
        {
            if (other.Actor.Overlaps(suspect.First, suspect.End))
                return true;
        }
        return false;
    }

    /// <summary>The verb whose doer or patient the actor is, else the nearest telling word outside its own words.</summary>
    private int? Nearest(Suspect suspect)
    {
        foreach (var clause in scene.Clauses)
        {
            if (StandingReader.Covers(clause.Doer, suspect) && standings.Of(clause.Verb.Head) != Standing.None)
                return clause.Verb.Head;
        }
        int? best = null;
        var distance = Reach + 1;
        foreach (var token in standings.Telling)
        {
            if (token == suspect.End - 1)
                continue;
            var apart = token < suspect.First ? suspect.First - token : Math.Max(0, token - suspect.End + 1);
            if (apart < distance)
                (best, distance) = (token, apart);
        }
        return best;
    }

    private FoundBlame Blame(Suspect suspect, int at)
    {
        var (first, end) = (Math.Min(suspect.First, at), Math.Max(suspect.End, scene.ObjectEnd(at)));
        var act = (standings.Of(at) & Standing.Verb) != 0 ? Acts.Of(scene.Text.Deeds(at)) ?? Act.Unspecified : Act.CarriedOut;
        return scene.Blame(suspect, first, end, act, Firmness.Of(scene, suspect.First, suspect.End, first, end, Commitment.Asserted), at, cue: Cue.Presence);
    }
}
