using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Workbench.Tests.Charts;

/// <summary>
/// plotly.js's own schema (<c>Cases/Charts/plotly/plot-schema.json</c> says which version and how much of it): what
/// attributes there are and what values each may have.
/// </summary>
internal static class PlotSchema
{
    private static readonly JsonNode Schema = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "Charts", "plotly", "plot-schema.json")))!;

    /// <summary>What a figure has that plotly.js does not know, one line each with its path.</summary>
    public static string[] Problems(JsonNode figure) =>
    [
        .. figure["data"]!.AsArray().SelectMany((trace, i) => TraceProblems(trace!, $"data[{i}]")),
        .. In(figure["layout"], Schema["layout"]!, "layout"),
    ];

    private static IEnumerable<string> TraceProblems(JsonNode trace, string path) =>
        Schema["traces"]![trace["type"]?.GetValue<string>() ?? "scatter"] is { } known ? In(trace, known, path) : [$"{path}: no such trace"];

    private static IEnumerable<string> In(JsonNode? value, JsonNode schema, string path)
    {
        if (schema["valType"]?.GetValueKind() == JsonValueKind.String)
            return Fits(value, schema) ? [] : [$"{path} = {value?.ToJsonString() ?? "null"} is no {schema.ToJsonString()}"];
        if (schema["items"] is JsonObject items && value is JsonArray list)
            return list.SelectMany((item, i) => In(item, items.First().Value!, $"{path}[{i}]"));
        return value is JsonObject group
            ? group.SelectMany(member => schema[member.Key] is { } known ? In(member.Value, known, $"{path}.{member.Key}") : [$"{path}.{member.Key} is no attribute"])
            : [$"{path} is no object"];
    }

    private static bool Fits(JsonNode? value, JsonNode schema) => schema["valType"]!.GetValue<string>() switch
    {
        "any" => true,
        "data_array" => value is JsonArray,
        "info_array" => value is JsonArray list && FitsInfo(list, schema),
        "colorscale" => value is JsonArray stops && stops.All(stop => stop is JsonArray { Count: 2 }),
        var single when schema["arrayOk"] is not null && value is JsonArray many => many.All(item => item is null || FitsOne(item, single, schema)),
        var single => FitsOne(value, single, schema),
    };

    private static bool FitsInfo(JsonArray list, JsonNode schema) => schema["items"] is JsonArray items
        ? list.Count <= items.Count && list.Zip(items, (item, known) => Fits(item, known!)).All(fits => fits)
        : list.All(item => Fits(item, schema["items"]!));

    private static bool FitsOne(JsonNode? value, string type, JsonNode schema) => value is JsonValue single && type switch
    {
        "boolean" => single.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "integer" => IsNumber(single, schema) && decimal.IsInteger(single.GetValue<decimal>()),
        "number" => IsNumber(single, schema),
        "angle" => single.GetValueKind() == JsonValueKind.Number || single.ToString() == "auto",
        "string" or "color" or "subplotid" => single.GetValueKind() == JsonValueKind.String,
        "enumerated" => schema["values"]!.AsArray().Any(allowed => IsAllowed(single, allowed!)),
        "flaglist" => Extras(schema).Contains(single.ToString()) || single.ToString().Split('+').All(flag => schema["flags"]!.AsArray().Any(known => known!.ToString() == flag)),
        _ => throw new InvalidOperationException($"plotly's schema has a kind of value that is not known here: {type}"),
    };

    private static string[] Extras(JsonNode schema) => [.. schema["extras"]?.AsArray().Select(extra => extra!.ToString()) ?? []];

    private static bool IsNumber(JsonValue value, JsonNode schema) =>
        value.GetValueKind() == JsonValueKind.Number
        && value.GetValue<decimal>() is var number
        && (schema["min"] is not { } min || number >= min.GetValue<decimal>())
        && (schema["max"] is not { } max || number <= max.GetValue<decimal>());

    /// <summary>Equal to what is allowed; a text between slashes is a pattern.</summary>
    private static bool IsAllowed(JsonValue value, JsonNode allowed) =>
        JsonNode.DeepEquals(value, allowed)
        || (allowed.ToString() is ['/', .. var pattern, '/'] && Regex.IsMatch(value.ToString(), pattern, RegexOptions.CultureInvariant));
}
