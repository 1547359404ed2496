using Workbench.Extraction;
using Workbench.Sources;
using Workbench.Tests.Support;

namespace Workbench.Tests.Extraction;

/// <summary>Readers pass over sentences whose words hold nothing of theirs; what they look for and what they ask first must not part.</summary>
public class ThoroughExtractorTests
{
    private static readonly Extractor Quick = Extractor.Create(DefaultCodebook.Value);
    private static readonly Extractor Thorough = Extractor.CreateThorough(DefaultCodebook.Value);

    public static TheoryData<string> Files =>
        [.. new[] { Repository.At("seeds"), Repository.Case("Extraction") }.SelectMany(folder => Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories)).Select(file => Path.GetRelativePath(Repository.Root, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_is_found_in_the_sentences_that_readers_pass_over(string file)
    {
        var source = new Source("x", File.ReadAllText(Repository.At(file)), Metadata.None, []);
        Assert.Equal(ClaimLines.Write(Thorough.Read(source)), ClaimLines.Write(Quick.Read(source)));
    }
}
