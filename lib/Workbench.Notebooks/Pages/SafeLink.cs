namespace Workbench.Notebooks.Pages;

/// <summary>A link a reader may follow: to the web, to a mail address, or inside the site.</summary>
internal sealed record SafeLink(string Href, bool LeavesSite)
{
    /// <summary>The link, or null when following it could run something or reach a file outside the site.</summary>
    public static SafeLink? From(string? url, Site site)
    {
        var href = url?.Trim();
        if (string.IsNullOrEmpty(href) || href.Any(char.IsControl) || href.Contains('\\', StringComparison.Ordinal))
            return null;
        return Scheme(href) switch
        {
            "http" or "https" => Uri.TryCreate(href, UriKind.Absolute, out _) ? new SafeLink(href, true) : null,
            "mailto" => new SafeLink(href, false),
            null when href[0] != '/' => new SafeLink(ToPage(href, site), false),
            _ => null,
        };
    }

    private static string? Scheme(string href)
    {
        var end = href.IndexOfAny([':', '/', '?', '#']);
        return end >= 0 && href[end] == ':' ? href[..end].ToLowerInvariant() : null;
    }

    /// <summary>A link from one notebook to another becomes a link from its page to the other's.</summary>
    private static string ToPage(string href, Site site)
    {
        var end = href.IndexOfAny(['?', '#']);
        var (path, rest) = end < 0 ? (href, "") : (href[..end], href[end..]);
        if (!path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase))
            return href;
        var name = Page.FileNameFor(Uri.UnescapeDataString(path));
        return site.Pages.Any(page => page.FileName == name) ? Uri.EscapeDataString(name) + rest : href;
    }
}
