using System.Collections.Immutable;
using System.Text;
using Workbench.Files;

namespace Workbench.Notebooks.Pages;

/// <summary>Writes a site as static files that open from a disk or a web server and ask no other host for anything.</summary>
public static class SiteWriter
{
    /// <summary>
    /// Makes <paramref name="folder"/> hold the site: the same site gives the same bytes. Each file is replaced in one
    /// step and only when its bytes differ, the front page last. Files an earlier run wrote and nobody changed since are
    /// removed when the site no longer has them; other files are left alone.
    /// </summary>
    /// <exception cref="IOException">A file could not be written; the files before it are complete, the others as they were.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file in it may not be written.</exception>
    public static SiteChanges Write(Site site, string folder)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var files = Render(site);
        var before = SiteManifest.Read(folder);
        Directory.CreateDirectory(Path.Combine(folder, "assets"));
        var written = files.Where(file => Replace(folder, file)).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var paths = files.Select(file => file.Path).Order(StringComparer.Ordinal).ToImmutableArray();
        var removed = before.Where(entry => !paths.Contains(entry.Key) && Remove(folder, entry.Key, entry.Value)).Select(entry => entry.Key);
        var changes = new SiteChanges([.. paths.Where(written.Contains)], [.. paths.Where(path => !written.Contains(path))], [.. removed]);
        Replace(folder, SiteManifest.ToFile(files));
        return changes;
    }

    /// <summary>Every file of the site in the order it is written.</summary>
    internal static ImmutableArray<SiteFile> Render(Site site)
    {
        var pages = site.Pages.Select(page => (page.FileName, Rendered: PageRenderer.Render(site, page))).Reverse().ToList();
        return
        [
            .. SiteAssets.For(charts: pages.Any(page => page.Rendered.HasCharts)),
            .. pages.Select(page => new SiteFile(page.FileName, Encoding.UTF8.GetBytes(page.Rendered.Html))),
        ];
    }

    private static bool Replace(string folder, SiteFile file)
    {
        var path = Path.Combine(folder, file.Path);
        if (Holds(path, file.Bytes))
            return false;
        AtomicFile.Write(path, file.Bytes);
        return true;
    }

    private static bool Holds(string path, byte[] bytes) =>
        new FileInfo(path) is { Exists: true } file && file.Length == bytes.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);

    private static bool Remove(string folder, string path, string hash)
    {
        var full = Path.Combine(folder, path);
        if (!File.Exists(full) || SiteManifest.Hash(File.ReadAllBytes(full)) != hash)
            return false;
        File.Delete(full);
        return true;
    }
}
