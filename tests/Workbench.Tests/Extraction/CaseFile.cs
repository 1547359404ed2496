namespace Workbench.Tests.Extraction;

/// <summary>Reads cases a person can write: a text on a line of its own, and indented under it what is expected.</summary>
internal static class CaseFile
{
    public sealed record Case(string Text, string Expected);

    public static IEnumerable<Case> ReadAll(string folder) =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "Extraction", folder), "*.txt").Order(StringComparer.Ordinal).SelectMany(Read);

    private static IEnumerable<Case> Read(string path)
    {
        string? text = null;
        var expected = new List<string>();
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Append("end"))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                expected.Add(line.Trim());
                continue;
            }
            if (text is not null)
                yield return new(text, string.Join('\n', expected));
            text = line;
            expected.Clear();
        }
    }
}
