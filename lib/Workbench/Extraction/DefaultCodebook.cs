using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Workbench.Claims;

namespace Workbench.Extraction;

/// <summary>The codebook that ships with the library: the manual's categories and vague words, and some actors of the world.</summary>
public static class DefaultCodebook
{
    private static readonly Lazy<Codebook> Lazy = new(() => Read(Resource("default.tsv")));

    /// <summary>The codebook; read once.</summary>
    public static Codebook Value => Lazy.Value;

    /// <summary>Its YAML text, for those who start a codebook of their own from it.</summary>
    public static string Text() => Resource("default.yaml");

    private static string Resource(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Workbench.Extraction.Codebook." + file)
            ?? throw new InvalidOperationException($"the default codebook's {file} is not embedded in the library");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Reads the lines that say the same as the YAML, for YAML takes longer than all else at the start.</summary>
    private static Codebook Read(string lines)
    {
        var rows = lines.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToLookup(fields => fields[0], StringComparer.Ordinal);
        return new()
        {
            Event = rows["event"].Single()[1],
            Categories = [.. rows["category"].Select(fields => new CodebookCategory(fields[1], fields[2], fields[3], fields[4]))],
            Actors = [.. rows["actor"].Select(fields => new CodebookActor(fields[1], Aliases(fields[4]), fields[2], fields[3].Length == 0 ? null : fields[3]))],
            VagueWords = [.. rows["vague"].Select(fields => new VagueWord(fields[1], Bound(fields[2]), Bound(fields[3])))],
        };
    }

    private static ImmutableArray<string> Aliases(string field) => [.. field.Split('|', StringSplitOptions.RemoveEmptyEntries)];

    private static decimal? Bound(string field) => field.Length == 0 ? null : decimal.Parse(field, CultureInfo.InvariantCulture);
}
