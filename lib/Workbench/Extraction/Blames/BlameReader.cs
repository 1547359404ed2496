using Workbench.Extraction.Attributions;
using Workbench.Extraction.Blames.Prose;

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
    private readonly ClauseBlameReader clauses;
    private readonly AccusationReader accusations;
    private readonly NounBlameReader nouns;
    private readonly ResponsibilityReader responsibility;
    private readonly IdentityReader identity;
    private readonly ProseReader prose;
    private readonly List<FoundBlame> found = [];
    private readonly List<FoundBlame> associated = [];
    private readonly List<Proposal> proposals = [];
    private readonly List<Proposal> associations = [];

    public BlameReader(AnnotatedText text, ActorBook actors, NameBook names)
    {
        (this.text, this.actors) = (text, actors);
        scene = new BlameScene(text, actors, names);
        cast = new Cast(text, actors);
        evidence = new Evidence(text, actors);
        clauses = new ClauseBlameReader(scene, cast);
        accusations = new AccusationReader(scene, cast);
        nouns = new NounBlameReader(scene, cast);
        responsibility = new ResponsibilityReader(scene);
        identity = new IdentityReader(scene);
        prose = new ProseReader(scene);
    }

    /// <summary>The blames in the order of their quotes, one for each target and statement.</summary>
    public List<FoundBlame> Read()
    {
        var judged = Propose().Select(proposal => (proposal.Blame, Score: Judge.Shipped.Score(proposal.Traits))).Where(entry => entry.Score > 0);
        var kept = judged.GroupBy(entry => entry.Blame.Sentence).SelectMany(sentence => Distinct(sentence.OrderByDescending(entry => entry.Score).ThenBy(entry => entry.Blame.First).Select(entry => entry.Blame))).ToList();
        kept.Sort((left, right) => (left.First, left.End, left.Target).CompareTo((right.First, right.End, right.Target)));
        return kept;
    }

    /// <summary>The statements of a sentence, the surest first, without those that say again what a surer one says.</summary>
    private static List<FoundBlame> Distinct(IEnumerable<FoundBlame> blames)
    {
        var kept = new List<FoundBlame>();
        foreach (var blame in blames)
        {
            if (!kept.Exists(other => IsSame(other, blame)))
                kept.Add(blame);
        }
        return kept;
    }

    /// <summary>All that may be a blame, with what speaks for it.</summary>
    internal IEnumerable<Proposal> Propose()
    {
        for (var i = 0; i < text.Sentences.Length; i++)
            ReadSentence(i);
        var document = new DocumentEvidence(text, proposals);
        proposals.AddRange(associations.Where(association => actors.Has(association.Blame.Target) || document.BlamesElsewhere(association.Blame) > 0));
        return proposals.OrderBy(proposal => proposal.Blame.First).Select(proposal => proposal with { Traits = proposal.Traits | document.Of(proposal.Blame) });
    }

    /// <summary>The same words blamed twice, or one target twice in words that overlap.</summary>
    private static bool IsSame(FoundBlame one, FoundBlame other) =>
        (one.Target == other.Target && one.First < other.End && other.First < one.End) || (one.Actor.First < other.Actor.End && other.Actor.First < one.Actor.End);

    private void ReadSentence(int index)
    {
        scene.Enter(index);
        cast.Remember(scene);
        clauses.Read(found);
        accusations.Read(found);
        nouns.Read(found);
        ReadWords();
        prose.Read(found, associated);
        Weigh(found, proposals);
        Weigh(associated, associations);
    }

    private void ReadWords()
    {
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
            found.Add(blame with { Cue = cue, Actor = cast.Identify(scene, blame.Actor) });
    }

    private void Weigh(List<FoundBlame> blames, List<Proposal> into)
    {
        foreach (var blame in blames)
            into.Add(new(blame, evidence.Of(scene, blame)));
        blames.Clear();
    }
}
