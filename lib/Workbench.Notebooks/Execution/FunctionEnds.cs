using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// Puts <see cref="LoopEnd.Enter"/> into a cell's functions of one expression and its queries, so that what a library calls
/// without end can be stopped. What becomes an expression tree stays as it is: its reader wants the user's own.
/// </summary>
internal abstract class FunctionEnds(SemanticModel model, CancellationToken cancellation) : CSharpSyntaxRewriter
{
    private const string Here = $"global::Workbench.Notebooks.Execution.{nameof(LoopEnd)}";

    private bool _isInTree;

    protected SemanticModel Model { get; } = model;

    protected CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Whether a node may be one that is prepared.</summary>
    protected static bool MayBeFunction(SyntaxNode node) => node is ArrowExpressionClauseSyntax or QueryExpressionSyntax or LambdaExpressionSyntax { ExpressionBody: not null };

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) =>
        VisitLambda(node, () => (LambdaExpressionSyntax)base.VisitSimpleLambdaExpression(node)!);

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) =>
        VisitLambda(node, () => (LambdaExpressionSyntax)base.VisitParenthesizedLambdaExpression(node)!);

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        var visited = (LocalFunctionStatementSyntax)base.VisitLocalFunctionStatement(node)!;
        return Block(visited.ExpressionBody, node) is { } block
            ? visited.WithExpressionBody(null).WithBody(block).WithSemicolonToken(default).WithTrailingTrivia(visited.GetTrailingTrivia())
            : visited;
    }

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var visited = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
        return !LoopEnds.TidiesUp(node) && Block(visited.ExpressionBody, node) is { } block
            ? visited.WithExpressionBody(null).WithBody(block).WithSemicolonToken(default).WithTrailingTrivia(visited.GetTrailingTrivia())
            : visited;
    }

    public override SyntaxNode? VisitWhereClause(WhereClauseSyntax node)
    {
        var visited = (WhereClauseSyntax)base.VisitWhereClause(node)!;
        return MakesTree(Model.GetQueryClauseInfo(node, Cancellation).OperationInfo.Symbol)
            ? visited
            : visited.WithCondition(With(visited.Condition, $"{Here}.{nameof(LoopEnd.Enter)}() && (x)"));
    }

    public override SyntaxNode? VisitSelectClause(SelectClauseSyntax node)
    {
        var visited = (SelectClauseSyntax)base.VisitSelectClause(node)!;
        // a query that selects its variable may be without a call of Select, and of another type
        return node.Expression is IdentifierNameSyntax || MakesTree(Model.GetSymbolInfo(node, Cancellation).Symbol)
            ? visited
            : visited.WithExpression(With(visited.Expression, $"{Here}.{nameof(LoopEnd.Give)}(x)"));
    }

    private LambdaExpressionSyntax VisitLambda(LambdaExpressionSyntax node, Func<LambdaExpressionSyntax> visit)
    {
        var wasInTree = _isInTree;
        _isInTree |= IsTree(Model.GetTypeInfo(node, Cancellation).ConvertedType);
        var visited = visit();
        var result = !_isInTree && visited.ExpressionBody is { } body && Block(body, Model.GetSymbolInfo(node, Cancellation).Symbol as IMethodSymbol) is { } block
            ? visited.WithExpressionBody(null).WithBlock(block)
            : visited;
        _isInTree = wasInTree;
        return result;
    }

    private BlockSyntax? Block(ArrowExpressionClauseSyntax? body, SyntaxNode function) =>
        body is null ? null : Block(body.Expression, Model.GetDeclaredSymbol(function, Cancellation) as IMethodSymbol)?.WithLeadingTrivia(body.ArrowToken.GetAllTrivia());

    /// <summary>A block that does the same as an expression; null where there is none.</summary>
    private static BlockSyntax? Block(ExpressionSyntax body, IMethodSymbol? function)
    {
        if (function is null)
            return null;
        var isStatement = function.ReturnsVoid || body is ThrowExpressionSyntax || (function.IsAsync && function.ReturnType is INamedTypeSymbol { Arity: 0 });
        var code = isStatement ? "x;" : "return x;";
        var block = (BlockSyntax)SyntaxFactory.ParseStatement($"{{{Here}.{nameof(LoopEnd.Enter)}();{code}}}");
        StatementSyntax statement = (block.Statements[1], body) switch
        {
            (_, ThrowExpressionSyntax thrown) => SyntaxFactory.ThrowStatement(thrown.ThrowKeyword, thrown.Expression, SyntaxFactory.Token(SyntaxKind.SemicolonToken)),
            (ReturnStatementSyntax returned, _) => returned.WithExpression(body),
            (ExpressionStatementSyntax expression, _) => expression.WithExpression(body),
            _ => throw new InvalidOperationException($"unknown body {body.Kind()}"),
        };
        return block.WithStatements(block.Statements.Replace(block.Statements[1], statement));
    }

    private static ExpressionSyntax With(ExpressionSyntax inner, string code)
    {
        var outer = SyntaxFactory.ParseExpression(code);
        return outer.ReplaceNode(outer.DescendantNodes().OfType<IdentifierNameSyntax>().Last(), inner.WithoutTrivia()).WithTriviaFrom(inner);
    }

    private bool MakesTree(ISymbol? operation) => _isInTree || operation is not IMethodSymbol method || method.Parameters.Any(parameter => IsTree(parameter.Type));

    private static bool IsTree(ITypeSymbol? type) => type is { ContainingNamespace: { Name: "Expressions" } space } && space.ToDisplayString() == "System.Linq.Expressions";
}
