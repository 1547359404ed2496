using System.Collections.Immutable;

namespace Workbench.Notebooks.Directives;

/// <summary>What comes of the packages that a cell asks for when no feed has some of them.</summary>
/// <param name="Had">Those to restore instead; none when the missing ones are not among those asked for.</param>
/// <param name="Replaced">The extensions for .NET Interactive that are done without, each with the library it is for.</param>
/// <param name="IsReplaced">Whether nothing is lacking then.</param>
internal sealed record LackedPackages(
    ImmutableArray<ReferenceLine.Package> Had, ImmutableArray<(string Extension, string Library)> Replaced, bool IsReplaced)
{
    /// <summary>Extensions that only showed the charts of a library, as this engine does by itself.</summary>
    private static readonly ImmutableDictionary<string, string> s_libraries = ImmutableDictionary.CreateRange(
        StringComparer.OrdinalIgnoreCase,
        [KeyValuePair.Create("Plotly.NET.Interactive", "Plotly.NET"), KeyValuePair.Create("XPlot.Plotly.Interactive", "XPlot.Plotly")]);

    public static LackedPackages Of(ImmutableArray<ReferenceLine.Package> asked, ImmutableArray<string> missing)
    {
        var lacked = asked.Where(line => missing.Contains(line.Reference.Name, StringComparer.OrdinalIgnoreCase)).ToImmutableArray();
        var replaced = lacked.Where(line => s_libraries.ContainsKey(line.Reference.Name)).ToImmutableArray();
        var libraries = replaced.Select(line => line with { Reference = new Packages.PackageReference(s_libraries[line.Reference.Name], null) });
        return new LackedPackages(
            lacked.IsEmpty ? [] : [.. asked.Except(lacked).Concat(libraries).DistinctBy(line => line.Reference.Name, StringComparer.OrdinalIgnoreCase)],
            [.. replaced.Select(line => (line.Reference.Name, s_libraries[line.Reference.Name])).Distinct()],
            replaced.Length == lacked.Length);
    }
}
