using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbench.Notebooks.Language;

/// <summary>What can be set between the braces of <c>new T { … }</c> and <c>x with { … }</c>.</summary>
internal static class InitializerMembers
{
    /// <summary>The members not set yet; null where the cursor is not at the beginning of such an entry.</summary>
    public static ImmutableArray<ISymbol>? At(SemanticModel model, CursorContext context, int cursor)
    {
        if (context.Left.Kind() is not (SyntaxKind.OpenBraceToken or SyntaxKind.CommaToken) || context.Left.Parent is not { } parent)
            return null;
        var braces = parent as InitializerExpressionSyntax;
        var type = braces is null ? CopiedBy(model, parent, cursor) : TypeOf(model, braces);
        if (type is null or { TypeKind: TypeKind.Error } || (IsCollection(type) && !HasAssignment(braces)))
            return null;
        var set = Entries(braces).Select(entry => entry.Left.ToString()).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. model.LookupSymbols(cursor, type)
                .Where(member => IsSettable(member, model.Compilation) && !set.Contains(member.Name)),
        ];
    }

    private static ITypeSymbol? TypeOf(SemanticModel model, InitializerExpressionSyntax braces) => braces.Parent switch
    {
        BaseObjectCreationExpressionSyntax creation => model.GetTypeInfo(creation).Type,
        WithExpressionSyntax copy => model.GetTypeInfo(copy.Expression).Type,
        AssignmentExpressionSyntax assignment => model.GetTypeInfo(assignment.Left).Type,
        _ => null,
    };

    /// <summary>A statement <c>x with { }</c> that holds nothing yet reads as a property named <c>with</c>.</summary>
    private static ITypeSymbol? CopiedBy(SemanticModel model, SyntaxNode parent, int cursor) =>
        parent is AccessorListSyntax { Parent: PropertyDeclarationSyntax { Identifier.ValueText: "with" } copy }
            ? model.GetSpeculativeTypeInfo(cursor, SyntaxFactory.ParseExpression(copy.Type.ToString()), SpeculativeBindingOption.BindAsExpression).Type
            : null;

    private static bool IsCollection(ITypeSymbol type) =>
        type.AllInterfaces.Any(contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable);

    private static bool HasAssignment(InitializerExpressionSyntax? braces) => Entries(braces).Any();

    private static IEnumerable<AssignmentExpressionSyntax> Entries(InitializerExpressionSyntax? braces) =>
        braces?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [];

    private static bool IsSettable(ISymbol member, Compilation compilation) => member switch
    {
        IPropertySymbol { IsStatic: false, IsIndexer: false } property =>
            property.SetMethod is { } set ? compilation.IsSymbolAccessibleWithin(set, compilation.Assembly) : IsCollection(property.Type) && property.Type.SpecialType != SpecialType.System_String,
        IFieldSymbol { IsStatic: false, IsReadOnly: false, IsConst: false, CanBeReferencedByName: true } => true,
        _ => false,
    };
}
