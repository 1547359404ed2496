using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>Makes a coding of the fields of its file.</summary>
internal sealed class CodingReader(CodingReading reading)
{
    private readonly StatedReader stated = new(reading);

    /// <summary>The coding, as far as it can be read.</summary>
    public SourceCoding Read(YamlFields fields)
    {
        var figures = ReadAll(fields, "figures", CodingShapes.Figure, new FigureReader(reading).Read);
        var blames = ReadAll(fields, "blames", CodingShapes.Blame, new BlameReader(reading).Read);
        var stances = ReadAll(fields, "stances", CodingShapes.Stance, new StanceReader(reading).Read);
        CheckPartsOf(fields);
        return new SourceCoding(fields.Text("source") ?? "", ReadCoder(fields))
        {
            Complete = fields.Flag("complete", otherwise: true),
            Metadata = ReadMetadata(fields),
            Accounts = new AccountReader(reading, stated).Read(fields),
            Figures = [.. figures.OrderBy(figure => figure.NumberSpan)],
            Blames = [.. blames.OrderBy(blame => blame.Span)],
            Stances = [.. stances.OrderBy(stance => stance.Span)],
        };
    }

    private string ReadCoder(YamlFields fields)
    {
        var coder = fields.Text("coder") ?? "";
        if (coder == SourceCoding.Machine)
            reading.Problems.Add(fields.PlaceOf("coder"), "the coder is \"machine\", which is the name of the coder that is no person; write your own.");
        return coder;
    }

    private Metadata ReadMetadata(YamlFields fields) =>
        fields["metadata"] is { } value && YamlFields.Of(value, CodingShapes.Metadata, reading.Problems) is { } metadata
            ? stated.Read(metadata, "")
            : Metadata.None;

    private List<T> ReadAll<T>(YamlFields fields, string key, YamlShape shape, Func<YamlFields, T?> read)
        where T : Claim
    {
        var claims = new List<T>();
        foreach (var item in fields.Items(key))
        {
            if (YamlFields.Of(item, shape, reading.Problems) is { } claim && read(claim) is { } made)
                claims.Add(made);
        }
        return claims;
    }

    /// <summary>A part may stand before its whole, and the whole may be a figure whose quote is gone.</summary>
    private void CheckPartsOf(YamlFields fields)
    {
        var wholes = new Dictionary<string, string>(StringComparer.Ordinal);
        var items = fields.Items("figures").OfType<YamlValue.Mapping>().ToImmutableArray();
        var ids = items.Select(item => TextIn(item, "id")).OfType<string>().ToImmutableArray();
        foreach (var item in items)
        {
            if (TextIn(item, "part_of") is not { } whole || TextIn(item, "id") is not { } part)
                continue;
            wholes[part] = whole;
            if (!ids.Contains(whole))
                reading.Problems.Add(item["part_of"]!.Start, $"\"{Messages.Short(whole)}\", of which {part} is a part, is no figure of this file{Messages.DidYouMean(whole, ids)}");
        }
        foreach (var item in items.Where(item => TextIn(item, "id") is { } id && LeadsBack(id, wholes)))
            reading.Problems.Add(item["part_of"]!.Start, $"{TextIn(item, "id")} is a part of itself by way of part_of; break the circle.");
    }

    private static string? TextIn(YamlValue.Mapping mapping, string key) =>
        mapping[key] is YamlValue.Scalar { IsNull: false } scalar ? scalar.Text : null;

    private static bool LeadsBack(string id, Dictionary<string, string> wholes)
    {
        var at = id;
        for (var steps = 0; steps <= wholes.Count && wholes.TryGetValue(at, out var whole); steps++)
        {
            at = whole;
            if (at == id)
                return true;
        }
        return false;
    }
}
