using Microsoft.CodeAnalysis.CSharp;

namespace Workbench.Notebooks.Language;

/// <summary>The word that the cursor stands in or after.</summary>
/// <param name="Prefix">Its text up to the cursor.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
internal sealed record IdentifierSpan(string Prefix, int Start, int End)
{
    public CompletionList Empty => new(Start, End, []);

    public static IdentifierSpan At(string code, int cursor)
    {
        var start = cursor;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(code[start - 1]))
            start--;
        var end = cursor;
        while (end < code.Length && SyntaxFacts.IsIdentifierPartCharacter(code[end]))
            end++;
        return new IdentifierSpan(code[start..cursor], start, end);
    }
}
