namespace Workbench.Extraction.Blames.Prose;

/// <summary>
/// Finds what commentary holds the codebook's actors responsible for: authorship, means, leave and benefit, told by verbs and by allusion,
/// and, in a text that accuses throughout, by mere association.
/// </summary>
internal sealed class ProseReader(AnnotatedText text, ActorBook actors)
{
    /// <summary>A text accuses throughout when it blames by conduct or allusion at least this often …</summary>
    private const int FewestAccusations = 3;

    /// <summary>… and at least once in so many tokens.</summary>
    private const int TokensAnAccusation = 300;

    private readonly MentionReader mentions = new(text, actors);
    private readonly List<(BlameScene Scene, List<Mention> Mentions)> scenes = [];
    private int accusations;

    /// <summary>The statements of a sentence; the sentences are asked for in their order.</summary>
    public List<FoundBlame> Read(BlameScene scene)
    {
        var named = mentions.Read(scene);
        if (named.Count == 0)
            return [];
        scenes.Add((scene, named));
        List<FoundBlame> found = [.. new ConductReader(scene, named).Read(), .. new AllusionReader(scene, named).Read()];
        accusations += found.Count;
        return found;
    }

    /// <summary>What is added when all sentences are read.</summary>
    public IEnumerable<FoundBlame> ReadAssociations() =>
        accusations >= FewestAccusations && accusations * TokensAnAccusation >= text.Layout.Tokens.Count
            ? scenes.SelectMany(entry => new AssociationReader(entry.Scene, entry.Mentions).Read())
            : [];
}
