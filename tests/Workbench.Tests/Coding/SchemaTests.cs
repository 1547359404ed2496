using System.Text.Json;
using Workbench.Claims;
using Workbench.Coding;
using Workbench.Quantities;
using Workbench.Sources;

namespace Workbench.Tests.Coding;

public class SchemaTests
{
    private static readonly string Data = Path.Combine(Workspace.Find(AppContext.BaseDirectory).Root, "data");
    private static readonly JsonElement CodingSchema = Read("coding");
    private static readonly JsonElement CodebookSchema = Read("codebook");

    public static TheoryData<string, string> Groups() => new()
    {
        { "coding", "" },
        { "coding", "properties/metadata" },
        { "coding", "$defs/stated" },
        { "coding", "$defs/statedDate" },
        { "coding", "$defs/account" },
        { "coding", "$defs/figure" },
        { "coding", "$defs/blame" },
        { "coding", "$defs/stance" },
        { "codebook", "" },
        { "codebook", "$defs/category" },
        { "codebook", "$defs/actor" },
        { "codebook", "$defs/frame" },
        { "codebook", "$defs/place" },
        { "codebook", "$defs/population" },
        { "codebook", "$defs/vagueWord" },
    };

    [Theory]
    [MemberData(nameof(Groups))]
    public void The_schema_has_the_keys_of_the_reader(string schema, string group)
    {
        var (element, shape) = (At(schema == "coding" ? CodingSchema : CodebookSchema, group), ShapeOf(schema, group));

        Assert.Equal(shape.Keys.Order(StringComparer.Ordinal), element.GetProperty("properties").EnumerateObject().Select(key => key.Name).Order(StringComparer.Ordinal));
        Assert.Equal(shape.Required.Concat(shape.RequiredOrNull).Order(StringComparer.Ordinal), Strings(element, "required").Order(StringComparer.Ordinal));
        Assert.False(element.GetProperty("additionalProperties").GetBoolean());
        Assert.All(element.GetProperty("properties").EnumerateObject(), key => Assert.NotEqual("", key.Value.GetProperty("description").GetString()));
    }

    [Fact]
    public void The_schema_has_the_codes_of_the_reader()
    {
        Assert.Equal(Code.All<Qualifier>(), Codes("figure", "qualifier"));
        Assert.Equal(Code.All<Act>(), Codes("blame", "act"));
        Assert.Equal(Code.All<Commitment>(), Codes("blame", "commitment"));
        Assert.Equal(Code.All<Position>(), Codes("stance", "position"));
        Assert.Equal(Code.All<AccountKind>(), Codes("account", "kind"));
    }

    [Fact]
    public void The_codes_the_schema_offers_are_in_the_codebook()
    {
        var codebook = CodebookFile.Read(Path.Combine(Data, "codebook.yaml")).Codebook!;

        Assert.Subset(codebook.Categories.Select(category => category.Code).ToHashSet(), Offered("figure", "category"));
        Assert.Subset(codebook.Frames.Select(frame => frame.Code).ToHashSet(), Offered("stance", "frame"));
    }

    private static JsonElement Read(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Data, "schema", name + ".schema.json")));
        return document.RootElement.Clone();
    }

    private static YamlShape ShapeOf(string schema, string group) => (schema, group) switch
    {
        ("coding", "") => CodingShapes.Coding,
        ("coding", "properties/metadata") => CodingShapes.Metadata,
        ("coding", "$defs/stated" or "$defs/statedDate") => CodingShapes.Stated,
        ("coding", "$defs/account") => CodingShapes.Account,
        ("coding", "$defs/figure") => CodingShapes.Figure,
        ("coding", "$defs/blame") => CodingShapes.Blame,
        ("coding", "$defs/stance") => CodingShapes.Stance,
        ("codebook", "") => CodebookShapes.Codebook,
        ("codebook", "$defs/category") => CodebookShapes.Category,
        ("codebook", "$defs/actor") => CodebookShapes.Actor,
        ("codebook", "$defs/frame") => CodebookShapes.Frame,
        ("codebook", "$defs/place") => CodebookShapes.Place,
        ("codebook", "$defs/population") => CodebookShapes.Population,
        ("codebook", "$defs/vagueWord") => CodebookShapes.VagueWord,
        _ => throw new ArgumentException($"no shape for {group} of {schema}"),
    };

    private static JsonElement At(JsonElement element, string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(element, (at, key) => at.GetProperty(key));

    private static IEnumerable<string> Strings(JsonElement element, string key) =>
        element.TryGetProperty(key, out var list) ? list.EnumerateArray().Select(item => item.GetString()!) : [];

    private static IEnumerable<string> Codes(string group, string key) => Strings(At(CodingSchema, $"$defs/{group}/properties/{key}"), "enum");

    private static HashSet<string> Offered(string group, string key) =>
        [.. At(CodingSchema, $"$defs/{group}/properties/{key}/anyOf").EnumerateArray().SelectMany(option => Strings(option, "enum"))];
}
