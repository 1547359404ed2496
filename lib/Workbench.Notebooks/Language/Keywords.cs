using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbench.Notebooks.Language;

/// <summary>Which keywords can stand at a place, judged by the token before it.</summary>
internal static class Keywords
{
    /// <param name="left">The token before.</param>
    /// <param name="startsLine">Whether the place begins a line, where a cell may begin a statement though the one before has no end.</param>
    public static IEnumerable<string> After(SyntaxToken left, bool startsLine)
    {
        var keywords = ByPunctuation(left) ?? ByKeyword(left) ?? AfterExpression(left);
        return startsLine && EndsExpression(left) ? keywords.Concat(AtStatement(left)) : keywords;
    }

    private static string[]? ByPunctuation(SyntaxToken left) => left.Kind() switch
    {
        SyntaxKind.None => AtStatement(left),
        SyntaxKind.DotToken or SyntaxKind.MinusGreaterThanToken or SyntaxKind.ColonColonToken or SyntaxKind.HashToken => [],
        SyntaxKind.SemicolonToken => AfterSemicolon(left),
        SyntaxKind.OpenBraceToken => AfterOpenBrace(left),
        SyntaxKind.CloseBraceToken => AfterCloseBrace(left),
        SyntaxKind.CloseParenToken => AfterCloseParenthesis(left),
        SyntaxKind.ColonToken => AfterColon(left),
        SyntaxKind.OpenParenToken or SyntaxKind.CommaToken => InList(left),
        SyntaxKind.OpenBracketToken when left.Parent is AttributeListSyntax => [],
        SyntaxKind.CloseBracketToken when left.Parent is AttributeListSyntax => AtStatement(left),
        SyntaxKind.LessThanToken when left.Parent is TypeArgumentListSyntax => KeywordGroups.Types,
        SyntaxKind.QuestionToken when left.Parent is ConditionalAccessExpressionSyntax => [],
        _ when SyntaxFacts.IsPunctuation(left.Kind()) && !EndsExpression(left) => KeywordGroups.Expressions,
        _ => null,
    };

    private static string[]? ByKeyword(SyntaxToken left) => left.Kind() switch
    {
        SyntaxKind.ElseKeyword or SyntaxKind.DoKeyword => KeywordGroups.Statements,
        SyntaxKind.NewKeyword or SyntaxKind.AsKeyword or SyntaxKind.ConstKeyword or SyntaxKind.StackAllocKeyword or SyntaxKind.EventKeyword => KeywordGroups.Types,
        SyntaxKind.IsKeyword or SyntaxKind.NotKeyword or SyntaxKind.AndKeyword or SyntaxKind.OrKeyword => KeywordGroups.Patterns,
        SyntaxKind.CaseKeyword => [.. KeywordGroups.Patterns, "false", "true"],
        SyntaxKind.OutKeyword or SyntaxKind.RefKeyword => ["var", .. KeywordGroups.Types],
        SyntaxKind.YieldKeyword => ["break", "return"],
        SyntaxKind.UsingKeyword => ["static", "var"],
        SyntaxKind.GotoKeyword => ["case", "default"],
        SyntaxKind.WhereKeyword when left.Parent is TypeParameterConstraintClauseSyntax => [],
        SyntaxKind.ClassKeyword or SyntaxKind.StructKeyword or SyntaxKind.InterfaceKeyword or SyntaxKind.EnumKeyword or SyntaxKind.NamespaceKeyword => [],
        SyntaxKind.RecordKeyword => ["class", "struct"],
        _ when IsModifier(left.Kind()) => KeywordGroups.Members,
        _ when EndsExpression(left) => null,
        _ when SyntaxFacts.IsKeywordKind(left.Kind()) => KeywordGroups.Expressions,
        _ => null,
    };

    private static string[] AfterSemicolon(SyntaxToken left) => left.Parent switch
    {
        ForStatementSyntax => KeywordGroups.Expressions,
        AccessorDeclarationSyntax => KeywordGroups.Accessors,
        _ => AtStatement(left),
    };

    private static string[] AfterOpenBrace(SyntaxToken left) => left.Parent switch
    {
        AccessorListSyntax => KeywordGroups.Accessors,
        SwitchStatementSyntax => ["case", "default"],
        PropertyPatternClauseSyntax => [],
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression or (int)SyntaxKind.WithInitializerExpression } => [],
        ExpressionSyntax or InterpolationSyntax => KeywordGroups.Expressions,
        _ => AtStatement(left),
    };

    private static string[] AfterCloseBrace(SyntaxToken left) => left.Parent switch
    {
        BlockSyntax { Parent: TryStatementSyntax or CatchClauseSyntax } => ["catch", "finally", .. AtStatement(left)],
        BlockSyntax { Parent: IfStatementSyntax } => ["else", .. AtStatement(left)],
        BlockSyntax { Parent: AccessorDeclarationSyntax } => KeywordGroups.Accessors,
        ExpressionSyntax => AfterExpression(left),
        _ => AtStatement(left),
    };

    private static string[] AfterCloseParenthesis(SyntaxToken left) => left.Parent switch
    {
        StatementSyntax and not DoStatementSyntax => KeywordGroups.Statements,
        CastExpressionSyntax => KeywordGroups.Expressions,
        CatchDeclarationSyntax => ["when"],
        _ => AfterExpression(left),
    };

    private static string[] AfterColon(SyntaxToken left) => left.Parent switch
    {
        SwitchLabelSyntax or LabeledStatementSyntax => AtStatement(left),
        BaseListSyntax => [],
        TypeParameterConstraintClauseSyntax => ["class", "default", "notnull", "struct", "unmanaged"],
        ConstructorInitializerSyntax => ["base", "this"],
        _ => KeywordGroups.Expressions,
    };

    private static string[] InList(SyntaxToken left) => left.Parent switch
    {
        BaseParameterListSyntax => KeywordGroups.Parameters,
        BaseArgumentListSyntax => KeywordGroups.Arguments,
        TypeArgumentListSyntax or TupleTypeSyntax => KeywordGroups.Types,
        ForEachStatementSyntax or ForStatementSyntax or UsingStatementSyntax => ["await", "var", .. KeywordGroups.Types],
        CatchClauseSyntax or CatchDeclarationSyntax or AttributeListSyntax or BaseListSyntax or VariableDeclarationSyntax => [],
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression or (int)SyntaxKind.WithInitializerExpression } => [],
        _ => KeywordGroups.Expressions,
    };

    private static string[] AfterExpression(SyntaxToken left) =>
        left.Parent?.FirstAncestorOrSelf<QueryExpressionSyntax>() is not null
            ? [.. KeywordGroups.AfterExpression, .. KeywordGroups.QueryClauses]
            : left.Parent is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } ? ["and", "or"] : KeywordGroups.AfterExpression;

    /// <summary>Where a statement may begin: in a type a member, at the top of a cell a type as well.</summary>
    private static string[] AtStatement(SyntaxToken left)
    {
        var scope = left.Parent?.AncestorsAndSelf().FirstOrDefault(node => IsScope(node, left));
        return scope switch
        {
            TypeDeclarationSyntax => KeywordGroups.Members,
            BaseNamespaceDeclarationSyntax => ["using", "static", "delegate", .. KeywordGroups.TypeDeclarations],
            SwitchSectionSyntax => ["case", .. KeywordGroups.Statements],
            BlockSyntax => KeywordGroups.Statements,
            _ => [.. KeywordGroups.Statements, .. KeywordGroups.TypeDeclarations],
        };
    }

    /// <summary>Whether what follows a token is part of a node; after a closing brace it no longer is.</summary>
    private static bool IsScope(SyntaxNode node, SyntaxToken left) =>
        node is TypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or SwitchSectionSyntax or BlockSyntax or CompilationUnitSyntax
        && !(left.IsKind(SyntaxKind.CloseBraceToken) && node.GetLastToken() == left)
        && !(left.IsKind(SyntaxKind.SemicolonToken) && node is TypeDeclarationSyntax type && type.SemicolonToken == left);

    private static bool EndsExpression(SyntaxToken left) => left.Kind() is
        SyntaxKind.IdentifierToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken
        or SyntaxKind.NumericLiteralToken or SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringEndToken
        or SyntaxKind.InterpolatedRawStringEndToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.ThisKeyword or SyntaxKind.BaseKeyword or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword or SyntaxKind.NullKeyword
        or SyntaxKind.DefaultKeyword or SyntaxKind.PlusPlusToken or SyntaxKind.MinusMinusToken
        || SyntaxFacts.IsPredefinedType(left.Kind());

    private static bool IsModifier(SyntaxKind kind) => kind is
        SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.InternalKeyword or SyntaxKind.StaticKeyword
        or SyntaxKind.AbstractKeyword or SyntaxKind.SealedKeyword or SyntaxKind.VirtualKeyword or SyntaxKind.OverrideKeyword or SyntaxKind.ReadOnlyKeyword
        or SyntaxKind.AsyncKeyword or SyntaxKind.PartialKeyword or SyntaxKind.RequiredKeyword or SyntaxKind.UnsafeKeyword or SyntaxKind.ExternKeyword;
}
