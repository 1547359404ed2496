namespace Workbench.Extraction.Blames.Prose;

/// <summary>
/// Finds what commentary holds the codebook's actors responsible for: authorship, means, leave and benefit, told by verbs and by allusion,
/// and, in a text that accuses throughout, by mere association.
/// </summary>
internal sealed class ProseReader
{
    private readonly List<Mention> mentions = [];
    private readonly BlameScene scene;
    private readonly MentionReader mentionReader;
    private readonly AllusionReader allusions;
    private readonly AssociationReader associations;

    public ProseReader(BlameScene scene)
    {
        this.scene = scene;
        mentionReader = new MentionReader(scene.Text, scene.Actors, mentions);
        allusions = new AllusionReader(scene, mentions);
        associations = new AssociationReader(scene, mentions);
    }

    /// <summary>Adds the statements of a sentence, and those by association to a list of their own; the sentences are read in their order.</summary>
    public void Read(List<FoundBlame> into, List<FoundBlame> associated)
    {
        mentionReader.Read(scene);
        allusions.Read(into);
        associations.Read(associated);
    }
}
