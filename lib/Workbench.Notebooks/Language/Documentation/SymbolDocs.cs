using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Workbench.Notebooks.Language.Documentation;

/// <summary>Finds the documentation of symbols: in their source, beside their assembly, or in .NET's reference packs.</summary>
internal sealed class SymbolDocs
{
    private const int DeepestInheritance = 8;
    private const int MostKept = 2_000;

    private static readonly ConcurrentDictionary<string, XmlDocFile?> s_files = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, string?> _assemblies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Assembly, string Id), XmlDoc?> _kept = new();

    /// <summary>What is documented about a symbol, null when nothing is.</summary>
    public XmlDoc? Of(ISymbol symbol, Compilation compilation, CancellationToken cancellation) =>
        Of(symbol, compilation, DeepestInheritance, cancellation);

    private XmlDoc? Of(ISymbol symbol, Compilation compilation, int depth, CancellationToken cancellation)
    {
        symbol = Documented(symbol);
        if (Read(symbol, compilation, cancellation) is not { } doc)
            return null;
        if (!doc.Inherits || doc.Summary.Length > 0 || depth == 0)
            return doc;
        var origin = doc.InheritsFrom is { } id ? DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) : Overridden(symbol);
        return origin is null ? null : Of(origin, compilation, depth - 1, cancellation);
    }

    /// <summary>The symbol that carries the text: the definition of a constructed one, the type of a constructor without its own.</summary>
    private static ISymbol Documented(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { ReducedFrom: { } full } => full.OriginalDefinition,
        IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true } constructor => constructor.ContainingType.OriginalDefinition,
        IAliasSymbol alias => alias.Target.OriginalDefinition,
        _ => symbol.OriginalDefinition,
    };

    private XmlDoc? Read(ISymbol symbol, Compilation compilation, CancellationToken cancellation)
    {
        if (symbol.Locations.Any(location => location.IsInSource))
            return symbol.GetDocumentationCommentXml(cancellationToken: cancellation) is { Length: > 0 } source ? XmlDoc.Parse(source) : null;
        if (symbol.ContainingAssembly is not { } assembly || symbol.GetDocumentationCommentId() is not { } id)
            return null;
        var name = assembly.Identity.GetDisplayName();
        if (_assemblies.GetOrAdd(name, _ => FilePath(assembly, compilation)) is not { } path)
            return null;
        if (_kept.Count > MostKept)
            _kept.Clear();
        return _kept.GetOrAdd((name, id), _ => Xml(path, symbol, id) is { } xml ? XmlDoc.Parse(xml) : null);
    }

    private static string? Xml(string path, ISymbol symbol, string id) =>
        File(Path.ChangeExtension(path, ".xml"))?.Find(id)
        ?? (ReferencePacks.File(path, Outermost(symbol)) is { } pack ? File(pack)?.Find(id) : null);

    private static XmlDocFile? File(string path)
    {
        var file = s_files.GetOrAdd(path, XmlDocFile.Open);
        return file is { IsStale: true } ? s_files[path] = XmlDocFile.Open(path) : file;
    }

    private static string? FilePath(IAssemblySymbol assembly, Compilation compilation)
    {
        for (var cell = compilation; cell is not null; cell = cell.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            // a library made of a cell has a name and no file
            if (cell.GetMetadataReference(assembly) is PortableExecutableReference { FilePath: { } path } && Path.IsPathRooted(path))
                return path;
        }
        return null;
    }

    private static string Outermost(ISymbol symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        while (type?.ContainingType is { } outer)
            type = outer;
        return type is null ? "" : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
    }

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { OverriddenMethod: { } method } => method,
        IPropertySymbol { OverriddenProperty: { } property } => property,
        IEventSymbol { OverriddenEvent: { } other } => other,
        INamedTypeSymbol type => type.BaseType is { SpecialType: SpecialType.None } parent ? parent : type.Interfaces.FirstOrDefault(),
        _ => symbol.ContainingType?.AllInterfaces
            .SelectMany(contract => contract.GetMembers(symbol.Name))
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol)),
    };
}
