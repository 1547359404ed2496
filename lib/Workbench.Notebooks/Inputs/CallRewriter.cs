using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Inputs;

/// <summary>
/// Puts <see cref="RecordedReads"/> around the paths that a cell hands to .NET and to libraries, and in the same pass its ends
/// into functions. Lines stay as they are; what a library opens by itself, from no argument of the cell, is not seen.
/// </summary>
internal sealed class CallRewriter : FunctionEnds
{
    private const string Here = "global::Workbench.Notebooks.Inputs.";

    private readonly ImmutableArray<string> _ownAssemblies;

    private CallRewriter(SemanticModel model, ImmutableArray<string> ownAssemblies, CancellationToken cancellation) : base(model, cancellation) =>
        _ownAssemblies = ownAssemblies;

    /// <summary>The compilation with its tree's calls noted, or the same where there is none.</summary>
    /// <param name="compilation">A compilation.</param>
    /// <param name="tree">One of its trees.</param>
    /// <param name="hosted">Libraries that tell by themselves what they read.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static CSharpCompilation Apply(CSharpCompilation compilation, SyntaxTree tree, ImmutableArray<Assembly> hosted, CancellationToken cancellation) =>
        Rewrite(compilation, tree, hosted, cancellation) is { } root ? compilation.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(root, tree.Options)) : compilation;

    /// <summary>A tree with its calls noted; null where there is none.</summary>
    public static SyntaxNode? Rewrite(CSharpCompilation compilation, SyntaxTree tree, ImmutableArray<Assembly> hosted, CancellationToken cancellation)
    {
        var root = tree.GetRoot(cancellation);
        if (!root.DescendantNodes().Any(MayRead))
            return null;
        var rewriter = new CallRewriter(compilation.GetSemanticModel(tree), [.. hosted.Select(assembly => assembly.GetName().Name!)], cancellation);
        var rewritten = rewriter.Visit(root);
        return rewritten == root ? null : rewritten;
    }

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        var method = Method(node);
        var visited = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
        if (method is null || IsNameOf(node))
            return visited;
        if (IsListing(method, "System.IO.Directory") && node.Expression is MemberAccessExpressionSyntax or IdentifierNameSyntax)
            return visited.WithExpression(Like(node.Expression, $"{Here}{nameof(RecordedDirectory)}.{method.Name}"));
        if (IsListing(method, "System.IO.DirectoryInfo") && visited.Expression is MemberAccessExpressionSyntax access)
            return visited.WithExpression(Like(node.Expression, $"{Here}{nameof(RecordedFolder)}.{method.Name}"))
                .WithArgumentList(visited.ArgumentList.WithArguments(visited.ArgumentList.Arguments.Insert(0, SyntaxFactory.Argument(access.Expression.WithoutTrivia()))));
        return visited.WithArgumentList(Noted(method, node.ArgumentList, visited.ArgumentList));
    }

    public override SyntaxNode? VisitObjectCreationExpression(ObjectCreationExpressionSyntax node)
    {
        var visited = (ObjectCreationExpressionSyntax)base.VisitObjectCreationExpression(node)!;
        return Method(node) is { } constructor && node.ArgumentList is { } arguments
            ? visited.WithArgumentList(Noted(constructor, arguments, visited.ArgumentList!))
            : visited;
    }

    public override SyntaxNode? VisitImplicitObjectCreationExpression(ImplicitObjectCreationExpressionSyntax node)
    {
        var visited = (ImplicitObjectCreationExpressionSyntax)base.VisitImplicitObjectCreationExpression(node)!;
        return Method(node) is { } constructor ? visited.WithArgumentList(Noted(constructor, node.ArgumentList, visited.ArgumentList)) : visited;
    }

    public override SyntaxNode? VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
    {
        if (node.Expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or BaseObjectCreationExpressionSyntax or ParenthesizedExpressionSyntax))
            return base.VisitMemberAccessExpression(node);
        var name = node.Name.Identifier.ValueText;
        // what is handed on by name: paths.Select(File.ReadAllText)
        if (node.Parent is not InvocationExpressionSyntax && IsMethodOf(node, "System.IO.File") && typeof(RecordedFile).GetMethod(name) is not null)
            return Like(node, $"{Here}{nameof(RecordedFile)}.{name}");
        if (node.Parent is not InvocationExpressionSyntax && IsMethodOf(node, "System.IO.Directory") && typeof(RecordedDirectory).GetMethods().Any(method => method.Name == name))
            return Like(node, $"{Here}{nameof(RecordedDirectory)}.{name}");
        var visited = (MemberAccessExpressionSyntax)base.VisitMemberAccessExpression(node)!;
        return name is "OpenRead" or "OpenText" or "Open" or "Length" or "CopyTo" or "LastWriteTime" or "LastWriteTimeUtc" && TypeOf(node.Expression) == "System.IO.FileInfo"
            ? visited.WithExpression(Call(nameof(RecordedReads.Of), visited.Expression))
            : visited;
    }

    private static bool MayRead(SyntaxNode node) => node is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } or MemberAccessExpressionSyntax || MayBeFunction(node);

    private static bool IsNameOf(InvocationExpressionSyntax node) => node.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" };

    private static bool IsListing(IMethodSymbol method, string type) =>
        method.ContainingType.ToDisplayString() == type && typeof(RecordedDirectory).GetMethods().Concat(typeof(RecordedFolder).GetMethods()).Any(listing => listing.Name == method.Name);

    private bool IsMethodOf(ExpressionSyntax node, string type) =>
        Model.GetSymbolInfo(node, Cancellation) is var info && (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is IMethodSymbol method && method.ContainingType.ToDisplayString() == type;

    private string? TypeOf(ExpressionSyntax node) => Model.GetTypeInfo(node, Cancellation).Type?.ToDisplayString();

    /// <summary>The method that is called, where it is one of a library that does not tell what it reads.</summary>
    private IMethodSymbol? Method(ExpressionSyntax call) =>
        Model.GetSymbolInfo(call, Cancellation).Symbol is IMethodSymbol { ContainingType: not null } method
        && method.Locations.All(location => location.IsInMetadata)
        && !_ownAssemblies.Contains(method.ContainingAssembly.Name)
            ? method
            : null;

    private ArgumentListSyntax Noted(IMethodSymbol method, ArgumentListSyntax original, ArgumentListSyntax visited)
    {
        for (var i = 0; i < original.Arguments.Count; i++)
        {
            var argument = original.Arguments[i];
            var parameter = argument.NameColon is { } named
                ? method.Parameters.FirstOrDefault(candidate => candidate.Name == named.Name.Identifier.ValueText)
                : method.Parameters.ElementAtOrDefault(i);
            if (parameter is null || TypeOf(argument.Expression) != "string")
                continue;
            var use = CallRules.Of(method, parameter, enumType => Constant(original, enumType));
            if (use != PathUse.None)
                visited = visited.WithArguments(visited.Arguments.Replace(visited.Arguments[i], visited.Arguments[i].WithExpression(Call(use.ToString(), visited.Arguments[i].Expression))));
        }
        return visited;
    }

    private object? Constant(ArgumentListSyntax arguments, string enumType) =>
        arguments.Arguments.Where(argument => TypeOf(argument.Expression) == $"System.IO.{enumType}")
            .Select(argument => Model.GetConstantValue(argument.Expression, Cancellation).Value)
            .FirstOrDefault();

    private static InvocationExpressionSyntax Call(string name, ExpressionSyntax inner) =>
        Like(inner, $"{Here}{nameof(RecordedReads)}.{name}(x)") is InvocationExpressionSyntax call
            ? call.ReplaceNode(call.ArgumentList.Arguments[0].Expression, inner.WithoutTrivia())
            : throw new InvalidOperationException();

    private static ExpressionSyntax Like(SyntaxNode old, string code) => SyntaxFactory.ParseExpression(code).WithTriviaFrom(old);
}
