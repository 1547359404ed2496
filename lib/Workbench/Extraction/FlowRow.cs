namespace Workbench.Extraction;

/// <summary>
/// Reads the one form of YAML that the shipped codebook keeps to, for a parser of all of YAML takes longer than all else at the
/// start: under a key, a group in braces on each line, with plain words, words in single quotes, or lists in brackets.
/// </summary>
internal sealed class FlowRow
{
    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);

    private FlowRow(ReadOnlySpan<char> group)
    {
        while (!group.IsEmpty)
        {
            var colon = group.IndexOf(": ");
            var key = group[..colon].ToString();
            group = group[(colon + 2)..];
            var length = ValueLength(group);
            fields[key] = group[..length].Trim('\'').ToString();
            group = group[Math.Min(group.Length, length + 2)..];
        }
    }

    /// <summary>The value of a key; null when it is null or missing.</summary>
    public string? this[string key] => fields.GetValueOrDefault(key) is { } value and not "null" ? value : null;

    /// <summary>The words of a list.</summary>
    public string[] List(string key) => fields[key].Trim('[', ']').Split(", ", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The groups under a key that begins a line.</summary>
    public static IEnumerable<FlowRow> Under(string key, string yaml)
    {
        using var lines = new StringReader(yaml);
        while (lines.ReadLine() is { } line && line != key + ":")
        {
        }
        while (lines.ReadLine() is { } line && line.StartsWith("  - {", StringComparison.Ordinal))
            yield return new FlowRow(line.AsSpan()["  - {".Length..^1]);
    }

    private static int ValueLength(ReadOnlySpan<char> text) => text[0] switch
    {
        '\'' => text[1..].IndexOf('\'') + 2,
        '[' => text.IndexOf(']') + 1,
        _ => text.IndexOf(", ") is var comma and >= 0 ? comma : text.Length,
    };
}
