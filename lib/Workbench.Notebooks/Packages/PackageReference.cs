using System.Text.RegularExpressions;

namespace Workbench.Notebooks.Packages;

/// <summary>A package that a notebook asks for.</summary>
/// <param name="Name">The package's id.</param>
/// <param name="Version">A version, a floating one (<c>1.*</c>) or a range (<c>[1.0,2.0)</c>), as NuGet writes them; null for the newest.</param>
internal sealed partial record PackageReference(string Name, string? Version)
{
    private const string Scheme = "nuget:";

    /// <summary>The version as a project file says it.</summary>
    public string Requested => Version ?? "*";

    /// <summary>Whether a later restore may give another version.</summary>
    public bool IsFloating => Requested.Contains('*', StringComparison.Ordinal);

    /// <summary>Whether what stands between the quotes of <c>#r</c> or <c>#i</c> is about packages; gives what follows the scheme.</summary>
    public static bool IsPackage(string text, out string rest)
    {
        var found = text.TrimStart().StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);
        rest = found ? text.TrimStart()[Scheme.Length..].Trim() : "";
        return found;
    }

    /// <summary>Reads <c>Name</c> or <c>Name, version</c>; null for what is neither.</summary>
    public static PackageReference? Parse(string text)
    {
        var parts = text.Split(',', 2, StringSplitOptions.TrimEntries);
        var version = parts is [_, { Length: > 0 } given] ? given : null;
        return Id().IsMatch(parts[0]) && (version is null || Versions().IsMatch(version))
            ? new PackageReference(parts[0], version)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Version is null ? Name : $"{Name}, {Version}";

    [GeneratedRegex(@"^[\w.-]{1,100}$")]
    private static partial Regex Id();

    [GeneratedRegex(@"^[\w.*+,\[\]() -]{1,100}$")]
    private static partial Regex Versions();
}
