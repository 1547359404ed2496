using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbench.Notebooks.Language;

/// <summary>What the syntax says about the place of the cursor.</summary>
/// <param name="Left">The token before the word that the cursor is in; of kind <c>None</c> at the beginning.</param>
/// <param name="IsText">Whether the cursor is within a string, a character, a number or a comment, where nothing is to be named.</param>
internal sealed record CursorContext(SyntaxToken Left, bool IsText)
{
    /// <summary>Whether a member of what stands before the dot is to be named.</summary>
    public bool IsMember => Left.Kind() is SyntaxKind.DotToken or SyntaxKind.MinusGreaterThanToken or SyntaxKind.ColonColonToken;

    /// <summary>Whether only a type is to be named: after <c>new</c>, <c>as</c>, <c>typeof(</c>, among type arguments.</summary>
    public bool IsType => Left.Kind() switch
    {
        SyntaxKind.NewKeyword => Left.Parent is BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax,
        SyntaxKind.AsKeyword => true,
        SyntaxKind.OpenParenToken => Left.Parent is TypeOfExpressionSyntax or CatchDeclarationSyntax,
        SyntaxKind.LessThanToken or SyntaxKind.CommaToken => Left.Parent is TypeArgumentListSyntax,
        SyntaxKind.ColonToken => Left.Parent is BaseListSyntax,
        _ => false,
    };

    /// <summary>Whether an attribute is to be named.</summary>
    public bool IsAttributeName => Left.Parent is AttributeListSyntax && Left.Kind() is SyntaxKind.OpenBracketToken or SyntaxKind.CommaToken;

    /// <summary>What stands before the dot.</summary>
    public ExpressionSyntax? Receiver => Left.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(access => access.WhenNotNull.Span.Contains(binding.Span))?.Expression,
        QualifiedNameSyntax name => name.Left,
        _ => null,
    };

    public static CursorContext At(SyntaxTree tree, int cursor, int wordStart)
    {
        var root = tree.GetRoot();
        return new CursorContext(TokenBefore(root, wordStart), IsWithinText(root, cursor, wordStart));
    }

    /// <summary>The last token that ends at or before a place.</summary>
    public static SyntaxToken TokenBefore(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        while (!token.IsKind(SyntaxKind.None) && (token.Span.End > position || token.IsMissing || token.Span.IsEmpty))
            token = token.GetPreviousToken();
        return token;
    }

    private static bool IsWithinText(SyntaxNode root, int cursor, int wordStart)
    {
        var trivia = root.FindTrivia(cursor == 0 ? 0 : cursor - 1);
        if (IsComment(trivia) && cursor > trivia.SpanStart && (cursor < trivia.Span.End || !IsClosed(trivia)))
            return true;
        // a number that the word is part of: 12|
        var token = root.FindToken(Math.Max(0, cursor - 1));
        if (token.IsKind(SyntaxKind.NumericLiteralToken))
            return token.SpanStart <= wordStart && cursor <= token.Span.End;
        if (token.IsKind(SyntaxKind.CloseBraceToken) && token.Parent is InterpolationSyntax)
            return token.Span.End == cursor;
        return token.SpanStart < cursor && (cursor < token.Span.End || IsOpen(token)) && IsLiteral(token);
    }

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia
        or SyntaxKind.MultiLineDocumentationCommentTrivia or SyntaxKind.DisabledTextTrivia;

    private static bool IsClosed(SyntaxTrivia comment) =>
        comment.IsKind(SyntaxKind.MultiLineCommentTrivia) && !comment.ContainsDiagnostics;

    private static bool IsLiteral(SyntaxToken token) => token.Kind() is
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.CharacterLiteralToken
        or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
        or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken;

    /// <summary>Whether text goes on after a token: a literal that lacks its closing quote, a part of an interpolated string.</summary>
    private static bool IsOpen(SyntaxToken token) =>
        token.ContainsDiagnostics || token.Parent is InterpolatedStringTextSyntax or InterpolatedStringExpressionSyntax or InterpolationFormatClauseSyntax;
}
