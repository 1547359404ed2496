using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Workbench.Notebooks.Documents;

namespace Workbench.Notebooks.Language;

/// <summary>What stands under the cursor, in words.</summary>
internal static class Hover
{
    public static MimeBundle? At(SemanticModel model, int cursor, bool detailed, CancellationToken cancellation)
    {
        var root = model.SyntaxTree.GetRoot(cancellation);
        var token = root.FindToken(cursor);
        if (!token.Span.Contains(cursor) || !token.IsKind(SyntaxKind.IdentifierToken))
            token = root.FindToken(Math.Max(0, cursor - 1));
        if (token.Parent is not { } node)
            return null;
        var symbol = model.GetSymbolInfo(node, cancellation).Symbol ?? model.GetDeclaredSymbol(node, cancellation);
        if (symbol is null)
            return null;
        var signature = SymbolText.Signature(symbol, model, cursor);
        return MimeBundle.Empty
            .With(MimeBundle.PlainText, signature)
            .With(MimeBundle.Markdown, $"```csharp\n{signature}\n```");
    }
}
