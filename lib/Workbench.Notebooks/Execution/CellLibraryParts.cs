using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Workbench.Notebooks.Execution;

/// <summary>
/// A cell whose namespaces or extension methods C# scripting does not take, in two parts that keep their lines: its
/// types as a library of their own, and the rest as a script.
/// </summary>
/// <param name="Library">The namespaces and types, with the cell's usings.</param>
/// <param name="Rest">The cell without them.</param>
internal sealed record CellLibraryParts(string Library, string Rest)
{
    /// <summary>The parts of a cell that needs them, null for a cell that a script can hold.</summary>
    public static CellLibraryParts? Split(SyntaxTree tree)
    {
        var root = tree.GetCompilationUnitRoot();
        if (!root.Members.Any(NeedsLibrary))
            return null;
        var text = tree.GetText();
        var moved = root.Members.Where(IsMoved).ToImmutableArray();
        var libraryKeeps = moved.Select(member => member.FullSpan).Concat(root.Usings.Select(u => u.FullSpan));
        return new CellLibraryParts(
            Publish(Blank(text, libraryKeeps), moved),
            Blank(text, Complement(text.Length, moved.Select(member => member.Span))));
    }

    /// <summary>Whether a member of a cell that has a library stands in it.</summary>
    public static bool IsMoved(MemberDeclarationSyntax member) =>
        member is BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;

    private static bool NeedsLibrary(MemberDeclarationSyntax member) => member switch
    {
        BaseNamespaceDeclarationSyntax => true,
        ClassDeclarationSyntax type => type.Members.Any(IsExtension),
        _ => false,
    };

    private static bool IsExtension(MemberDeclarationSyntax member) =>
        member is ExtensionBlockDeclarationSyntax
        || (member is MethodDeclarationSyntax { ParameterList.Parameters: [var first, ..] }
            && first.Modifiers.Any(SyntaxKind.ThisKeyword));

    /// <summary>The text with everything blanked but these spans and the line ends.</summary>
    private static string Blank(SourceText text, IEnumerable<TextSpan> keep)
    {
        var kept = keep.ToArray();
        var result = new StringBuilder(text.ToString());
        for (var i = 0; i < result.Length; i++)
        {
            if (result[i] is not ('\n' or '\r') && !Array.Exists(kept, span => span.Contains(i)))
                result[i] = ' ';
        }
        return result.ToString();
    }

    private static IEnumerable<TextSpan> Complement(int length, IEnumerable<TextSpan> spans)
    {
        var start = 0;
        foreach (var span in spans)
        {
            yield return TextSpan.FromBounds(start, span.Start);
            start = span.End;
        }
        yield return TextSpan.FromBounds(start, length);
    }

    /// <summary>Makes the types public that say nothing: in a notebook every cell sees every type.</summary>
    private static string Publish(string library, ImmutableArray<MemberDeclarationSyntax> members)
    {
        var starts = members
            .SelectMany(member => member.DescendantNodesAndSelf(n => n is BaseNamespaceDeclarationSyntax))
            .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .Cast<MemberDeclarationSyntax>()
            .Where(type => !type.Modifiers.Any(IsAccessibility))
            .Select(StartWithoutAttributes)
            .OrderDescending();
        var result = new StringBuilder(library);
        foreach (var start in starts)
            result.Insert(start, "public ");
        return result.ToString();
    }

    private static int StartWithoutAttributes(MemberDeclarationSyntax type) =>
        type.AttributeLists.Count == 0
            ? type.SpanStart
            : type.AttributeLists.Last().GetLastToken().GetNextToken().SpanStart;

    private static bool IsAccessibility(SyntaxToken token) =>
        token.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.FileKeyword;
}
