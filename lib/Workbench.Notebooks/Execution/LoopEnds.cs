using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// Puts <see cref="LoopEnd.Pass"/> at the end of each loop's body and before each <c>continue</c>, and
/// <see cref="LoopEnd.Enter"/> at the beginning of each function's block; <see cref="FunctionEnds"/> does the functions of one
/// expression. What is in <c>finally</c> blocks and in <c>Dispose</c> is left alone: it tidies up.
/// </summary>
internal static class LoopEnds
{
    private const string Here = $"global::Workbench.Notebooks.Execution.{nameof(LoopEnd)}";
    private const string Pass = $"{Here}.{nameof(LoopEnd.Pass)}();";
    private const string Enter = $"{Here}.{nameof(LoopEnd.Enter)}();";

    /// <summary>The tree with its loops and blocks of functions prepared; the same where it has none.</summary>
    public static SyntaxTree In(SyntaxTree tree, CancellationToken cancellation)
    {
        var changes = tree.GetRoot(cancellation).DescendantNodes(node => !TidiesUp(node)).SelectMany(Changes).ToImmutableArray();
        return changes.IsEmpty ? tree : tree.WithChangedText(SourceText.From(Changed(tree.GetText(cancellation), changes), Encoding.UTF8));
    }

    /// <summary>Whether code is there for the end of a cell, so that it must not be ended itself.</summary>
    public static bool TidiesUp(SyntaxNode node) => node is FinallyClauseSyntax or MethodDeclarationSyntax { Identifier.ValueText: "Dispose" or "DisposeAsync" };

    private static IEnumerable<Insertion> Changes(SyntaxNode node) => node switch
    {
        ContinueStatementSyntax { SemicolonToken.IsMissing: false } jump => Around(jump, Pass, ""),
        WhileStatementSyntax loop => Body(loop.Statement),
        DoStatementSyntax loop => Body(loop.Statement),
        ForStatementSyntax loop => Body(loop.Statement),
        CommonForEachStatementSyntax loop => Body(loop.Statement),
        BlockSyntax { Parent: (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MethodDeclarationSyntax) and var owner } function when !TidiesUp(owner) =>
            [new Insertion(function.OpenBraceToken.Span.End, Enter, IsEnd: false)],
        _ => [],
    };

    private static IEnumerable<Insertion> Body(StatementSyntax body) => body switch
    {
        BlockSyntax { CloseBraceToken: { IsMissing: false } end } => [new Insertion(end.SpanStart, Pass, IsEnd: true)],
        BlockSyntax => [],
        _ => Around(body, "", Pass),
    };

    /// <summary>Makes a block of a statement.</summary>
    private static IEnumerable<Insertion> Around(StatementSyntax statement, string before, string after) =>
        [new Insertion(statement.SpanStart, "{" + before, IsEnd: false), new Insertion(statement.Span.End, after + "}", IsEnd: true)];

    private static string Changed(SourceText text, ImmutableArray<Insertion> insertions)
    {
        var result = new StringBuilder();
        var done = 0;
        // at one place what ends comes before what begins, and the inner end before the outer
        var inOrder = insertions.Select((insertion, i) => (insertion.Place, Rank: insertion.IsEnd ? -i : i, insertion.Text)).OrderBy(insertion => insertion);
        foreach (var (place, _, inserted) in inOrder)
        {
            result.Append(text.ToString(TextSpan.FromBounds(done, place)));
            // an opening brace takes the place of a blank
            if (inserted == "{" && result.Length > 0 && result[^1] == ' ')
                result.Length--;
            result.Append(inserted);
            done = place;
        }
        return result.Append(text.ToString(TextSpan.FromBounds(done, text.Length))).ToString();
    }

    private readonly record struct Insertion(int Place, string Text, bool IsEnd);
}
