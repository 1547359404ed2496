namespace Workbench.Claims;

/// <summary>The keys of a codebook; <c>data/schema/codebook.schema.json</c> says the same to editors.</summary>
internal static class CodebookShapes
{
    public static YamlShape Codebook { get; } =
        new("a codebook", ["event", "categories"], ["actors", "frames", "places", "populations", "vague_words"]);

    public static YamlShape Category { get; } = new("a category", ["code", "label"], ["question", "definition"]);

    public static YamlShape Actor { get; } = new("an actor", ["name"], ["kind", "part_of", "aliases"]);

    public static YamlShape Frame { get; } = new("a frame", ["code", "label"], ["definition", "cues"]);

    public static YamlShape Place { get; } = new("a place", ["name"], ["within", "aliases"]);

    public static YamlShape Population { get; } = Place with { What = "a population" };

    public static YamlShape VagueWord { get; } = new("a vague word", ["words"], []) { RequiredOrNull = ["low", "high"] };
}
