using System.Collections.Immutable;

namespace Workbench.Notebooks.Pages;

/// <summary>A folder of pages with a way from each to the others.</summary>
public sealed record Site
{
    /// <summary>A site of <paramref name="pages"/>, the first of which is its front page.</summary>
    /// <exception cref="ArgumentException">There is no page, or two share a file name (letter case aside).</exception>
    public Site(string name, ImmutableArray<Page> pages)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (pages.IsDefaultOrEmpty)
            throw new ArgumentException("A site needs at least one page; the first is its front page.", nameof(pages));
        var twice = pages.GroupBy(page => page.FileName, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new ArgumentException(
                $"Two pages would be written to {twice.Key}: \"{twice.First().Title}\" and \"{twice.Last().Title}\". Rename one of them.",
                nameof(pages));
        Name = name;
        Pages = pages;
    }

    /// <summary>Shown at the top of every page; plain text.</summary>
    public string Name { get; }

    /// <summary>In reading order, the front page first. Sites compare their pages by reference.</summary>
    public ImmutableArray<Page> Pages { get; }

    /// <summary>A line at the foot of every page, plain text, or null.</summary>
    public string? Footer { get; init; }

    internal Page Front => Pages[0];
}
