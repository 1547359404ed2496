using System.IO.Compression;
using Workbench.Notebooks.Pages;

namespace Workbench.Notebooks.Charts;

/// <summary>plotly.js, nearly five megabytes as a script and a third of that packed.</summary>
internal static class PlotlyScript
{
    private const string Name = "web/plotly.min.js.gz";

    /// <summary>The script, as a page loads it.</summary>
    public static byte[] Text()
    {
        using var packed = new GZipStream(new MemoryStream(WebResource.Read(Name)), CompressionMode.Decompress);
        using var script = new MemoryStream();
        packed.CopyTo(script);
        return script.ToArray();
    }

    /// <summary>The script packed by gzip, in base64, as a browser unpacks it.</summary>
    public static string Packed() => Convert.ToBase64String(WebResource.Read(Name));
}
