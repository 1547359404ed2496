using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workbench.Notebooks.Language;

/// <summary>Tells whether a cell can run as it is, for front ends that run on Enter.</summary>
internal static class Completeness
{
    private const string Step = "    ";

    public static CellCompleteness Of(string code)
    {
        var segment = CellSegment.Of(code)[^1];
        if (!segment.IsCSharp)
            return new CellCompleteness(CompletenessStatus.Complete, "");
        var tree = CSharpSyntaxTree.ParseText(segment.Isolate(code), CellView.ScriptOptions);
        if (!SyntaxFactory.IsCompleteSubmission(tree))
            return new CellCompleteness(CompletenessStatus.Incomplete, Indent(code, tree));
        var hasErrors = tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return new CellCompleteness(hasErrors ? CompletenessStatus.Invalid : CompletenessStatus.Complete, "");
    }

    private static string Indent(string code, SyntaxTree tree)
    {
        var line = code[(code.LastIndexOf('\n') + 1)..];
        var indent = line[..(line.Length - line.TrimStart().Length)];
        var last = tree.GetRoot().DescendantTokens().LastOrDefault(token => !token.IsMissing && !token.IsKind(SyntaxKind.EndOfFileToken));
        return last.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken ? indent + Step : indent;
    }
}
