using System.Collections.Immutable;
using System.Reflection;

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
        return charts ? own.Add(new SiteFile(Plotly, Resource("web/plotly.min.js"))) : own;
    }

    private static byte[] Joined(string folder) =>
    [
        .. Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(Resource),
    ];

    private static byte[] Resource(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in {Assembly.GetName().Name}: build it again, the build puts it there.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Assembly Assembly => typeof(SiteAssets).Assembly;
}
