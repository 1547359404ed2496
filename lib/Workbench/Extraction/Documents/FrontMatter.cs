using Workbench.Sources;

namespace Workbench.Extraction.Documents;

/// <summary>Reads "key: value" lines at the head of a text: between two lines of hyphens as in Markdown, or each on its own as in a mail.</summary>
internal static class FrontMatter
{
    private const int MostLines = 40;

    /// <summary>What the head states, and where the text behind it begins; 0 when there is no head.</summary>
    public static (Metadata Metadata, int End) Read(string text)
    {
        var fenced = text.StartsWith("---\n", StringComparison.Ordinal);
        var (metadata, at, lines) = (Metadata.None, fenced ? 4 : 0, 0);
        while (at < text.Length && lines < MostLines)
        {
            var newline = text.IndexOf('\n', at);
            var end = newline < 0 ? text.Length : newline;
            var line = text.AsSpan(at, end - at);
            if (fenced && line.TrimEnd() is "---")
                return (metadata, Math.Min(text.Length, end + 1));
            var read = With(metadata, line.ToString());
            if (read is null && !fenced)
                return (metadata, lines == 0 ? 0 : at);
            (metadata, at, lines) = (read ?? metadata, end + 1, lines + 1);
        }
        return fenced ? (Metadata.None, 0) : (metadata, Math.Min(at, text.Length));
    }

    /// <summary>The metadata with what a line states; null when the line states nothing known.</summary>
    private static Metadata? With(Metadata metadata, string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 1 or > 20 || line.Length > 300)
            return null;
        var value = line[(colon + 1)..].Trim().Trim('"', '\'');
        if (value.Length == 0)
            return null;
        return line[..colon].Trim().ToUpperInvariant() switch
        {
            "TITLE" or "HEADLINE" => metadata with { Title = new(value, line) },
            "AUTHOR" or "AUTHORS" or "BYLINE" or "WRITTEN BY" => metadata with { Author = new(value, line) },
            "OUTLET" or "PUBLISHER" or "SITE" or "PUBLICATION" or "WEBSITE" or "SOURCE" => metadata with { Outlet = new(value, line) },
            "DATE" or "PUBLISHED" or "PUBLISHED ON" or "DATE PUBLISHED" => DateOf(value) is { } date ? metadata with { Published = new(date, line) } : null,
            "MODIFIED" or "UPDATED" or "LAST MODIFIED" or "LAST UPDATED" => DateOf(value) is { } date ? metadata with { Modified = new(date, line) } : null,
            _ => null,
        };
    }

    private static PartialDate? DateOf(string value)
    {
        var tokens = Quantities.Tokens.Tokenizer.Read(value);
        return Quantities.DateReader.Read(value, tokens.Tokens).FirstOrDefault(found => found.Date is not null).Date ?? PartialDate.TryParse(value);
    }
}
