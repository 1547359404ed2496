using Workbench.Claims;

namespace Workbench.Tests.Support;

/// <summary>An invented event told by four invented sources: <c>Cases/Comparison/brindle</c>.</summary>
internal static class Brindle
{
    public static string Folder { get; } = Repository.Case("Comparison", "brindle");

    /// <summary>The corpus as the files have it; immutable, so that tests may share it.</summary>
    public static Corpus Corpus { get; } = Corpus.Open(Folder);

    public static Codebook Codebook => Corpus.Codebook;
}
