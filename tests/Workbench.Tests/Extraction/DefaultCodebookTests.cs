using System.Text.Json;
using Workbench.Claims;
using Workbench.Extraction;

namespace Workbench.Tests.Extraction;

public class DefaultCodebookTests
{
    [Fact]
    public void The_shipped_codebook_is_what_its_YAML_says()
    {
        var result = CodebookFile.Parse(DefaultCodebook.Text(), "default.yaml");
        Assert.Empty(result.Problems);
        Assert.Equal(JsonSerializer.Serialize(result.Codebook), JsonSerializer.Serialize(DefaultCodebook.Value));
    }
}
