using Workbench.Claims;

namespace Workbench.Coding;

/// <summary>The keys of a coding file; <c>data/schema/coding.schema.json</c> says the same to editors.</summary>
internal static class CodingShapes
{
    public static YamlShape Coding { get; } =
        new("a coding", ["source", "coder"], ["complete", "metadata", "accounts", "figures", "blames", "stances"]);

    public static YamlShape Metadata { get; } = new("the metadata", [], ["title", "author", "outlet", "published", "modified"]);

    public static YamlShape Stated { get; } = new("a stated value", ["value"], ["from"]);

    public static YamlShape Account { get; } =
        new("an account", ["id", "kind", "begins", "ends"], ["within", "at", "title", "author", "outlet", "published", "modified"]);

    public static YamlShape Figure { get; } = new(
        "a figure",
        ["id", "quote", "number", "category", "qualifier", "speaker"],
        ["population", "place", "as_of", "chain", "negated", "part_of", "at", "before", "after"])
    {
        RequiredOrNull = ["low", "high"],
    };

    public static YamlShape Blame { get; } =
        new("a blame", ["id", "quote", "target", "act", "commitment", "speaker"], ["chain", "at", "before", "after"]);

    public static YamlShape Stance { get; } =
        new("a stance", ["id", "quote", "frame", "position"], ["primary", "at", "before", "after"]);
}
