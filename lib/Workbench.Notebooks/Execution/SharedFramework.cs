using System.Reflection;

namespace Workbench.Notebooks.Execution;

/// <summary>Frameworks that are installed beside .NET's own, such as <c>Microsoft.AspNetCore.App</c>.</summary>
internal static class SharedFramework
{
    /// <summary>The assemblies of the newest patch for this .NET; none when the framework is not installed.</summary>
    public static IEnumerable<string> Assemblies(string framework)
    {
        var shared = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", framework));
        var newest = Directory.Exists(shared)
            ? Directory.GetDirectories(shared)
                .Where(folder => Version.TryParse(Path.GetFileName(folder), out var version) && version.Major == Environment.Version.Major)
                .MaxBy(folder => Version.Parse(Path.GetFileName(folder)))
            : null;
        return newest is null ? [] : Directory.GetFiles(newest, "*.dll").Where(IsAssembly).Order(StringComparer.Ordinal);
    }

    private static bool IsAssembly(string path)
    {
        try
        {
            return AssemblyName.GetAssemblyName(path) is not null;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
