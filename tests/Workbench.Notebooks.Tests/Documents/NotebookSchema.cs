using System.Text.Json;
using System.Text.RegularExpressions;

namespace Workbench.Notebooks.Tests.Documents;

/// <summary>The rules of nbformat's v4.5 schema: the keys each object must have and may have, and their types.</summary>
internal static partial class NotebookSchema
{
    public static void AssertValid(string text)
    {
        var root = JsonElement.Parse(text);
        AssertKeys(root, ["cells", "metadata", "nbformat", "nbformat_minor"]);
        Assert.Equal(4, root.GetProperty("nbformat").GetInt32());
        Assert.True(root.GetProperty("nbformat_minor").GetInt32() >= 5);
        Assert.Equal(JsonValueKind.Object, root.GetProperty("metadata").ValueKind);
        var ids = new HashSet<string>();
        foreach (var cell in root.GetProperty("cells").EnumerateArray())
        {
            var id = cell.GetProperty("id").GetString()!;
            Assert.Matches(Id(), id);
            Assert.True(ids.Add(id), $"id {id} stands twice");
            AssertCell(cell);
        }
    }

    private static void AssertCell(JsonElement cell)
    {
        AssertLines(cell.GetProperty("source"));
        Assert.Equal(JsonValueKind.Object, cell.GetProperty("metadata").ValueKind);
        if (cell.GetProperty("metadata").TryGetProperty("tags", out var tags))
            Assert.Equal(tags.GetArrayLength(), tags.EnumerateArray().Select(tag => tag.GetString()).Distinct().Count());
        switch (cell.GetProperty("cell_type").GetString())
        {
            case "code":
                AssertKeys(cell, ["cell_type", "execution_count", "id", "metadata", "outputs", "source"]);
                AssertCount(cell);
                foreach (var output in cell.GetProperty("outputs").EnumerateArray())
                    AssertOutput(output);
                break;
            case "markdown" or "raw":
                AssertKeys(cell, ["cell_type", "id", "metadata", "source"], "attachments");
                break;
            case var other:
                Assert.Fail($"cell_type {other}");
                break;
        }
    }

    private static void AssertOutput(JsonElement output)
    {
        switch (output.GetProperty("output_type").GetString())
        {
            case "stream":
                AssertKeys(output, ["name", "output_type", "text"]);
                AssertLines(output.GetProperty("text"));
                break;
            case "display_data":
                AssertKeys(output, ["data", "metadata", "output_type"]);
                AssertBundle(output.GetProperty("data"));
                break;
            case "execute_result":
                AssertKeys(output, ["data", "execution_count", "metadata", "output_type"]);
                AssertCount(output);
                AssertBundle(output.GetProperty("data"));
                break;
            case "error":
                AssertKeys(output, ["ename", "evalue", "output_type", "traceback"]);
                Assert.Equal(JsonValueKind.String, output.GetProperty("ename").ValueKind);
                Assert.Equal(JsonValueKind.String, output.GetProperty("evalue").ValueKind);
                AssertLines(output.GetProperty("traceback"));
                break;
            case var other:
                Assert.Fail($"output_type {other}");
                break;
        }
    }

    private static void AssertBundle(JsonElement data)
    {
        foreach (var item in data.EnumerateObject())
        {
            if (!(item.Name == "application/json" || (item.Name.StartsWith("application/", StringComparison.Ordinal) && item.Name.EndsWith("+json", StringComparison.Ordinal))))
                AssertLines(item.Value);
        }
    }

    private static void AssertCount(JsonElement owner) =>
        Assert.Contains(owner.GetProperty("execution_count").ValueKind, new[] { JsonValueKind.Null, JsonValueKind.Number });

    private static void AssertLines(JsonElement value) =>
        Assert.All(value.EnumerateArray(), line => Assert.Equal(JsonValueKind.String, line.ValueKind));

    private static void AssertKeys(JsonElement value, string[] required, params string[] optional)
    {
        var seen = value.EnumerateObject().Select(property => property.Name).Except(optional).ToArray();
        Assert.Equal(required, seen);
    }

    [GeneratedRegex("^[a-zA-Z0-9-_]{1,64}$")]
    private static partial Regex Id();
}
