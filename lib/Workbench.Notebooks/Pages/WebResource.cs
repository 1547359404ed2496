using System.Reflection;

namespace Workbench.Notebooks.Pages;

/// <summary>What the build puts into this assembly from <c>web/</c>: scripts, styles and plotly.js.</summary>
internal static class WebResource
{
    /// <summary>The names of all there are.</summary>
    public static string[] Names => Assembly.GetManifestResourceNames();

    private static Assembly Assembly => typeof(WebResource).Assembly;

    /// <summary>The bytes of one.</summary>
    public static byte[] Read(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in {Assembly.GetName().Name}: build it again, the build puts it there.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
