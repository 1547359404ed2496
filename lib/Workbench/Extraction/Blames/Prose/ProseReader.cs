namespace Workbench.Extraction.Blames.Prose;

/// <summary>
/// Finds what commentary holds the codebook's actors responsible for: authorship, means, leave and benefit, told by verbs and by allusion.
/// </summary>
internal sealed class ProseReader(AnnotatedText text, ActorBook actors)
{
    private readonly MentionReader mentions = new(text, actors);

    /// <summary>The statements of a sentence; the sentences are asked for in their order.</summary>
    public IEnumerable<FoundBlame> Read(BlameScene scene)
    {
        var named = mentions.Read(scene);
        return named.Count == 0 ? [] : new ConductReader(scene, named).Read().Concat(new AllusionReader(scene, named).Read());
    }
}
