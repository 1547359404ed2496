using Microsoft.CodeAnalysis;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Tests.Execution;

public class CellChainTests
{
    [Fact]
    public void Of_two_builds_of_one_library_the_last_is_seen()
    {
        var (older, other, newer) = (Reference("one/Harbour.dll"), Reference("one/Quay.dll"), Reference("two/harbour.dll"));
        Assert.Equal([other, newer], CellChain.Newest([older, other, newer, newer]));
    }

    private static PortableExecutableReference Reference(string path) => MetadataReference.CreateFromImage(File.ReadAllBytes(typeof(CellChainTests).Assembly.Location), filePath: path);
}
