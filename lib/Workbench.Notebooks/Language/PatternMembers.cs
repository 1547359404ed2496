using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbench.Notebooks.Language;

/// <summary>What can be asked of an object between the braces of a pattern, <c>x is { … }</c>.</summary>
internal static class PatternMembers
{
    /// <summary>The members not asked of yet; null where the cursor is not at the beginning of such an entry.</summary>
    public static ImmutableArray<ISymbol>? At(SemanticModel model, CursorContext context, int cursor)
    {
        if (context.Left.Kind() is not (SyntaxKind.OpenBraceToken or SyntaxKind.CommaToken) || context.Left.Parent is not PropertyPatternClauseSyntax { Parent: PatternSyntax pattern } braces)
            return null;
        var types = model.GetTypeInfo(pattern);
        if ((pattern is RecursivePatternSyntax { Type: { } named } ? model.GetTypeInfo(named).Type : types.ConvertedType ?? types.Type) is not { TypeKind: not TypeKind.Error } type)
            return null;
        var asked = braces.Subpatterns.Select(entry => entry.NameColon?.Name.ToString()).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. model.LookupSymbols(cursor, type)
                .Where(member => member is IPropertySymbol { IsStatic: false, IsIndexer: false } or IFieldSymbol { IsStatic: false } && !asked.Contains(member.Name)),
        ];
    }
}
