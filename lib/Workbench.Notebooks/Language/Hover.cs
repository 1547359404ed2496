using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workbench.Notebooks.Language.Documentation;

namespace Workbench.Notebooks.Language;

/// <summary>What stands under the cursor: its declaration, its documentation and, of a variable, its value.</summary>
internal sealed class Hover(SemanticModel model, SymbolDocs docs, Func<string, string?> valueOf)
{
    /// <summary>The word at or before a place, and whether the place is not yet at its end.</summary>
    public static SyntaxToken WordAt(SyntaxNode root, int cursor)
    {
        var token = root.FindToken(cursor);
        if (IsWord(token) && token.Span.Contains(cursor))
            return token;
        var before = CursorContext.TokenBefore(root, cursor);
        // x? asks about x
        if (before.IsKind(SyntaxKind.QuestionToken) && before.Span.End == cursor)
            before = before.GetPreviousToken();
        return IsWord(before) && cursor - before.Span.End <= 1 ? before : default;
    }

    /// <summary>Writes about a word; false when it names nothing.</summary>
    public bool Write(InspectionWriter writer, SyntaxToken word, bool detailed, CancellationToken cancellation)
    {
        if (word.Parent is not { } node || Symbols(node, cancellation) is not [var symbol, ..] symbols)
            return false;
        if (symbol is IMethodSymbol && symbols.Length > 1)
            writer.Code($"{SymbolText.Declaration(symbol)} (+ {symbols.Length - 1} overloads)");
        else
            writer.Code(SymbolText.Declaration(symbol));
        if (IsVariable(symbol) && valueOf(symbol.Name) is { } value)
            writer.Text($"= {value}");
        if (docs.Of(symbol, model.Compilation, cancellation) is { } doc)
            Write(writer, doc, detailed);
        if (detailed)
            writer.Codes([.. symbols.Skip(1).Select(SymbolText.Declaration)]);
        return true;
    }

    private static void Write(InspectionWriter writer, XmlDoc doc, bool detailed)
    {
        writer.Text(doc.Summary);
        writer.Items("Parameters", doc.Parameters);
        if (doc.Returns.Length > 0)
            writer.Text($"Returns: {doc.Returns}");
        if (!detailed)
            return;
        writer.Items("Throws", doc.Exceptions);
        writer.Text(doc.Remarks);
    }

    private ISymbol[] Symbols(SyntaxNode node, CancellationToken cancellation)
    {
        if (model.GetDeclaredSymbol(node, cancellation) is { } declared)
            return [declared];
        if (node is IdentifierNameSyntax { IsVar: true } or PredefinedTypeSyntax && model.GetTypeInfo(node, cancellation).Type is { TypeKind: not TypeKind.Error } type)
            return [type];
        var created = node.Ancestors().OfType<ObjectCreationExpressionSyntax>().FirstOrDefault(creation => creation.Type.Span.Contains(node.Span) && creation.Type.Span.End == node.Span.End);
        var info = model.GetSymbolInfo(created ?? node, cancellation);
        return info.Symbol is { } symbol ? [symbol, .. Others(node, symbol)] : [.. info.CandidateSymbols.Length > 0 ? info.CandidateSymbols : model.GetMemberGroup(node, cancellation)];
    }

    private IEnumerable<ISymbol> Others(SyntaxNode node, ISymbol symbol) => symbol is IMethodSymbol
        ? model.GetMemberGroup(node).Where(other => !SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, symbol.OriginalDefinition))
        : [];

    private static bool IsVariable(ISymbol symbol) => symbol is IFieldSymbol or IPropertySymbol && SymbolText.IsOfSession(symbol);

    private static bool IsWord(SyntaxToken token) =>
        !token.IsMissing && (token.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsPredefinedType(token.Kind()) || token.IsKind(SyntaxKind.ThisKeyword));
}
