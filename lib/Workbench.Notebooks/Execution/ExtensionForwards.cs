using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// A cell's extension methods as a script takes them. A script has none within a class, but at its top level: each method
/// becomes an ordinary one of its class, and beside it stands one of the same name that hands on to it. So they see what
/// ordinary cells define, which a library cannot.
/// </summary>
internal static class ExtensionForwards
{
    /// <summary>The cell's text with its lines as they were; null when it also has what no script takes.</summary>
    public static string? In(SyntaxTree tree)
    {
        var members = tree.GetCompilationUnitRoot().Members;
        var methods = members.OfType<ClassDeclarationSyntax>().SelectMany(type => type.Members).OfType<MethodDeclarationSyntax>().Where(IsExtension).ToArray();
        if (methods.Length == 0 || members.Any(member => member is BaseNamespaceDeclarationSyntax) || tree.GetRoot().DescendantNodes().Any(node => node is ExtensionBlockDeclarationSyntax))
            return null;
        var changes = methods.Select(method => new TextChange(This(method).Span, "    "))
            .Concat(methods.Select(Opened).OfType<TextChange>())
            .Concat(methods.GroupBy(method => method.Parent!).Select(type => new TextChange(new TextSpan(type.Key.Span.End, 0), string.Concat(type.Select(Forward)))))
            .OrderBy(change => change.Span);
        return tree.GetText().WithChanges(changes).ToString();
    }

    private static bool IsExtension(MethodDeclarationSyntax method) => method.ParameterList.Parameters is [var first, ..] && first.Modifiers.Any(SyntaxKind.ThisKeyword);

    private static SyntaxToken This(MethodDeclarationSyntax method) => method.ParameterList.Parameters[0].Modifiers.First(modifier => modifier.IsKind(SyntaxKind.ThisKeyword));

    /// <summary>Makes a method that is private to its class one that can be handed on to.</summary>
    private static TextChange? Opened(MethodDeclarationSyntax method)
    {
        if (method.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword))
            return null;
        var hidden = method.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.PrivateKeyword));
        return hidden == default ? new TextChange(new TextSpan(method.Modifiers.Span.Start, 0), "public ") : new TextChange(hidden.Span, "public ");
    }

    private static string Forward(MethodDeclarationSyntax method)
    {
        var types = method.TypeParameterList is { } list ? $"<{string.Join(", ", list.Parameters.Select(parameter => parameter.Identifier.Text))}>" : "";
        var arguments = string.Join(", ", method.ParameterList.Parameters.Select(Argument));
        var isRef = method.ReturnType is RefTypeSyntax ? "ref " : "";
        var type = ((ClassDeclarationSyntax)method.Parent!).Identifier.Text;
        var forward = SyntaxFactory.MethodDeclaration(method.ReturnType, method.Identifier)
            .WithModifiers([SyntaxFactory.Token(SyntaxKind.StaticKeyword)])
            .WithTypeParameterList(method.TypeParameterList)
            .WithParameterList(method.ParameterList)
            .WithConstraintClauses(method.ConstraintClauses)
            .WithExpressionBody(SyntaxFactory.ArrowExpressionClause(SyntaxFactory.ParseExpression($"{isRef}{type}.{method.Identifier.Text}{types}({arguments})")))
            .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken));
        return " " + forward.NormalizeWhitespace(indentation: "", eol: " ");
    }

    private static string Argument(ParameterSyntax parameter)
    {
        var passing = parameter.Modifiers.FirstOrDefault(modifier => modifier.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword);
        return $"{passing.Text} {parameter.Identifier.Text}";
    }
}
