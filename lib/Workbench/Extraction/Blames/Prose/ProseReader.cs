using Workbench.Quantities.Tokens;

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
    private readonly List<FoundBlame> associated = [];

    public ProseReader(BlameScene scene)
    {
        this.scene = scene;
        mentionReader = new MentionReader(scene.Text, scene.Actors, mentions);
        allusions = new AllusionReader(scene, mentions);
        associations = new AssociationReader(scene, mentions);
    }

    /// <summary>Adds the statements of a sentence, and returns those by association until the next is read; the sentences are read in their order.</summary>
    public List<FoundBlame> Read(List<FoundBlame> into)
    {
        associated.Clear();
        mentionReader.Read(scene);
        var (alludes, associates) = (CanAllude(scene.Gist), scene.Gist.Has(Mark.Association));
        if (alludes || associates)
            mentionReader.AddOthers(scene);
        else
            mentionReader.NameOthers(scene);
        if (alludes)
            allusions.Read(into);
        if (associates)
            associations.Read(associated);
        return associated;
    }

    /// <summary>Whether the sentence has words that an allusion needs.</summary>
    private static bool CanAllude(in Gist gist) =>
        gist.Has(Mark.Allusion | Mark.It) || (gist.Has(Mark.Matter) && (gist.Has(Mark.AllusionOnMatter) || (gist.Has(Mark.Conduct) && gist.Has(TokenKind.Hyphen))));
}
