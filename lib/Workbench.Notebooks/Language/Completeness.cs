using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Language;

/// <summary>Tells whether a cell can run as it is, for front ends that run on Enter.</summary>
internal static class Completeness
{
    private const string Step = "    ";

    private static readonly CellCompleteness s_complete = new(CompletenessStatus.Complete, "");

    public static CellCompleteness Of(string code)
    {
        var segment = CellSegment.Of(code)[^1];
        if (!segment.IsCSharp)
            return s_complete;
        var tree = CSharpSyntaxTree.ParseText(CellSegment.Isolate(code, segment), CellSyntax.Script);
        if (!SyntaxFactory.IsCompleteSubmission(tree))
            return new CellCompleteness(CompletenessStatus.Incomplete, Indent(code, tree));
        var hasErrors = tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return hasErrors ? new CellCompleteness(CompletenessStatus.Invalid, "") : s_complete;
    }

    /// <summary>The last line's own indent, and a step more when the line opens more brackets than it closes.</summary>
    private static string Indent(string code, SyntaxTree tree)
    {
        var start = code.LastIndexOfAny(['\n', '\r']) + 1;
        var line = code[start..];
        var indent = line[..(line.Length - line.TrimStart().Length)];
        if (CellSyntax.EndsInsideToken(code))
            return IsVerbatim(tree) ? "" : indent;
        var open = tree.GetRoot().DescendantTokens()
            .Where(token => token.SpanStart >= start && !token.IsMissing)
            .Sum(token => Opening(token.Kind()));
        return open > 0 || AwaitsStatement(tree) ? indent + (indent.Contains('\t') ? "\t" : Step) : indent;
    }

    /// <summary>Whether the last line is the head of an <c>if</c> or a loop.</summary>
    private static bool AwaitsStatement(SyntaxTree tree)
    {
        var last = LastToken(tree);
        return last.IsKind(SyntaxKind.ElseKeyword) || (last.IsKind(SyntaxKind.CloseParenToken) && last.Parent is StatementSyntax and not DoStatementSyntax);
    }

    private static SyntaxToken LastToken(SyntaxTree tree) => tree.GetRoot().DescendantTokens().LastOrDefault(token => token.Span.Length > 0);

    /// <summary>Whether the open literal is one whose every character counts.</summary>
    private static bool IsVerbatim(SyntaxTree tree) =>
        LastToken(tree) is var last
        && (last.Text.StartsWith('@') || last.Text.StartsWith("$@", StringComparison.Ordinal) || last.Parent is InterpolatedStringTextSyntax);

    private static int Opening(SyntaxKind kind) => kind switch
    {
        SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken => 1,
        SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken => -1,
        _ => 0,
    };
}
