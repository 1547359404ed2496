namespace Workbench;

/// <summary>Opening a corpus.</summary>
public sealed partial class Corpus
{
    private static readonly AsyncLocal<Corpus?> Lent = new();

    /// <summary>The corpus of a workspace.</summary>
    /// <param name="folder">
    /// The workspace or a folder in it. When null: the corpus that the notebook's host lends, else that of the nearest workspace at or
    /// above the notebook's folder or the current one.
    /// </param>
    /// <exception cref="NoWorkspaceException">There is no workspace there.</exception>
    /// <exception cref="CorpusException">Its codebook cannot be used.</exception>
    public static Corpus Open(string? folder = null) =>
        folder is null && Lent.Value is { } lent ? lent : CorpusReader.Read(Workspace.Find(folder));

    /// <summary>
    /// Lends this corpus to everything that runs in the current asynchronous flow, so that a notebook's <c>Corpus.Open()</c> gives it
    /// without reading the files again.
    /// </summary>
    /// <param name="onRead">Told of each part when it is read, perhaps many times and from several threads; this is how a host learns what a notebook depends on.</param>
    public void Lend(Action<CorpusPart> onRead) => Lent.Value = new Corpus(contents, onRead);
}
