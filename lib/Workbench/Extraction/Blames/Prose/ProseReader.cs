namespace Workbench.Extraction.Blames.Prose;

/// <summary>
/// Finds what commentary holds the codebook's actors responsible for: authorship, means, leave and benefit, told by verbs and by allusion,
/// and, in a text that accuses throughout, by mere association.
/// </summary>
internal sealed class ProseReader(AnnotatedText text, ActorBook actors)
{
    private readonly MentionReader mentions = new(text, actors);
    private readonly List<(BlameScene Scene, List<Mention> Mentions)> scenes = [];

    /// <summary>The statements of a sentence; the sentences are asked for in their order.</summary>
    public List<FoundBlame> Read(BlameScene scene)
    {
        var named = mentions.Read(scene);
        if (named.Count == 0)
            return [];
        scenes.Add((scene, named));
        return [.. new AllusionReader(scene, named).Read()];
    }

    /// <summary>What is added when all sentences are read.</summary>
    public IEnumerable<(BlameScene Scene, FoundBlame Blame)> ReadAssociations() =>
        scenes.SelectMany(entry => new AssociationReader(entry.Scene, entry.Mentions).Read().Select(blame => (entry.Scene, blame)));
}
