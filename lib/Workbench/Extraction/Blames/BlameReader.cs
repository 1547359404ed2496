using Workbench.Extraction.Attributions;
using Workbench.Extraction.Blames.Prose;
using Workbench.Extraction.Lexicon;

namespace Workbench.Extraction.Blames;

/// <summary>
/// Finds the statements of a document that hold somebody responsible: every reader proposes what its grammar allows, and the judge
/// decides on each proposal by all that speaks for and against it.
/// </summary>
internal sealed class BlameReader
{
    private readonly AnnotatedText text;
    private readonly ActorBook actors;
    private readonly BlameScene scene;
    private readonly Cast cast;
    private readonly Evidence evidence;
    private readonly Context context;
    private readonly StandingReader standings;
    private readonly ClauseBlameReader clauses;
    private readonly AccusationReader accusations;
    private readonly NounBlameReader nouns;
    private readonly ResponsibilityReader responsibility;
    private readonly IdentityReader identity;
    private readonly ProseReader prose;
    private readonly PresenceReader presence;
    private readonly List<FoundBlame> found = [];
    private readonly List<Proposal> proposals;

    /// <param name="text">The document.</param>
    /// <param name="actors">The actors of the codebook.</param>
    /// <param name="names">The names of the document.</param>
    /// <param name="proposals">An empty list to work with.</param>
    public BlameReader(AnnotatedText text, ActorBook actors, NameBook names, List<Proposal> proposals)
    {
        (this.text, this.actors, this.proposals) = (text, actors, proposals);
        scene = new BlameScene(text, actors, names);
        cast = new Cast(text, actors);
        evidence = new Evidence(text, actors);
        context = new Context(text);
        standings = new StandingReader(scene);
        clauses = new ClauseBlameReader(scene, cast);
        accusations = new AccusationReader(scene, cast);
        nouns = new NounBlameReader(scene, cast);
        responsibility = new ResponsibilityReader(scene);
        identity = new IdentityReader(scene);
        prose = new ProseReader(scene);
        presence = new PresenceReader(scene, cast, standings);
    }

    /// <summary>The blames in the order of their quotes, one for each target and statement.</summary>
    public List<FoundBlame> Read()
    {
        var kept = new List<FoundBlame>();
        var judged = new List<Judged>();
        foreach (var (blame, signs) in Propose())
        {
            if (judged.Count > 0 && judged[0].Blame.Sentence != blame.Sentence)
                KeepDistinct(judged, kept);
            if (Score(blame, signs) is > 0 and var score)
                Insert(judged, 0, new(blame, score, signs.Deeds != Deed.None), Judged.Precedence);
        }
        KeepDistinct(judged, kept);
        kept.Sort((left, right) => (left.First, left.End, left.Target).CompareTo((right.First, right.End, right.Target)));
        return kept;
    }

    /// <summary>In hundredths; above zero the statement stands. Words are read only where they may decide.</summary>
    private int Score(FoundBlame blame, Signs signs) =>
        Judge.Shipped.Score(signs) is > Judge.Hopeless and var score ? score + context.Score(blame, signs) : 0;

    private readonly record struct Judged(FoundBlame Blame, int Score, bool HasDeed)
    {
        /// <summary>Who says it best, then what tells the deed by a verb, then what is surest, then what comes first.</summary>
        public static int Precedence(Judged one, Judged other) =>
            (Vagueness(one.Blame), other.HasDeed, other.Score, one.Blame.First).CompareTo((Vagueness(other.Blame), one.HasDeed, one.Score, other.Blame.First));
    }

    /// <summary>Puts an item behind those that come before it or are its equals in a list that is in order from an index on.</summary>
    private static void Insert<T>(List<T> items, int from, T item, Comparison<T> order)
    {
        var at = items.Count;
        while (at > from && order(items[at - 1], item) > 0)
            at--;
        items.Insert(at, item);
    }

    /// <summary>Of proposals that find the same, who is accused in so many words says it best, and by whom best of all; nearness tells least of what for.</summary>
    private static int Vagueness(FoundBlame blame) => blame.Cue switch
    {
        Cue.Accused or Cue.Implicated or Cue.Identified => blame.Speaker is null ? 1 : 0,
        Cue.Presence or Cue.Association or Cue.Near or Cue.Allusion or Cue.AllusionOnMatter or Cue.Being => 3,
        _ => 2,
    };

    /// <summary>Keeps the statements of a sentence without those that say again what one before them says; the codebook's name of an actor stays.</summary>
    private void KeepDistinct(List<Judged> judged, List<FoundBlame> kept)
    {
        var first = kept.Count;
        foreach (var (blame, _, _) in judged)
        {
            var same = first;
            while (same < kept.Count && !IsSame(kept[same], blame))
                same++;
            if (same == kept.Count)
                kept.Add(blame);
            else if (actors.Has(blame.Target) && !actors.Has(kept[same].Target))
                kept[same] = kept[same] with { Actor = kept[same].Actor with { Target = blame.Target } };
        }
        judged.Clear();
    }

    /// <summary>All that may be a blame, with what speaks for it, in the order of the text.</summary>
    internal IEnumerable<Proposal> Propose()
    {
        for (var i = 0; i < text.Sentences.Length; i++)
            ReadSentence(i);
        new CulpritNamer(text).Name(proposals);
        var document = new DocumentEvidence(text, proposals);
        foreach (var (blame, signs) in proposals)
        {
            if (blame.Cue != Cue.Association || actors.Has(blame.Target) || document.BlamesElsewhere(blame) > 0)
                yield return new(blame, signs | new Signs(document.Of(blame)));
        }
    }

    /// <summary>The same words blamed twice, or one target twice in words that overlap.</summary>
    private static bool IsSame(FoundBlame one, FoundBlame other) =>
        (one.Target == other.Target && one.First < other.End && other.First < one.End) || one.Actor.Overlaps(other.Actor.First, other.Actor.End);

    private void ReadSentence(int index)
    {
        scene.Enter(index);
        standings.Enter();
        cast.Remember(scene);
        clauses.Read(found);
        accusations.Read(found);
        nouns.Read(found);
        ReadWords();
        var associations = prose.Read(found);
        presence.Read(found);
        found.AddRange(associations);
        Weigh();
    }

    private void ReadWords()
    {
        if (!scene.HasInterest)
            return;
        for (var token = scene.Sentence.First; token < scene.Sentence.End; token++)
        {
            if (!scene.IsOfInterest(token))
                continue;
            Add(responsibility.At(token), Cue.Implicated);
            Add(identity.At(token), Cue.Identified);
        }
    }

    private void Add(List<FoundBlame>? blames, Cue cue)
    {
        if (blames is null)
            return;
        foreach (var blame in blames)
        {
            var actor = cast.Identify(scene, blame.Actor);
            var speaker = blame.Speaker is not null && actor.Target != blame.Actor.Target ? actor.Target : blame.Speaker;
            found.Add(blame with { Cue = cue, Actor = actor, Speaker = speaker });
        }
    }

    private void Weigh()
    {
        var first = proposals.Count;
        foreach (var blame in found)
        {
            var deeds = text.Word(blame.At).Forms == Form.None ? Deed.None : text.Deeds(blame.At);
            var signs = new Signs(evidence.Of(scene, blame), standings.Of(blame), deeds);
            Insert(proposals, first, new(blame, signs), (one, other) => one.Blame.First.CompareTo(other.Blame.First));
        }
        found.Clear();
    }
}
