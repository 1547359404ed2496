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
        if (!CanFind(scene.Gist))
        {
            mentionReader.NameOthers(scene);
            return associated;
        }
        mentionReader.AddOthers(scene);
        allusions.Read(into);
        associations.Read(associated);
        return associated;
    }

    /// <summary>Whether the sentence has words that an allusion or an association needs.</summary>
    private static bool CanFind(in Gist gist) =>
        gist.Has(Mark.Allusion | Mark.Association | Mark.It) || (gist.Has(Mark.AllusionOnMatter) && gist.Has(Mark.Matter)) || (gist.Has(Mark.Conduct) && gist.Has(TokenKind.Hyphen));
}
