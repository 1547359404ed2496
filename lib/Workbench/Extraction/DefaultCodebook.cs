using System.Globalization;
using System.Reflection;
using Workbench.Claims;

namespace Workbench.Extraction;

/// <summary>The codebook that ships with the library: the manual's categories and vague words, and some actors of the world.</summary>
public static class DefaultCodebook
{
    private static readonly Lazy<Codebook> Lazy = new(() => Read(Text()));

    /// <summary>The codebook; read once.</summary>
    public static Codebook Value => Lazy.Value;

    /// <summary>Its YAML text, for those who start a codebook of their own from it.</summary>
    public static string Text()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Workbench.Extraction.Codebook.default.yaml")
            ?? throw new InvalidOperationException("the default codebook's default.yaml is not embedded in the library");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static Codebook Read(string yaml) => new()
    {
        Event = yaml.Split('\n').First(line => line.StartsWith("event: ", StringComparison.Ordinal))["event: ".Length..],
        Categories = [.. FlowRow.Under("categories", yaml).Select(row => new CodebookCategory(row["code"]!, row["label"]!, row["question"], row["definition"]))],
        Actors = [.. FlowRow.Under("actors", yaml).Select(row => new CodebookActor(row["name"]!, [.. row.List("aliases")], row["kind"], row["part_of"]))],
        VagueWords = [.. FlowRow.Under("vague_words", yaml).Select(row => new VagueWord(row["words"]!, Bound(row["low"]), Bound(row["high"])))],
    };

    private static decimal? Bound(string? number) => number is null ? null : decimal.Parse(number, CultureInfo.InvariantCulture);
}
