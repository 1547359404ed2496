using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workbench.Charts;

namespace Workbench.Tests.Charts;

/// <summary>A chart's figure as plotly will read it.</summary>
internal static class FigureJson
{
    private const int Decimals = 4;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonNode Read(Chart chart) => JsonNode.Parse(chart.Figure.ToJson())!;

    public static JsonNode[] Traces(Chart chart) => [.. Read(chart)["data"]!.AsArray().OfType<JsonNode>()];

    /// <summary>For a person to judge: indented, numbers rounded.</summary>
    public static string Pretty(Chart chart) => Rounded(Read(chart))!.ToJsonString(Readable) + "\n";

    public static string[] Texts(JsonNode? node) => [.. Values(node).Where(value => value.GetValueKind() == JsonValueKind.String).Select(value => value.GetValue<string>())];

    public static decimal?[] Numbers(JsonNode? array) => [.. array!.AsArray().Select(item => item is null ? (decimal?)null : item.GetValue<decimal>())];

    private static IEnumerable<JsonNode> Values(JsonNode? node) => node switch
    {
        JsonObject group => group.SelectMany(pair => Values(pair.Value)),
        JsonArray list => list.SelectMany(Values),
        null => [],
        _ => [node],
    };

    private static JsonNode? Rounded(JsonNode? node) => node switch
    {
        JsonObject group => new JsonObject(group.Select(pair => KeyValuePair.Create(pair.Key, Rounded(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Rounded)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => JsonNode.Parse(Rounded(value.GetValue<decimal>())),
        _ => node?.DeepClone(),
    };

    private static string Rounded(decimal number) => decimal.Round(number, Decimals).ToString("0.####", CultureInfo.InvariantCulture);
}
