using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Tests.Execution;

namespace Workbench.Notebooks.Tests.Formatting;

/// <summary>JSON values of Newtonsoft.Json, here of types of its names.</summary>
public sealed class LibraryJsonTests : IDisposable
{
    private const string Types =
        """
        namespace Newtonsoft.Json.Linq
        {
            public abstract class JToken(string text) : System.Collections.Generic.IEnumerable<JToken>
            {
                public System.Collections.Generic.IEnumerator<JToken> GetEnumerator() { yield break; }
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
                public override string ToString() => text;
            }
            public class JValue(string text) : JToken(text);
            public abstract class JContainer(string text) : JToken(text);
            public class JObject(string text) : JContainer(text);
        }
        """;

    private readonly Cells _cells = new();

    [Theory]
    [InlineData("new JObject(\"{ \\\"a\\\": [1, 2] }\")", "{\n  \"a\": [\n    1,\n    2\n  ]\n}")]
    [InlineData("new JObject(\"{ not: JSON }\")", "{ not: JSON }")]
    [InlineData("new JValue(\"Ida\")", "Ida")]
    [InlineData("new JToken[] { new JObject(\"{ \\\"a\\\": 1 }\"), new JValue(\"2\") }", "[ {\"a\":1}, 2 ]")]
    public async Task Is_shown_as_JSON(string code, string plain)
    {
        await _cells.RunAsync(Types);
        await _cells.ShowsAsync($"using Newtonsoft.Json.Linq;\n{code}", plain);
    }

    [Fact]
    public async Task An_object_carries_JSON_that_front_ends_fold()
    {
        await _cells.RunAsync(Types);
        var result = await _cells.RunAsync("new Newtonsoft.Json.Linq.JObject(\"{ \\\"a\\\": 1 }\")");
        Assert.Equal("{\"a\":1}", Assert.IsType<Output.ExecuteResult>(Assert.Single(result.Outputs)).Data["application/json"]);
    }

    public void Dispose() => _cells.Dispose();
}
