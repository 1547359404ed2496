using Microsoft.CodeAnalysis;

namespace Workbench.Notebooks.Language;

/// <summary>Symbols in words.</summary>
internal static class SymbolText
{
    private const SymbolDisplayMiscellaneousOptions Brief =
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes
        | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
        | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
        | SymbolDisplayMiscellaneousOptions.CollapseTupleTypes;

    private const SymbolDisplayMemberOptions Members =
        SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
        | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue;

    private static readonly SymbolDisplayFormat s_declaration =
        Format(Members, SymbolDisplayTypeQualificationStyle.NameOnly, SymbolDisplayPropertyStyle.NameOnly);

    private static readonly SymbolDisplayFormat s_full =
        Format(Members | SymbolDisplayMemberOptions.IncludeContainingType, SymbolDisplayTypeQualificationStyle.NameOnly, SymbolDisplayPropertyStyle.ShowReadWriteDescriptor);

    private static readonly SymbolDisplayFormat s_qualified =
        Format(Members, SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces, SymbolDisplayPropertyStyle.NameOnly);

    /// <summary>The declaration in one line, for a list that stands under its type: <c>int IndexOf(string value)</c>.</summary>
    public static string Signature(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol => symbol.ToDisplayString(s_qualified),
        _ when IsExtension(symbol) => $"(extension) {symbol.ToDisplayString(s_declaration)}",
        _ => symbol.ToDisplayString(s_declaration),
    };

    /// <summary>The declaration with the type it stands in: <c>int string.IndexOf(string value)</c>.</summary>
    public static string Declaration(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol => symbol.ToDisplayString(s_qualified),
        INamedTypeSymbol { IsTupleType: false, IsAnonymousType: false } type when type.ContainingType is null && !IsOfSession(type) => symbol.ToDisplayString(s_qualified),
        _ when IsOfSession(symbol) => symbol.ToDisplayString(s_declaration),
        _ when IsExtension(symbol) => $"(extension) {symbol.ToDisplayString(s_full)}",
        _ => symbol.ToDisplayString(s_full),
    };

    /// <summary>A type by the name that code uses.</summary>
    public static string TypeName(ITypeSymbol type) => type.ToDisplayString(s_declaration.WithKindOptions(SymbolDisplayKindOptions.None));

    /// <summary>The word for what a symbol is, as <see cref="Completion.Kind"/> lists them.</summary>
    public static string Kind(ISymbol symbol) => symbol switch
    {
        IAliasSymbol alias => Kind(alias.Target),
        INamedTypeSymbol { TypeKind: TypeKind.Structure } => "struct",
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => "interface",
        INamedTypeSymbol { TypeKind: TypeKind.Enum } => "enum",
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } => "delegate",
        ITypeSymbol => "class",
        INamespaceSymbol => "namespace",
        IFieldSymbol { IsConst: true } => "constant",
        IFieldSymbol when IsOfSession(symbol) => "variable",
        IFieldSymbol => "field",
        IPropertySymbol => "property",
        IEventSymbol => "event",
        IMethodSymbol => "method",
        IParameterSymbol => "parameter",
        ILocalSymbol { IsConst: true } => "constant",
        _ => "variable",
    };

    /// <summary>Whether it stands at the top level of a cell.</summary>
    public static bool IsOfSession(ISymbol symbol) => symbol.ContainingType is { IsScriptClass: true };

    /// <summary>Whether it is an extension method called on what it extends.</summary>
    public static bool IsExtension(ISymbol symbol) => symbol is IMethodSymbol { ReducedFrom: not null };

    private static SymbolDisplayFormat Format(
        SymbolDisplayMemberOptions members, SymbolDisplayTypeQualificationStyle qualification, SymbolDisplayPropertyStyle properties) => new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        qualification,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        members,
        SymbolDisplayDelegateStyle.NameAndSignature,
        SymbolDisplayExtensionMethodStyle.Default,
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeDefaultValue,
        properties,
        SymbolDisplayLocalOptions.IncludeType | SymbolDisplayLocalOptions.IncludeConstantValue,
        SymbolDisplayKindOptions.IncludeNamespaceKeyword | SymbolDisplayKindOptions.IncludeTypeKeyword,
        Brief);
}
