using Workbench.Extraction.Attributions;
using Workbench.Extraction.Blames.Prose;
using Workbench.Extraction.Lexicon;

namespace Workbench.Extraction.Blames;

/// <summary>
/// Finds the statements of a document that hold somebody responsible: every reader proposes what its grammar allows, and the judge
/// decides on each proposal by all that speaks for and against it.
/// </summary>
internal sealed class BlameReader(AnnotatedText text, ActorBook actors, NameBook names)
{
    private readonly ProseReader prose = new(text, actors);
    private readonly Cast cast = new(text, actors);
    private readonly StandingReader standings = new(text);
    private readonly Evidence evidence = new(text, actors);
    private readonly List<(BlameScene Scene, FoundBlame Blame)> proposals = [];

    /// <summary>The blames in the order of their quotes, one for each target and statement.</summary>
    public List<FoundBlame> Read()
    {
        var judged = Propose().Select(proposal => (proposal.Blame, Score: Judge.Shipped.Score(proposal.Signs))).Where(entry => entry.Score > 0);
        var found = judged.GroupBy(entry => entry.Blame.Sentence).SelectMany(sentence => Distinct(sentence.OrderByDescending(entry => entry.Score).ThenBy(entry => entry.Blame.First).Select(entry => entry.Blame))).ToList();
        found.Sort((left, right) => (left.First, left.End, left.Target).CompareTo((right.First, right.End, right.Target)));
        return found;
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

    /// <summary>All that may be a blame, with what speaks for it, in the order of the text.</summary>
    internal List<Proposal> Propose()
    {
        for (var i = 0; i < text.Sentences.Length; i++)
            ReadSentence(new(text, text.Sentences[i], i, actors, names));
        var strong = Strong();
        foreach (var (scene, blame) in prose.ReadAssociations())
        {
            if (actors.Has(blame.Target) || strong[blame.Target].Any(sentence => sentence != blame.Sentence))
                proposals.Add((scene, blame with { Cue = Cue.Association }));
        }
        var standing = proposals.ConvertAll(proposal => standings.Of(proposal.Scene, proposal.Blame));
        NameCulprits(standing);
        strong = Strong();
        var context = Context();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<Proposal>();
        foreach (var i in Enumerable.Range(0, proposals.Count).OrderBy(i => proposals[i].Blame.First))
        {
            var (scene, blame) = proposals[i];
            var others = strong[blame.Target].Count(sentence => sentence != blame.Sentence);
            var traits = evidence.Of(scene, blame) | context | Elsewhere(others) | (seen.Add(blame.Target) ? 0 : Trait.Repeated);
            found.Add(new(blame, new(traits, standing[i], text.Word(blame.At).Forms == Form.None ? Deed.None : text.Deeds(blame.At))));
        }
        return found;
    }

    private ILookup<string, int> Strong() =>
        proposals.Where(proposal => IsStrong(proposal.Blame)).Select(proposal => (proposal.Blame.Target, proposal.Blame.Sentence)).Distinct().ToLookup(pair => pair.Target, pair => pair.Sentence);

    private void NameCulprits(List<Standing> standing)
    {
        var namer = new CulpritNamer(text);
        for (var i = 0; i < proposals.Count; i++)
            namer.Remember(proposals[i].Blame, standing[i]);
        for (var i = 0; i < proposals.Count; i++)
            proposals[i] = (proposals[i].Scene, namer.Name(proposals[i].Blame));
    }

    /// <summary>How much the document accuses, and whether it reports what others say.</summary>
    private Trait Context()
    {
        var accusations = proposals.Count(proposal => proposal.Blame.Cue is Cue.Conduct or Cue.Means or Cue.Allusion or Cue.Implicated or Cue.Accused);
        var context = IsReporting() ? Trait.Reporting : Trait.None;
        if (accusations >= 5 && accusations * 100 >= text.Layout.Tokens.Count)
            return context | Trait.Accusing | Trait.Heated;
        return accusations >= 3 && accusations * 200 >= text.Layout.Tokens.Count ? context | Trait.Accusing : context;
    }

    /// <summary>A report says who said so in every third sentence or more; an opinion piece seldom does.</summary>
    private bool IsReporting()
    {
        var credited = 0;
        foreach (var sentence in text.Sentences)
        {
            var says = false;
            for (var i = sentence.First; i < sentence.End && !says; i++)
                says = text.Word(i).Does(Deed.Say | Deed.Tell) && text.Word(i).Has(Form.Past);
            credited += says ? 1 : 0;
        }
        return credited * 3 >= text.Sentences.Length;
    }

    private static bool IsStrong(FoundBlame blame) => blame.Cue is Cue.Accused or Cue.Implicated or Cue.Identified or Cue.Conduct or Cue.Doing or Cue.Allusion or Cue.Means or Cue.NounBy or Cue.Deed;

    private static Trait Elsewhere(int sentences) => sentences > 2 ? Trait.Elsewhere | Trait.Often : sentences > 0 ? Trait.Elsewhere : Trait.None;

    /// <summary>The same words blamed twice, or one target twice in words that overlap.</summary>
    private static bool IsSame(FoundBlame one, FoundBlame other) =>
        (one.Target == other.Target && one.First < other.End && other.First < one.End) || (one.Actor.First < other.Actor.End && other.Actor.First < one.Actor.End);

    private void ReadSentence(BlameScene scene)
    {
        var before = proposals.Count;
        cast.Remember(scene);
        foreach (var blame in new ClauseBlameReader(scene, cast).Read().Concat(new AccusationReader(scene, cast).Read()).Concat(new NounBlameReader(scene, cast).Read()))
            proposals.Add((scene, blame));
        ReadWords(scene);
        foreach (var blame in prose.Read(scene))
            proposals.Add((scene, blame));
        foreach (var blame in new PresenceReader(scene, cast, standings).Read(proposals[before..].ConvertAll(proposal => proposal.Blame)))
            proposals.Add((scene, blame));
    }

    private void ReadWords(BlameScene scene)
    {
        var (responsibility, identity) = (new ResponsibilityReader(scene), new IdentityReader(scene));
        for (var token = scene.Sentence.First; token < scene.Sentence.End; token++)
        {
            if (!scene.IsOfInterest(token))
                continue;
            Add(scene, responsibility.At(token), Cue.Implicated);
            Add(scene, identity.At(token), Cue.Identified);
        }
    }

    private void Add(BlameScene scene, List<FoundBlame>? blames, Cue cue)
    {
        foreach (var blame in blames ?? [])
            proposals.Add((scene, blame with { Cue = cue, Actor = cast.Identify(scene, blame.Actor) }));
    }
}
