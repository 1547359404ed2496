using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Workbench.Notebooks.Language;

/// <summary>Makes of symbols what an editor lists.</summary>
internal static class CompletionItems
{
    public static CompletionList From(IEnumerable<ISymbol> symbols, SemanticModel model, IdentifierSpan word, int cursor)
    {
        ImmutableArray<Completion> items =
        [
            .. symbols
                .Where(symbol => symbol.CanBeReferencedByName && NameFilter.Matches(symbol.Name, word.Prefix))
                .GroupBy(symbol => (symbol.Name, symbol.Kind))
                .OrderBy(group => group.Key.Name, StringComparer.OrdinalIgnoreCase)
                .Select(group => new Completion(
                    group.Key.Name, SymbolText.Kind(group.First()), SymbolText.Signature(group.First(), model, cursor), Documentation: null)),
        ];
        return new CompletionList(word.Start, word.End, items);
    }
}
