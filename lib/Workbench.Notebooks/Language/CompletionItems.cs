using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Workbench.Notebooks.Language.Documentation;

namespace Workbench.Notebooks.Language;

/// <summary>Collects what can stand at a place, filters it by what was typed and puts it into order.</summary>
internal sealed class CompletionItems(SemanticModel model, CursorContext context, IdentifierSpan word, SymbolDocs docs)
{
    /// <summary>Beyond so many items nobody reads the documentation in the list.</summary>
    private const int Documented = 150;

    private readonly List<Entry> _entries = [];

    /// <summary>Adds symbols; overloads become one item.</summary>
    public void Add(IEnumerable<ISymbol> symbols)
    {
        var hierarchy = SymbolRank.Hierarchy(context.IsMember && context.Receiver is { } receiver ? model.GetTypeInfo(receiver).Type ?? model.GetSymbolInfo(receiver).Symbol as ITypeSymbol : null);
        foreach (var group in symbols.Where(symbol => IsOffered(symbol) && (!context.IsType || symbol is INamespaceOrTypeSymbol or IAliasSymbol)).GroupBy(symbol => (symbol.Name, Kind: SymbolText.Kind(symbol), IsExtension: SymbolText.IsExtension(symbol))))
        {
            var match = Match(group.Key.Name);
            if (match == NameMatch.None)
                continue;
            var overloads = group.ToImmutableArray();
            var rank = overloads.Min(symbol => context.IsMember ? SymbolRank.AsMember(symbol, hierarchy) : SymbolRank.AsName(symbol));
            _entries.Add(new Entry(Inserted(overloads[0]), group.Key.Kind, match, rank, overloads));
        }
    }

    /// <summary>Adds words that are no symbols.</summary>
    public void Add(IEnumerable<string> words, string kind, int rank)
    {
        foreach (var text in words.Distinct())
        {
            var match = Match(text);
            if (match is NameMatch.Exact or NameMatch.IgnoringCase)
                _entries.Add(new Entry(text, kind, match, rank, []));
        }
    }

    /// <summary>The list: what fits best first, then what is nearest, then by name.</summary>
    public CompletionList ToList(CancellationToken cancellation)
    {
        var entries = _entries
            .OrderBy(entry => entry.Match)
            .ThenBy(entry => entry.Rank)
            .ThenBy(entry => entry.IsDeprecated)
            .ThenBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(entry => entry.Name, StringComparer.Ordinal)
            .DistinctBy(entry => entry.Name);
        return new CompletionList(word.Start, word.End, [.. entries.Select((entry, index) => Item(entry, index, cancellation))]);
    }

    private Completion Item(Entry entry, int index, CancellationToken cancellation)
    {
        if (entry.Symbols is not [var first, ..])
            return new Completion(entry.Name, entry.Kind, entry.Name, null);
        first = entry.Symbols.MinBy(symbol => (symbol as IMethodSymbol)?.Parameters.Length ?? 0)!;
        var signature = SymbolText.Signature(first);
        if (entry.Symbols.Length > 1 && first is IMethodSymbol)
            signature += string.Create(CultureInfo.InvariantCulture, $" (+ {entry.Symbols.Length - 1})");
        var summary = index < Documented ? docs.Of(first, model.Compilation, cancellation)?.Summary : null;
        return new Completion(entry.Name, entry.Kind, signature, string.IsNullOrEmpty(summary) ? null : summary) { IsDeprecated = entry.IsDeprecated };
    }

    private NameMatch Match(string name) => word.Prefix.Length == 0 ? NameMatch.Exact : NameFilter.Match(name, word.Prefix);

    private static bool IsOffered(ISymbol symbol) =>
        symbol is { Name.Length: > 0, CanBeReferencedByName: true } && !symbol.Name.StartsWith('<') && !IsHidden(symbol);

    private static bool IsHidden(ISymbol symbol) => symbol.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.Name == "EditorBrowsableAttribute" && attribute.ConstructorArguments is [{ Value: (int)System.ComponentModel.EditorBrowsableState.Never }]);

    /// <summary>The name as it is written: an attribute's without its ending, a keyword with an @.</summary>
    private string Inserted(ISymbol symbol) =>
        context.IsAttributeName && symbol is INamedTypeSymbol && symbol.Name.EndsWith(nameof(Attribute), StringComparison.Ordinal) ? symbol.Name[..^nameof(Attribute).Length]
        : SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None ? symbol.Name
        : "@" + symbol.Name;

    private sealed record Entry(string Name, string Kind, NameMatch Match, int Rank, ImmutableArray<ISymbol> Symbols)
    {
        public bool IsDeprecated { get; } = !Symbols.IsEmpty && Symbols.All(symbol =>
            symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(ObsoleteAttribute)));
    }
}
