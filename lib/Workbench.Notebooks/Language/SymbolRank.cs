using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Workbench.Notebooks.Language;

/// <summary>How near a symbol is to where it would be named; the nearest come first.</summary>
internal static class SymbolRank
{
    /// <summary>The rank of keywords, between what the session knows and what .NET brings.</summary>
    public const int Keyword = 40;

    /// <summary>The rank of names of parameters, <c>name:</c>, after the session's own.</summary>
    public const int ArgumentName = 25;

    private const int OfObject = 95;
    private const int Extension = 90;

    /// <summary>After a dot: members of the very type, then those of the types it derives from, extensions, <c>object</c>'s.</summary>
    public static int AsMember(ISymbol symbol, ImmutableArray<INamedTypeSymbol> hierarchy)
    {
        if (SymbolText.IsExtension(symbol))
            return Extension;
        if (symbol.ContainingType is not { } owner)
            return 0;
        if (owner.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType || IsObjects(symbol))
            return OfObject;
        var distance = hierarchy.IndexOf(owner.OriginalDefinition, 0, SymbolEqualityComparer.Default);
        return distance < 0 ? hierarchy.Length : distance;
    }

    /// <summary>Elsewhere: what is local, what the session defined, members in scope, then types and namespaces.</summary>
    public static int AsName(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ILabelSymbol => 0,
        INamespaceSymbol => 70,
        ITypeSymbol when SymbolText.IsOfSession(symbol) || symbol is ITypeParameterSymbol => 20,
        ITypeSymbol or IAliasSymbol => 60,
        _ when SymbolText.IsOfSession(symbol) => 10,
        _ when symbol.Locations.Any(location => location.IsInSource) => 20,
        _ when IsObjects(symbol) => 50,
        _ => 30,
    };

    /// <summary>A type and what it derives from, nearest first.</summary>
    public static ImmutableArray<INamedTypeSymbol> Hierarchy(ITypeSymbol? type)
    {
        var types = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is INamedTypeSymbol named)
                types.Add(named.OriginalDefinition);
        }
        return types.ToImmutable();
    }

    private static bool IsObjects(ISymbol symbol)
    {
        var origin = symbol;
        while (origin is IMethodSymbol { OverriddenMethod: { } overridden })
            origin = overridden;
        return origin.ContainingType?.SpecialType is SpecialType.System_Object;
    }
}
