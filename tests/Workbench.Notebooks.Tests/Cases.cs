namespace Workbench.Notebooks.Tests;

/// <summary>The files under Cases/.</summary>
internal static class Cases
{
    public static string Path(params string[] parts) => System.IO.Path.Combine([AppContext.BaseDirectory, "Cases", .. parts]);
}
