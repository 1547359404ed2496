using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Workbench.Notebooks.Execution;

/// <summary>Where a type is that code names without its namespace.</summary>
internal static class TypeNamespaces
{
    /// <summary>The namespaces that have a public type of the name, .NET's own first.</summary>
    public static ImmutableArray<string> Of(Compilation compilation, string type) =>
    [
        .. Below(compilation.GlobalNamespace)
            .Where(space => !space.IsGlobalNamespace && space.GetTypeMembers(type).Any(found => found.DeclaredAccessibility == Accessibility.Public))
            .Select(space => space.ToDisplayString())
            .OrderBy(name => name != "System" && !name.StartsWith("System.", StringComparison.Ordinal))
            .ThenBy(name => name.Length)
            .ThenBy(name => name, StringComparer.Ordinal),
    ];

    private static IEnumerable<INamespaceSymbol> Below(INamespaceSymbol space) =>
        space.GetNamespaceMembers().SelectMany(Below).Prepend(space);
}
