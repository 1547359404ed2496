using System.Globalization;
using System.Text;

namespace Workbench.Notebooks.Pages;

/// <summary>The headings of one page as they are met, each with an anchor of its own.</summary>
internal sealed class Outline
{
    private readonly List<Heading> _headings = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal) { "main" };

    public IReadOnlyList<Heading> Headings => _headings;

    /// <summary>Notes a heading and gives it an anchor; the same words a second time get a number.</summary>
    public string Add(int level, string text)
    {
        var id = Unique(Slug(text));
        _headings.Add(new Heading(level, text, id));
        return id;
    }

    private string Unique(string slug)
    {
        var id = slug;
        for (var n = 2; !_taken.Add(id); n++)
            id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{n}");
        return id;
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder("s");
        var gap = true;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                if (gap)
                    slug.Append('-');
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            gap = !Rune.IsLetterOrDigit(rune);
        }
        return slug.ToString();
    }

    internal sealed record Heading(int Level, string Text, string Id);
}
