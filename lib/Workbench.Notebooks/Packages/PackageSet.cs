using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Workbench.Notebooks.Packages;

/// <summary>All packages that a session has asked for, which are resolved together.</summary>
/// <param name="Packages">Each package once.</param>
/// <param name="Sources">Feeds beside those of the machine: addresses or full paths.</param>
/// <param name="Folder">The notebook's folder, whose <c>nuget.config</c>, and those above it, count.</param>
internal sealed record PackageSet(ImmutableArray<PackageReference> Packages, ImmutableArray<string> Sources, string Folder)
{
    private static readonly ImmutableArray<string> s_configurations = ["nuget.config", "NuGet.config", "NuGet.Config"];

    /// <summary>Whether another day may give another answer.</summary>
    public bool IsFloating => Packages.Any(package => package.IsFloating);

    /// <summary>The name of the set in the cache: what decides about its content, hashed.</summary>
    public string Key()
    {
        var text = new StringBuilder();
        text.Append("1\n").Append(Environment.Version).Append('\n').Append(System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier).Append('\n');
        foreach (var package in Packages.Select(package => $"{package.Name.ToLowerInvariant()} {package.Requested}").Order(StringComparer.Ordinal))
            text.Append(package).Append('\n');
        foreach (var source in Sources.Order(StringComparer.Ordinal))
            text.Append("from ").Append(source).Append('\n');
        foreach (var file in Configurations())
            text.Append(file).Append('\n').Append(File.ReadAllText(file)).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }

    private IEnumerable<string> Configurations()
    {
        for (var folder = new DirectoryInfo(Folder); folder is not null; folder = folder.Parent)
        {
            var file = s_configurations.Select(name => Path.Combine(folder.FullName, name)).FirstOrDefault(File.Exists);
            if (file is not null)
                yield return file;
        }
    }
}
