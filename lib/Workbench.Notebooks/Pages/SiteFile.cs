namespace Workbench.Notebooks.Pages;

/// <summary>A file of a site: its path inside the folder, with forward slashes, and its bytes.</summary>
internal sealed record SiteFile(string Path, byte[] Bytes);
