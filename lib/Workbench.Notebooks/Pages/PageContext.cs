using System.Globalization;

namespace Workbench.Notebooks.Pages;

/// <summary>What is learned about a page while its blocks are rendered, in order.</summary>
internal sealed class PageContext(Site site, Page page)
{
    public Site Site { get; } = site;

    public Page Page { get; } = page;

    public Outline Outline { get; } = new();

    public int Charts { get; private set; }

    public bool HasCode { get; set; }

    /// <summary>Whether the heading that repeats the page's title has been met (and left out).</summary>
    public bool TitleMet { get; set; }

    public string NextChart() => string.Create(CultureInfo.InvariantCulture, $"chart-{++Charts}");
}
