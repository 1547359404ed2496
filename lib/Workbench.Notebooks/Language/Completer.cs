using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workbench.Notebooks.Language.Documentation;

namespace Workbench.Notebooks.Language;

/// <summary>Finds what can stand at a place in C# code.</summary>
internal sealed class Completer(CodeModels models, SymbolDocs docs)
{
    public async Task<CompletionList> CompleteAsync(
        CellView view, string code, int cursor, IdentifierSpan word, CancellationToken cancellation)
    {
        var model = await models.OpenAsync(view, cursor, cancellation).ConfigureAwait(false);
        var context = CursorContext.At(model.SyntaxTree, cursor, word.Start);
        if (context.IsText)
            return word.Empty;
        var items = new CompletionItems(model, context, word, docs);
        if ((InitializerMembers.At(model, context, cursor) ?? PatternMembers.At(model, context, cursor)) is { } members)
        {
            items.Add(members);
            return items.ToList(cancellation);
        }
        items.Add(await models.RecommendAsync(model, cursor, cancellation).ConfigureAwait(false));
        if (context.Left.Parent is BaseArgumentListSyntax && CallSignatures.At(model, word.Start, cancellation) is { } call)
            items.Add(call.NamesLeft.Select(name => name + ":"), "parameter", SymbolRank.ArgumentName);
        items.Add(Keywords.After(context.Left, StartsLine(code, word.Start)), "keyword", SymbolRank.Keyword);
        return items.ToList(cancellation);
    }

    private static bool StartsLine(string code, int position) =>
        code.AsSpan(0, position).TrimEnd(" \t") is [] or [.., '\n' or '\r'];
}
