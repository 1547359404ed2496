using Workbench.Extraction.Attributions;
using Workbench.Extraction.Blames.Prose;
using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;

namespace Workbench.Extraction.Blames;

/// <summary>Finds the statements of a document that hold somebody responsible, sentence by sentence.</summary>
internal sealed class BlameReader(AnnotatedText text, ActorBook actors, NameBook names)
{
    /// <summary>Statements about one target whose verbs stand closer than this are one statement.</summary>
    private const int Nearby = 14;

    private readonly List<FoundBlame> found = [];
    private readonly ProseReader prose = new(text, actors);

    /// <summary>The blames in the order of their quotes, one for each target and statement.</summary>
    public List<FoundBlame> Read()
    {
        for (var i = 0; i < text.Sentences.Length; i++)
            ReadSentence(i);
        AddAssociations();
        found.Sort((left, right) => (left.First, left.End, left.Target).CompareTo((right.First, right.End, right.Target)));
        return found;
    }

    /// <summary>An association adds to what else the sentence says only when it blames nobody of that name yet.</summary>
    private void AddAssociations()
    {
        var said = found.Select(blame => (blame.Sentence, blame.Target)).ToHashSet();
        found.AddRange(prose.ReadAssociations().Where(blame => said.Add((blame.Sentence, blame.Target))));
    }

    private void ReadSentence(int index)
    {
        var sentence = text.Sentences[index];
        var scene = new BlameScene(text, sentence, index, actors, names);
        var mark = found.Count;
        if (HasDeed(sentence))
            ReadDeeds(scene, sentence, mark);
        foreach (var blame in prose.Read(scene))
            Add(blame, mark);
    }

    private void ReadDeeds(BlameScene scene, Sentence sentence, int mark)
    {
        var (accusations, agents, responsibility, identity) = (new AccusationReader(scene), new ByReader(scene), new ResponsibilityReader(scene), new IdentityReader(scene));
        var attribute = new AttributeReader(scene);
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (!scene.IsOfInterest(token))
                continue;
            Add(accusations.At(token), mark);
            Add(agents.At(token), mark);
            Add(responsibility.At(token), mark);
            Add(identity.At(token), mark);
            Add(attribute.At(token), mark);
        }
        Add(new DeedReader(scene).Read(), mark);
        AddNear(scene, sentence, mark);
    }

    private void AddNear(BlameScene scene, Sentence sentence, int mark)
    {
        var nearness = new NearnessReader(scene);
        for (var token = sentence.First; token < sentence.End; token++)
            Add(nearness.At(token), mark);
    }

    /// <summary>Whether a word of the sentence can blame at all; most sentences have none.</summary>
    private bool HasDeed(Sentence sentence)
    {
        for (var token = sentence.First; token < sentence.End; token++)
        {
            var word = text.Word(token);
            if ((word.Deeds & BlameScene.Blaming) != 0 || word.Phrases.Length > 0 || word.Is(Kind.Guilt | Kind.Mastermind | Kind.Event) || BlameWords.Is(text, token))
                return true;
        }
        return false;
    }

    private void Add(List<FoundBlame>? blames, int mark)
    {
        if (blames is null)
            return;
        foreach (var blame in blames)
            Add(blame, mark);
    }

    /// <summary>Of two statements about one target that share words, the first found stays: the more telling patterns are asked first.</summary>
    private void Add(FoundBlame blame, int mark)
    {
        for (var i = mark; i < found.Count; i++)
        {
            if (found[i].Target == blame.Target && found[i].First < blame.End && blame.First < found[i].End && Math.Abs(found[i].At - blame.At) < Nearby)
                return;
        }
        found.Add(blame);
    }
}
