using System.Collections.Immutable;
using Workbench.Notebooks.Charts;

namespace Workbench.Notebooks.Pages;

/// <summary>The files every site carries beside its pages, from this assembly's resources.</summary>
internal static class SiteAssets
{
    public const string Style = "assets/site.css";
    public const string Script = "assets/site.js";
    public const string Plotly = "assets/plotly.min.js";

    /// <summary>plotly.js is nearly five megabytes: a site without charts goes without it.</summary>
    public static ImmutableArray<SiteFile> For(bool charts)
    {
        ImmutableArray<SiteFile> own = [new(Style, Joined("web/css/")), new(Script, Joined("web/js/"))];
        return charts ? own.Add(new SiteFile(Plotly, PlotlyScript.Text())) : own;
    }

    private static byte[] Joined(string folder) =>
    [
        .. WebResource.Names
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(WebResource.Read),
    ];
}
