using Microsoft.CodeAnalysis;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Language.Documentation;

namespace Workbench.Notebooks.Language;

/// <summary>Says what stands at a place in C# code.</summary>
internal sealed class Inspector(SemanticModel model, SymbolDocs docs, Func<string, string?> valueOf)
{
    /// <summary>Within an argument list first the call, unless the cursor points at a word in it; else the word.</summary>
    public MimeBundle? At(int cursor, bool detailed, CancellationToken cancellation)
    {
        var writer = new InspectionWriter();
        var hover = new Hover(model, docs, valueOf);
        var word = Hover.WordAt(model.SyntaxTree.GetRoot(cancellation), cursor);
        var call = CallSignatures.At(model, cursor, cancellation);
        var points = word.Span.Contains(cursor);
        if (points || call is null)
            hover.Write(writer, word, detailed, cancellation);
        call?.Write(writer, docs, model.Compilation, detailed, cancellation);
        if (!points && call is not null)
            hover.Write(writer, word, detailed: false, cancellation);
        return writer.ToBundle();
    }
}
